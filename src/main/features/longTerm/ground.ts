import { type Absence, absenceInterval, type Spell, spellsOf } from '#domain/absence/absence.ts';
import { type Duty, dutiesOf } from '#domain/longTerm/duties.ts';
import { earliestStart, isReserveFrom, type SwitchOver } from '#domain/longTerm/longTerm.ts';
import { type ReserveFit, reserveFits } from '#domain/longTerm/reserveFit.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { addDays, dateOf, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { FOREVER } from '#domain/time/interval.ts';
import { withBackground } from '#main/features/cover/background.ts';
import type { Context } from '#main/request/context.ts';
import { absencesOf } from '#main/snapshot/absences.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { everybodyIn, sessionsTouched } from '#main/snapshot/sessions.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';

/** For how many weeks from its start a reserve's fit is counted: what is further off says little about who fits. */
const weeksCounted = 8;

/** The whole spell an absence belongs to. */
export function spellOf(context: Context, absence: Absence): Spell {
  const spells = spellsOf(absencesOf(context.db, absence.personId));
  const own = spells.find((spell) => spell.absences.some((each) => each.id === absence.id));
  return own ?? { personId: absence.personId, interval: absenceInterval(absence), absences: [absence] };
}

/** The first date on which nothing of a spell is left; the horizon while it has no end, or one beyond it. */
export function dateAfter(spell: Spell, horizon: IsoDate): IsoDate {
  const { end } = spell.interval;
  if (end === FOREVER) return horizon;
  const after = timeOf(end) === '00:00' ? dateOf(end) : addDays(dateOf(end), 1);
  return after < horizon ? after : horizon;
}

/** Everything these people are in on the dates `[from, until)`, with what the rules of cover look at beside it. */
export function groundOf(
  context: Context,
  personId: number,
  others: readonly number[],
  from: IsoDate,
  until: IsoDate,
): Gathered {
  const people = [personId, ...others];
  const sessions =
    from < until
      ? sessionsTouched(
          context.db,
          people.map((each) => ({ personId: each, from, until })),
        )
      : [];
  const ground = gatherAround(context, from, until, sessions, [...everybodyIn(sessions), ...people]);
  const own = sessions.filter(
    ({ parts, cover }) =>
      parts.some((part) => part.personId === personId) || cover.some((row) => row.byPersonId === personId),
  );
  return withBackground(context, ground, own);
}

/** The reserves for a spell, how much each could take from a day on, and what there is to take. */
export interface Fits {
  from: IsoDate;
  /** The last date counted. */
  countedUntil: IsoDate;
  fits: ReserveFit[];
  duties: Duty[];
}

/** How the reserves fit a spell from the earliest day on which long-term cover could begin. */
export function fitsFor(context: Context, spell: Spell, over: SwitchOver): Fits {
  const { personId } = spell;
  const from = earliestStart(over, context.today);
  const counted = addDays(from, weeksCounted * 7);
  const end = dateAfter(spell, context.horizon);
  const until = counted < end ? counted : end;
  const countedUntil = addDays(until, -1);
  if (from >= until) return { from, countedUntil, fits: [], duties: [] };
  const reserves = [...allPeople(context.db).values()].filter(
    (person) => person.id !== personId && isReserveFrom(person, from),
  );
  const ids = reserves.map(({ id }) => id);
  const snapshot = groundOf(context, personId, ids, from, until);
  const about = { forPersonId: personId, from, snapshot };
  const duties = dutiesOf({ ...about, takeOver: false, byPersonId: null });
  return { from, countedUntil, duties, fits: reserveFits({ ...about, duties }) };
}

/** Whoever uses the app where that is a coordinator, else the first coordinator by name. */
export function coordinatorOn(
  { actorId }: Context,
  people: ReadonlyMap<number, Person>,
  date: IsoDate,
  except: number,
): number | null {
  const there = [...people.values()].filter(
    (person) => person.role === 'coordinator' && person.id !== except && statusOn(person, date) === 'active',
  );
  return (there.find(({ id }) => id === actorId) ?? there[0])?.id ?? null;
}
