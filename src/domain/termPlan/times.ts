import { freeOn } from '#domain/booking/slots.ts';
import { memoise } from '#domain/lists.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { isSupervised } from '#domain/supervision/ledger.ts';
import {
  addMinutes,
  dateOf,
  datesBetween,
  type IsoDate,
  type Moment,
  minutesOf,
  momentOf,
  mondayOf,
  timeOf,
  type Weekday,
  weekdayOf,
} from '#domain/time/dates.ts';
import { dayNumber } from '#domain/time/dayNumber.ts';
import { covers, type Interval, subtract, wholeDay } from '#domain/time/interval.ts';
import type { TermRoom } from './term.ts';

/** Sessions of a term begin on the hour or half past. */
const gridMinutes = 30;

/** A time at which some people and their lead can meet in a room. */
export interface TermTime {
  date: IsoDate;
  start: string;
  end: string;
  placeId: number | null;
  site: string | null;
  missing: number[];
}

/** Some hours of a weekday. */
export interface HalfDay {
  weekday: Weekday;
  start: string;
  end: string;
}

/** Finds the times of a term at which a lead can meet some people. */
export type TermTimes = (
  lead: Person,
  people: readonly Person[],
  minutes: number,
  from: IsoDate,
  until: IsoDate,
) => TermTime[];

/**
 * Times on `[from, until)` within the hours of the lead and of more than half of the people, around everything they
 * are taken up by, one for each site at which a room is free: the first free one in the order given, which begins
 * with another room for each of the leads, so that two can meet people at once. Where there are more leads than
 * rooms, one for each room.
 */
export function termTimes(
  snapshot: Snapshot,
  leads: readonly number[],
  rooms: readonly TermRoom[],
  extra: HalfDay | null = null,
): TermTimes {
  const bySite = [...Map.groupBy(rooms, ({ site }) => site)];
  const view = viewOf(snapshot);
  const question = (people: readonly Person[], { placeId, site }: TermRoom, date: IsoDate) => {
    const day = wholeDay(date);
    const now = addMinutes(snapshot.now, 1);
    const from: Moment = day.start < now ? now : day.start;
    return { people, minutes: 0, from, until: day.end, placeId, site, snapshot, count: 0 };
  };
  const freeFor = memoise((key: string): Interval[] => {
    const [id, date = '', site] = JSON.parse(key) as [number, IsoDate, string | null];
    const person = snapshot.people.get(id);
    if (!person || date < dateOf(snapshot.now)) return [];
    return freeOn(date, question([person], { placeId: null, site }, date), view);
  });
  const free = (id: number, date: IsoDate, site: string | null) => freeFor(JSON.stringify([id, date, site]));
  const roomFree = memoise((key: string): Interval[] => {
    const [placeId, date = '', site] = JSON.parse(key) as [number | null, IsoDate, string | null];
    return freeOn(date, question([], { placeId, site }, date), view);
  });
  return (lead, people, minutes, from, until) =>
    datesBetween(from, until)
      .filter((date) => !snapshot.holidays.has(date))
      .flatMap((date) =>
        bySite.flatMap(([site, ofSite]) => {
          const inOrder = rotated(ofSite, leads.indexOf(lead.id));
          return startsIn(free(lead.id, date, site), minutes).flatMap((time): TermTime[] => {
            const missing = people
              .filter(
                (person) =>
                  !isSupervised(statusOn(person, date)) || !covers(free(person.id, date, site), time),
              )
              .map(({ id }) => id);
            if (missing.length * 2 >= people.length) return [];
            const isFree = ({ placeId }: TermRoom) =>
              covers(roomFree(JSON.stringify([placeId, date, site])), time);
            const found =
              leads.length > ofSite.length ? inOrder.filter(isFree) : inOrder.filter(isFree).slice(0, 1);
            const taken = found.length === 0 && isWithin(time, date, extra) ? [{ placeId: null }] : found;
            return taken.map(({ placeId }) => ({
              date,
              start: timeOf(time.start),
              end: timeOf(time.end),
              placeId,
              site,
              missing,
            }));
          });
        }),
      );
}

/** A list from its n-th item on, then those before it. */
function rotated<T>(items: readonly T[], n: number): T[] {
  const at = n > 0 ? n % items.length : 0;
  return [...items.slice(at), ...items.slice(0, at)];
}

function isWithin({ start, end }: Interval, date: IsoDate, half: HalfDay | null): boolean {
  if (!half || weekdayOf(date) !== half.weekday) return false;
  return timeOf(start) >= half.start && timeOf(end) <= half.end;
}

function startsIn(free: readonly Interval[], minutes: number): Interval[] {
  return free.flatMap(({ start, end }) => {
    const found: Interval[] = [];
    const over = minutesOf(timeOf(start)) % gridMinutes;
    for (
      let at = over === 0 ? start : addMinutes(start, gridMinutes - over);
      ;
      at = addMinutes(at, gridMinutes)
    ) {
      const time = { start: at, end: addMinutes(at, minutes) };
      if (time.end > end || subtract(time, free).length > 0) return found;
      found.push(time);
    }
  });
}

/** The line of a time: weekday, start and which of every n weeks; and the weekday and start alone. */
export function lineOf(date: IsoDate, start: string, everyWeeks: number): { line: string; kin: string } {
  const kin = `${weekdayOf(date)} ${start}`;
  const week = dayNumber(mondayOf(date)) / 7;
  return { line: `${kin} ${((Math.floor(week) % everyWeeks) + everyWeeks) % everyWeeks}`, kin };
}

/** When a time of a session is. */
export function intervalOf({ date, start, end }: { date: IsoDate; start: string; end: string }): Interval {
  return { start: momentOf(date, start), end: momentOf(date, end) };
}
