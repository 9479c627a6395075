import type { Induction } from '#domain/induction/induction.ts';
import type { Person } from '#domain/people/person.ts';
import { hoursOn } from '#domain/people/workingPattern.ts';
import { addDays, type IsoDate, minutesOf, timeOf } from '#domain/time/dates.ts';

/** The days on which somebody works from a date on, as a forecast needs them. Worked out as far as it is asked. */
export interface WorkingDays {
  /** The `count`th day from a date on with so many minutes in one go; null when none is in sight. */
  nth(from: IsoDate, count: number, minutes: number): IsoDate | null;
  /** The day by which so many minutes were worked from a date on; null when that is not in sight. */
  worked(from: IsoDate, minutes: number): IsoDate | null;
}

/** How far a forecast looks, in days. */
const inSight = 730;

interface Day {
  date: IsoDate;
  /** The longest time in one go, and the whole day, in minutes. */
  longest: number;
  minutes: number;
}

/** The working days of a person from a date on, holidays and whole days away left out. */
export function workingDays(
  { patterns }: Pick<Person, 'patterns'>,
  { away }: Pick<Induction, 'away'>,
  first: IsoDate,
  holidays: ReadonlyMap<IsoDate, string>,
): WorkingDays {
  const days: Day[] = [];
  let next = first;
  const last = addDays(first, inSight);
  const dayAt = (at: number): Day | null => {
    while (days.length <= at && next < last) {
      const date = next;
      next = addDays(next, 1);
      const isAway = away.some(({ from, until }) => from <= date && (until === null || until >= date));
      if (isAway || holidays.has(date)) continue;
      const lengths = hoursOn(patterns, date).map(
        ({ start, end }) => minutesOf(timeOf(end)) - minutesOf(timeOf(start)),
      );
      if (lengths.length === 0) continue;
      const minutes = lengths.reduce((sum, each) => sum + each, 0);
      days.push({ date, longest: Math.max(...lengths), minutes });
    }
    return days[at] ?? null;
  };
  const from = (date: IsoDate): number => {
    let at = 0;
    for (let day = dayAt(at); day !== null && day.date < date; day = dayAt(at)) at += 1;
    return at;
  };
  return {
    nth(date, count, minutes) {
      let left = count;
      for (let at = from(date), day = dayAt(at); day !== null; at += 1, day = dayAt(at)) {
        if (day.longest < minutes) continue;
        left -= 1;
        if (left <= 0) return day.date;
      }
      return null;
    },
    worked(date, minutes) {
      let left = minutes;
      for (let at = from(date), day = dayAt(at); day !== null; at += 1, day = dayAt(at)) {
        left -= day.minutes;
        if (left <= 0) return day.date;
      }
      return null;
    },
  };
}
