import { followCover } from '#domain/sessions/coverChain.ts';
import { type Session, sessionInterval } from '#domain/sessions/session.ts';
import { addDays, momentOf } from '#domain/time/dates.ts';
import { covers, type Interval } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { type StoredSession, sessionById, sessionsBetween } from '#main/snapshot/sessions.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';
import { withBackground } from './background.ts';

/** The session to be covered, everybody's whole day around it, and what lies behind. Throws NOT_FOUND. */
export function dayAround(context: Context, sessionId: number): { session: StoredSession; day: Gathered } {
  const { date } = sessionById(context.db, sessionId);
  const until = addDays(date, 1);
  const sessions = sessionsBetween(context.db, { from: date, until });
  const session = sessions.find((each) => each.id === sessionId) ?? sessionById(context.db, sessionId);
  const day = gatherAround(context, date, until, sessions);
  return { session, day: withBackground(context, day, [session]) };
}

/** The time to be covered. Throws INVALID when it is backwards or reaches outside the session. */
export function timeWithin(session: Session, start: string, end: string): Interval {
  if (end <= start) throw invalid('end', 'The end must be after the start.');
  if (start < session.start || start >= session.end) {
    throw invalid(
      'start',
      `The session is from ${session.start} to ${session.end}. Choose a time within it.`,
    );
  }
  if (end > session.end) {
    throw invalid('end', `The session is from ${session.start} to ${session.end}. Choose a time within it.`);
  }
  return { start: momentOf(session.date, start), end: momentOf(session.date, end) };
}

/** Throws NOT_POSSIBLE unless the person is to lead the session (named, or as cover) for all of that time. */
export function expectToLead(session: Session, personId: number, interval: Interval | null): void {
  if (session.state !== 'planned') {
    throw notPossible('This session does not take place, so it needs no cover. Put it back first.');
  }
  const links = followCover(session).asked.filter((each) => each.personId === personId);
  if (links.length === 0) {
    throw notPossible(
      'This person does not lead the session, so there is nothing to cover. Look at it again.',
    );
  }
  const times = links.map((each) => each.interval);
  if (interval && !covers(times, interval)) {
    throw notPossible('This person leads only a part of that time. Choose a time within it.');
  }
}

/** The whole of a session when no times are given. */
export function timeOrWhole(session: Session, start: string | null, end: string | null): Interval {
  const whole = sessionInterval(session);
  if (start === null && end === null) return whole;
  return timeWithin(session, start ?? session.start, end ?? session.end);
}
