import type { Board } from '#contract/today.ts';
import { type Spell, spellsOf } from '#domain/absence/absence.ts';
import { isOpenGap } from '#domain/gaps/gap.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import { addDays, dateOf } from '#domain/time/dates.ts';
import { overlaps, wholeDay } from '#domain/time/interval.ts';
import { clinicalTeamsToPrepare } from '#main/features/clinicalTeams/reads.ts';
import { gapsBetween, type SessionGap } from '#main/features/cover/reads.ts';
import { expiringSoon, notReadyForCover } from '#main/features/reserves/reads.ts';
import { toTellBetween } from '#main/features/told/reads.ts';
import type { Context } from '#main/request/context.ts';
import { absencesBetween, spellBack } from '#main/snapshot/absences.ts';
import { everybodyIn, sessionsById } from '#main/snapshot/sessions.ts';
import { gather, gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import { comingUp } from './comingUp.ts';
import { unprepared } from './unprepared.ts';

/** How many days ahead Today looks in full. */
const daysAhead = 14;

/** What the coordinator sees first: what is open soonest, who is away, today's sessions, what comes. */
export function boardOf(context: Context): Board {
  const { db, today, holidays } = context;
  const soon = addDays(today, daysAhead);
  // A year back and all that comes, so that a spell is known from where it began to where it ends.
  const spells = spellsOf(absencesBetween(db, addDays(today, -366), '9999-12-31'));
  return {
    date: today,
    holiday: holidays.get(today) ?? null,
    gaps: gapsBetween(context, today, soon).filter((each) => isOpen(each, context.now)),
    unprepared: unprepared(context),
    away: awayOn(context, spells),
    sessions: viewsOf(gather(context, { from: today, until: addDays(today, 1) })).filter(
      (session) => session.state === 'planned',
    ),
    expiring: expiringSoon(context),
    notReadyForCover: notReadyForCover(context),
    questions: questions(context),
    toTell: toTellBetween(context, today, soon),
    clinicalTeamsToPrepare: clinicalTeamsToPrepare(context),
    comingUp: comingUp(context, spells, soon),
  };
}

/** How many gaps are open after the board's days. Asked apart, because it looks through a year. */
export function laterGaps(context: Context): number {
  const { today, now, horizon } = context;
  return gapsBetween(context, addDays(today, daysAhead), horizon).filter((each) => isOpen(each, now)).length;
}

/** To be covered, not over, and nobody else leads. */
function isOpen({ session, gap }: SessionGap, now: string): boolean {
  return isOpenGap(gap) && sessionInterval(session).end > now;
}

function awayOn({ today }: Context, spells: readonly Spell[]): Board['away'] {
  const day = wholeDay(today);
  return spells
    .filter((spell) => overlaps(spell.interval, day))
    .flatMap((spell) => {
      const running = spell.absences.filter(
        ({ from, until }) => from <= today && (until === null || until >= today),
      );
      const absence = running[0] ?? spell.absences[0];
      if (!absence) return [];
      const { personId } = spell;
      return [
        { personId, absenceId: absence.id, since: dateOf(spell.interval.start), backOn: spellBack(spell) },
      ];
    });
}

/** Planned sessions not begun about which something must be asked, soonest first. */
function questions(context: Context): Board['questions'] {
  const { db, now, holidays } = context;
  const rows = db.all<{ id: number }>(
    `SELECT id FROM session WHERE question IS NOT NULL AND state = 'planned' AND date || 'T' || start_time > ?`,
    [now],
  );
  const sessions = sessionsById(
    db,
    rows.map((row) => row.id),
  );
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (!first || !last) return [];
  const snapshot = gatherAround(context, first.date, addDays(last.date, 1), sessions, everybodyIn(sessions));
  return viewsOf(snapshot).map((session) => ({
    session,
    holiday: holidays.get(session.date) ?? null,
  }));
}
