import type { AbsenceView, ImpactLine } from '#contract/absence.ts';
import { absenceInterval, longTermFrom, type Spell, spellsOf } from '#domain/absence/absence.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import type { ImpactLine as Touched } from '#domain/gaps/impact.ts';
import { compareText } from '#domain/lists.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import {
  absenceById,
  absencesBetween,
  absencesOf,
  type StoredAbsence,
  spellBack,
} from '#main/snapshot/absences.ts';
import { everybodyIn, sessionsTouched } from '#main/snapshot/sessions.ts';
import { gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import { impacts, personDatesOf } from './impact.ts';

/** How long an ended absence stays in the list, in days. */
const lately = 28;
/** Spells are looked for this far back, in days, and a long absence's past sessions are shown this far. */
const aYear = 366;

/** Absences now and to come, and those that ended in the last four weeks, by start. */
export function listed(context: Context): AbsenceView[] {
  const since = addDays(context.today, -lately);
  const known = absencesBetween(context.db, addDays(since, -aYear), '9999-12-31');
  const shown = known.filter((absence) => absence.until === null || absence.until >= since);
  return absenceViews(context, shown, known).sort((a, b) => compareText(a.from, b.from) || a.id - b.id);
}

/** One absence, and every session it touches from its start (a year back at most) to its end or the horizon. */
export function withImpact(
  context: Context,
  id: number,
): { absence: AbsenceView; impact: ImpactLine[]; horizon: IsoDate } {
  const { db, today, horizon } = context;
  const absence = absenceById(db, id);
  const ended = absence.until !== null && absence.until < today ? absence.until : today;
  const dates = personDatesOf(absence, addDays(ended, -aYear), horizon);
  const sessions = dates ? sessionsTouched(db, [dates]) : [];
  const [from, until] = [dates?.from ?? today, dates?.until ?? addDays(today, 1)];
  const snapshot = gatherAround(context, from, until, sessions, everybodyIn(sessions));
  const lines = impacts(snapshot, [absence]).get(id) ?? [];
  const views = new Map(viewsOf(snapshot).map((session) => [session.id, session]));
  const impact = lines.flatMap(({ session, part, via, meaning, gap }): ImpactLine[] => {
    const shown = views.get(session.id);
    return shown ? [{ session: shown, part, covering: via !== null, meaning, gap }] : [];
  });
  const spells = spellsOf(absencesOf(db, absence.personId));
  const spell = spells.find((each) => each.absences.some((one) => one.id === id)) ?? aloneIn(absence);
  return { absence: absenceView(context, absence, spell, lines), impact, horizon };
}

function absenceViews(
  context: Context,
  absences: readonly StoredAbsence[],
  known: readonly StoredAbsence[],
): AbsenceView[] {
  const { db, today, horizon } = context;
  const personDates = absences.flatMap((absence) => personDatesOf(absence, today, horizon) ?? []);
  const sessions = sessionsTouched(db, personDates);
  const snapshot = gatherAround(context, today, horizon, sessions, everybodyIn(sessions));
  const touched = impacts(snapshot, absences);
  const spellOf = new Map<number, Spell>();
  for (const spell of spellsOf(known)) for (const { id } of spell.absences) spellOf.set(id, spell);
  return absences.map((absence) => {
    const spell = spellOf.get(absence.id) ?? aloneIn(absence);
    return absenceView(context, absence, spell, touched.get(absence.id) ?? []);
  });
}

function aloneIn(absence: StoredAbsence): Spell {
  return { personId: absence.personId, interval: absenceInterval(absence), absences: [absence] };
}

/** Counts what is still to come of the sessions it touches. */
function absenceView(
  context: Context,
  absence: StoredAbsence,
  spell: Spell,
  lines: readonly Touched[],
): AbsenceView {
  const coming = lines.filter(({ session }) => sessionInterval(session).end > context.now);
  const gaps: Record<GapState, number> = {
    needed: 0,
    asked: 0,
    part: 0,
    arranged: 0,
    declined: 0,
    notNeeded: 0,
  };
  for (const { gap } of coming) if (gap) gaps[gap.state] += 1;
  return {
    ...absence,
    backOn: spellBack(spell),
    spellLongTermFrom: longTermFrom(spell, context.settings),
    spellFrom: dateOf(spell.interval.start),
    affected: new Set(coming.map(({ session }) => session.id)).size,
    gaps,
  };
}
