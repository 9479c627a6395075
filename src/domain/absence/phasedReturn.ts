import { hoursOn, type WorkingPattern } from '#domain/people/workingPattern.ts';
import {
  addDays,
  type ClockTime,
  dateOf,
  datesBetween,
  type IsoDate,
  momentOf,
  mondayOf,
  timeOf,
} from '#domain/time/dates.ts';
import { common, covers, type Interval, merge, subtract, wholeDay } from '#domain/time/interval.ts';
import type { Absence } from './absence.ts';

/** The most weeks somebody may take to come back to all their hours. */
export const mostPhasedWeeks = 12;

/** Hours worked on a date, `[start, end)`. */
export interface WorkedHours {
  date: IsoDate;
  start: ClockTime;
  end: ClockTime;
}

/** A week of a phased return: the dates of it that count, and the hours of the pattern in them. */
export interface PhasedWeek {
  monday: IsoDate;
  /** The days with hours, in order; none before the first day back. */
  days: { date: IsoDate; hours: Interval[] }[];
}

/**
 * The weeks (Monday to Sunday) of a return after the last day away: the first is the one with the first day that is
 * worked by the pattern. Without hours within eight weeks it is the week of the day after.
 */
export function phasedWeeks(
  patterns: readonly WorkingPattern[],
  lastDayAway: IsoDate,
  weeks: number,
): PhasedWeek[] {
  const back = addDays(lastDayAway, 1);
  const near = datesBetween(back, addDays(back, 56));
  const first = near.find((date) => hoursOn(patterns, date).length > 0) ?? back;
  return Array.from({ length: weeks }, (_, at) => {
    const monday = addDays(mondayOf(first), at * 7);
    const days = datesBetween(monday, addDays(monday, 7))
      .filter((date) => date >= back)
      .map((date) => ({ date, hours: hoursOn(patterns, date) }))
      .filter(({ hours }) => hours.length > 0);
    return { monday, days };
  });
}

/** The hours of `worked` that lie outside the pattern or the weeks; none when the choice is sound. */
export function outsideWeeks(weeks: readonly PhasedWeek[], worked: readonly WorkedHours[]): WorkedHours[] {
  const hours = weeks.flatMap(({ days }) => days.flatMap((day) => day.hours));
  return worked.filter((each) => each.start >= each.end || !covers(hours, intervalOf(each)));
}

function intervalOf({ date, start, end }: WorkedHours): Interval {
  return { start: momentOf(date, start), end: momentOf(date, end) };
}

/** The dates of an absence that is left of a phased return. */
export type RemainingAbsence = Pick<Absence, 'from' | 'fromTime' | 'until' | 'untilTime'> & {
  until: IsoDate;
};

/**
 * The absences that are left when in these weeks only the `worked` hours are worked: one for each run of hours of the
 * pattern between two times that are worked, however many days it spans, so as few as can be. A run is limited by
 * times only on a day of which a part is worked; otherwise it takes whole days.
 */
export function remainingAbsences(
  weeks: readonly PhasedWeek[],
  worked: readonly WorkedHours[],
): RemainingAbsence[] {
  const hours = weeks.flatMap(({ days }) => days.flatMap((day) => day.hours));
  const working = common(hours, merge(worked.map(intervalOf)));
  const runs: Interval[] = [];
  for (const free of hours.flatMap((each) => subtract(each, working))) {
    const last = runs.at(-1);
    const isWorkedBetween = working.some(({ start, end }) => last && start >= last.end && end <= free.start);
    if (last && !isWorkedBetween) last.end = free.end;
    else runs.push({ ...free });
  }
  return runs.map((run) => {
    const from = dateOf(run.start);
    const until = dateOf(run.end);
    const before = common(working, [{ start: wholeDay(from).start, end: run.start }]);
    const after = common(working, [{ start: run.end, end: wholeDay(until).end }]);
    return {
      from,
      fromTime: before.length > 0 ? timeOf(run.start) : null,
      until,
      untilTime: after.length > 0 ? timeOf(run.end) : null,
    };
  });
}
