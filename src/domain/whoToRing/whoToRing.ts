import type { Absence } from '#domain/absence/absence.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn, patternOn } from '#domain/people/workingPattern.ts';
import type { Settings } from '#domain/settings.ts';
import {
  addDays,
  type ClockTime,
  datesBetween,
  type IsoDate,
  type Moment,
  momentOf,
  weekdayOf,
} from '#domain/time/dates.ts';
import { common, type Interval, merge, subtract, wholeDay } from '#domain/time/interval.ts';

/**
 * Support must be at hand while the coordinator is not there (core component; handbook 5.5 and 11.3): every working
 * hour she is away has somebody who can be rung.
 */

/** Who is to be rung for whom: on these dates (inclusive), all working hours or only those between two times. */
export interface Naming {
  forPersonId: number;
  byPersonId: number;
  from: IsoDate;
  until: IsoDate;
  start: ClockTime | null;
  end: ClockTime | null;
}

/** A naming that is stored. Of two for the same hour the lower id was named first, and is rung first. */
export interface KnownNaming extends Naming {
  id: number;
}

/** The working hours of one date for which somebody is away; never empty. */
export interface HoursAway {
  date: IsoDate;
  hours: Interval[];
}

/** A part of such hours and who can be rung in it, first named first; nobody when the list is empty. */
export interface Ringing {
  interval: Interval;
  personIds: number[];
}

/** For an absence without an end, somebody to ring is asked for this many days ahead; the days move on with the calendar. */
export const openAbsenceDays = 28;

/** The dates `[from, until)` of an absence for which somebody to ring is asked for: from today on, to the horizon at most. */
export function datesToRing(
  absence: Pick<Absence, 'from' | 'until'>,
  today: IsoDate,
  horizon: IsoDate,
): { from: IsoDate; until: IsoDate } {
  const from = absence.from > today ? absence.from : today;
  const after = absence.until === null ? addDays(from, openAbsenceDays) : addDays(absence.until, 1);
  const until = after < horizon ? after : horizon;
  return { from, until: until > from ? until : from };
}

/**
 * The working hours of a person on the dates `[from, until)` that lie in these times of absence, by date. Bank
 * holidays, closed days, and days on which they are not active have none. Without a working pattern the hours of the
 * working day, Monday to Friday, stand in for it: nothing recorded must not read as nothing to do.
 */
export function hoursAway(
  person: Person,
  absent: readonly Interval[],
  { from, until }: { from: IsoDate; until: IsoDate },
  holidays: ReadonlyMap<IsoDate, string>,
  settings: Pick<Settings, 'dayStart' | 'dayEnd'>,
): HoursAway[] {
  const days: HoursAway[] = [];
  for (const date of datesBetween(from, until)) {
    if (holidays.has(date) || statusOn(person, date) !== 'active') continue;
    const hours = common(merge(absent), workingHoursOn(person, date, settings));
    if (hours.length > 0) days.push({ date, hours });
  }
  return days;
}

function workingHoursOn(
  person: Person,
  date: IsoDate,
  { dayStart, dayEnd }: Pick<Settings, 'dayStart' | 'dayEnd'>,
): Interval[] {
  if (patternOn(person.patterns, date) !== null) return hoursOn(person.patterns, date);
  const isWeekend = [6, 7].includes(weekdayOf(date));
  return isWeekend ? [] : [{ start: momentOf(date, dayStart), end: momentOf(date, dayEnd) }];
}

/** The time for which somebody is named on a date; null when the date is not one of theirs. */
export function namedTimeOn(
  { from, until, start, end }: Omit<Naming, 'forPersonId' | 'byPersonId'>,
  date: IsoDate,
): Interval | null {
  if (date < from || date > until) return null;
  if (start === null || end === null) return wholeDay(date);
  return { start: momentOf(date, start), end: momentOf(date, end) };
}

/**
 * A day's hours as parts with who can be rung in each: named for it, and not away themselves. Together the
 * parts are the hours, and no two of them share any time.
 */
export function ringingOn(
  { date, hours }: HoursAway,
  namings: readonly KnownNaming[],
  away: (personId: number) => readonly Interval[],
): Ringing[] {
  const there = [...namings]
    .sort((a, b) => a.id - b.id)
    .flatMap((naming) => {
      const named = namedTimeOn(naming, date);
      return named ? [{ personId: naming.byPersonId, times: subtract(named, away(naming.byPersonId)) }] : [];
    });
  const edges = new Set(there.flatMap(({ times }) => times.flatMap(({ start, end }) => [start, end])));
  return hours.flatMap((whole) => {
    const ringing: Ringing[] = [];
    for (const interval of cutAt(whole, edges)) {
      const ids = there
        .filter(({ times }) => times.some((time) => time.start <= interval.start && interval.end <= time.end))
        .map(({ personId }) => personId);
      const personIds = [...new Set(ids)];
      const last = ringing.at(-1);
      if (last && isSame(last.personIds, personIds)) last.interval.end = interval.end;
      else ringing.push({ interval, personIds });
    }
    return ringing;
  });
}

/** What of these parts, from a moment on, has nobody to ring. */
export function nobodyToRing(ringing: readonly Ringing[], now: Moment): Interval[] {
  return ringing
    .filter(({ personIds }) => personIds.length === 0)
    .map(({ interval }) => ({ start: interval.start > now ? interval.start : now, end: interval.end }))
    .filter(({ start, end }) => start < end);
}

function cutAt({ start, end }: Interval, edges: ReadonlySet<string>): Interval[] {
  const inside = [...edges].filter((edge) => edge > start && edge < end).sort();
  const marks = [start, ...inside, end];
  return marks.slice(1).map((mark, at) => ({ start: marks[at] ?? start, end: mark }));
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
