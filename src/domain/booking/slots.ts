import type { Person } from '#domain/people/person.ts';
import { hoursOn, patternOn } from '#domain/people/workingPattern.ts';
import { sessionInterval } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type SnapshotView, viewOf } from '#domain/snapshot/view.ts';
import {
  addMinutes,
  type ClockTime,
  dateOf,
  datesBetween,
  type IsoDate,
  type Moment,
  minutesOf,
  momentOf,
  timeOf,
} from '#domain/time/dates.ts';
import { common, type Interval, merge, startOfNextDay, subtract, wholeDay } from '#domain/time/interval.ts';

/** A time to be found at which several people can meet. */
export interface SlotQuestion {
  /** Everybody who must be there, with nothing else to do. */
  people: readonly Person[];
  /** How long it takes, in minutes. */
  minutes: number;
  /** It begins not before `from` and ends not after `until`. */
  from: Moment;
  until: Moment;
  /** Where: a room that must be free, and the site to which people must get in time; null for a call. */
  placeId: number | null;
  site: string | null;
  /** Must hold those dates, and everything these people and the room are taken up by on them. */
  snapshot: Snapshot;
  /** The most slots to give, and the most on one day. */
  count: number;
  perDay?: number;
  /** What else takes somebody up that is not in the snapshot yet. */
  taken?: ReadonlyMap<number, readonly Interval[]>;
}

/** Slots begin on the quarter of an hour. */
const step = 15;

/**
 * The first times at which everybody works and is free, in order and apart from each other: within everybody's working
 * hours, outside absences, bank holidays and other sessions, with the way between sites allowed for.
 */
export function freeSlots(question: SlotQuestion): Interval[] {
  const { from, until, snapshot, count, perDay = count } = question;
  const view = viewOf(snapshot);
  const slots: Interval[] = [];
  for (const date of datesBetween(dateOf(from), dateOf(startOfNextDay(dateOf(until))))) {
    if (slots.length >= count) break;
    if (snapshot.holidays.has(date)) continue;
    const room = Math.min(perDay, count - slots.length);
    slots.push(...slotsIn(freeOn(date, question, view), question.minutes, room));
  }
  return slots;
}

/**
 * The time nearest to one that is wanted: that time itself where all are free, else the same time of day on the next
 * date on which all are, else the first slot; null when there is none. What is wanted lies within `from` and `until`.
 */
export function nearestSlot(
  question: Omit<SlotQuestion, 'minutes' | 'count'>,
  wanted: Interval,
): Interval | null {
  const { until, snapshot } = question;
  const minutes = minutesOf(timeOf(wanted.end)) - minutesOf(timeOf(wanted.start));
  const whole = { ...question, minutes, count: 1 };
  const view = viewOf(snapshot);
  for (const date of datesBetween(dateOf(wanted.start), dateOf(startOfNextDay(dateOf(until))))) {
    if (snapshot.holidays.has(date)) continue;
    const start = momentOf(date, timeOf(wanted.start));
    const slot = { start, end: addMinutes(start, minutes) };
    if (freeOn(date, whole, view).some((time) => time.start <= slot.start && slot.end <= time.end))
      return slot;
  }
  return freeSlots({ ...whole, from: wanted.start })[0] ?? null;
}

/** When everybody is free on a date. */
export function freeOn(date: IsoDate, question: SlotQuestion, view: SnapshotView): Interval[] {
  const { people, from, until } = question;
  let free = common([wholeDay(date)], [{ start: from, end: until }]);
  for (const person of people) {
    const busy = [
      ...view.away(person.id),
      ...busyTimes(person, date, question, view),
      ...(question.taken?.get(person.id) ?? []),
    ];
    free = common(free, workingTime(person, date, view)).flatMap((time) => subtract(time, merge(busy)));
    if (free.length === 0) return [];
  }
  return free.flatMap((time) => subtract(time, roomTimes(date, question, view)));
}

/** The hours of a person; somebody external without a pattern may come at any time of the working day. */
function workingTime(person: Person, date: IsoDate, { snapshot: { settings } }: SnapshotView): Interval[] {
  const day = { start: momentOf(date, settings.dayStart), end: momentOf(date, settings.dayEnd) };
  if (person.role === 'external' && patternOn(person.patterns, date) === null) return [day];
  return hoursOn(person.patterns, date);
}

/** When a person is in a session, the way to and from another site included. */
function busyTimes(person: Person, date: IsoDate, { site }: SlotQuestion, view: SnapshotView): Interval[] {
  const way = view.snapshot.settings.travelMinutes;
  return view.busyOn(person.id, date).map(({ session, interval }) => {
    const isElsewhere = site !== null && session.site !== null && session.site !== site;
    if (!isElsewhere || way <= 0) return interval;
    return { start: addMinutes(interval.start, -way), end: addMinutes(interval.end, way) };
  });
}

/** When the room is taken; a place without a site cannot be, unless it is a room. */
function roomTimes(date: IsoDate, { placeId, site }: SlotQuestion, view: SnapshotView): Interval[] {
  if (placeId === null || (site === null && !view.snapshot.rooms?.has(placeId))) return [];
  return view
    .sessionsOn(date)
    .filter((session) => session.placeId === placeId && session.state === 'planned')
    .map(sessionInterval);
}

function slotsIn(free: readonly Interval[], minutes: number, most: number): Interval[] {
  const slots: Interval[] = [];
  for (const { start, end } of free) {
    let at = onTheQuarter(start);
    while (slots.length < most && addMinutes(at, minutes) <= end) {
      const slot = { start: at, end: addMinutes(at, minutes) };
      slots.push(slot);
      at = onTheQuarter(slot.end);
    }
  }
  return slots;
}

function onTheQuarter(moment: Moment): Moment {
  const over = minutesOf(timeOf(moment) satisfies ClockTime) % step;
  return over === 0 ? moment : addMinutes(moment, step - over);
}
