import { freeSlots, nearestSlot, type SlotQuestion } from '#domain/booking/slots.ts';
import { addMinutes, dateOf, type IsoDate, type Moment } from '#domain/time/dates.ts';
import { type Interval, startOfNextDay } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { sessionsAtPlace, sessionsTouched } from '#main/snapshot/sessions.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';
import { siteOf } from './shape.ts';

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
  const { count } = meeting;
  const about = questionOf(context, meeting);
  if (!about) return [];
  let best: Interval[] = [];
  for (const length of meeting.minutes) {
    for (const perDay of [1, count]) {
      const found = freeSlots({ ...about, minutes: length, count, perDay });
      if (found.length >= count) return found;
      if (found.length > best.length) best = found;
    }
  }
  return best;
}

/** The time nearest to `wanted`, not before it, at which these people could meet; null for none. Throws NOT_FOUND. */
export function nearestMeeting(
  context: Context,
  meeting: Pick<Meeting, 'people' | 'last' | 'placeId' | 'taken'>,
  wanted: Interval,
): Interval | null {
  const about = questionOf(context, { ...meeting, from: wanted.start });
  return about && nearestSlot(about, wanted);
}

/** What is asked of the people's time, with all that takes them up; null when it would lie in the past. */
function questionOf(
  context: Context,
  { people, placeId, from: earliest, last, taken = new Map() }: Omit<Meeting, 'minutes' | 'count'>,
): Omit<SlotQuestion, 'minutes' | 'count'> | null {
  const { now } = context;
  const from = earliest > now ? earliest : addMinutes(now, 1);
  const until = startOfNextDay(last);
  return from < until ? { ...meetingQuestion(context, { people, placeId }, from, until), taken } : null;
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
