import { addMinutes, dateOf, type IsoDate, type Moment } from '../../domain/dates.ts';
import { type Interval, startOfNextDay } from '../../domain/interval.ts';
import { freeSlots } from '../../domain/slots.ts';
import type { Context } from './context.ts';
import { sessionsAtPlace, sessionsTouched } from './sessions/reads.ts';
import { siteOf } from './sessions/shape.ts';
import { gatherAround } from './snapshot.ts';

/** Who is to meet, for how long, where, and when at the earliest and latest. */
export interface Meeting {
  people: readonly number[];
  /** Lengths in minutes, the one wanted most first; a shorter one is taken where the longer finds too little. */
  minutes: readonly number[];
  from: Moment;
  /** The last date, inclusive. */
  last: IsoDate;
  placeId: number | null;
  count: number;
  /** What else takes somebody up by then. */
  taken?: ReadonlyMap<number, readonly Interval[]>;
}

/** The first times at which these people could meet, on different days where there are enough. Throws NOT_FOUND. */
export function meetingSlots(context: Context, meeting: Meeting): Interval[] {
  const { minutes, count, taken = new Map() } = meeting;
  const { now } = context;
  const from = meeting.from > now ? meeting.from : addMinutes(now, 1);
  const until = startOfNextDay(meeting.last);
  if (from >= until) return [];
  const about = { ...meetingQuestion(context, meeting, from, until), count, taken };
  let best: Interval[] = [];
  for (const length of minutes) {
    for (const perDay of [1, count]) {
      const found = freeSlots({ ...about, minutes: length, perDay });
      if (found.length >= count) return found;
      if (found.length > best.length) best = found;
    }
  }
  return best;
}

/** What the search for a time needs to know: who, where, and what takes them up between two moments. Throws NOT_FOUND. */
export function meetingQuestion(
  context: Context,
  { people, placeId }: Pick<Meeting, 'people' | 'placeId'>,
  from: Moment,
  until: Moment,
) {
  const { db } = context;
  const [first, after] = [dateOf(from), dateOf(until)];
  const own = sessionsTouched(
    db,
    people.map((personId) => ({ personId, from: first, until: after })),
  );
  const inRoom = placeId === null ? [] : sessionsAtPlace(db, placeId, first, after);
  const sessions = [...new Map([...own, ...inRoom].map((session) => [session.id, session])).values()];
  const snapshot = gatherAround(context, first, after, sessions, people);
  const there = people.flatMap((id) => snapshot.people.get(id) ?? []);
  return { people: there, from, until, placeId, site: siteOf(db, placeId), snapshot };
}
