import { compareText } from '#domain/lists.ts';
import {
  addDays,
  dateOf,
  daysBetween,
  type IsoDate,
  type Moment,
  minutesOf,
  momentOf,
  timeOf,
} from './dates.ts';

/** A half-open span of wall-clock time `[start, end)`; empty or backward ones do not exist. */
export interface Interval {
  start: Moment;
  end: Moment;
}

/** The end of what has no end yet. Later than any date the app accepts. */
export const FOREVER: Moment = '9999-12-31T00:00';

/** Whether two intervals share any time. Touching ones do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The time two intervals share, or null. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start < end ? { start, end } : null;
}

/** The same time as the fewest intervals, sorted; overlapping and touching ones are joined. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => compareText(a.start, b.start));
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      if (next.end > last.end) last.end = next.end;
    } else {
      merged.push({ ...next });
    }
  }
  return merged;
}

/** What is left of `whole` when the `taken` intervals are removed, sorted. */
export function subtract(whole: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let start = whole.start;
  for (const { start: from, end: to } of merge(taken)) {
    if (to <= start) continue;
    if (from >= whole.end) break;
    if (from > start) left.push({ start, end: from });
    start = to;
  }
  if (start < whole.end) left.push({ start, end: whole.end });
  return left;
}

/** Whether the `taken` intervals together hold all of `whole`. */
export function covers(taken: readonly Interval[], whole: Interval): boolean {
  return subtract(whole, taken).length === 0;
}

/** The time that lies in both lists, as the fewest intervals, sorted. */
export function common(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared: Interval[] = [];
  for (const one of a) {
    for (const other of b) {
      const both = intersection(one, other);
      if (both) shared.push(both);
    }
  }
  return shared.length > 1 ? merge(shared) : shared;
}

/** Whether an interval shares any time with one of the list. */
export function overlapsAny(intervals: readonly Interval[], interval: Interval): boolean {
  return intervals.some((each) => overlaps(each, interval));
}

/** How many minutes the intervals hold; time in two of them counts twice. */
export function minutesIn(intervals: readonly Interval[]): number {
  return intervals.reduce((minutes, { start, end }) => {
    const days = daysBetween(dateOf(start), dateOf(end));
    return minutes + days * 1440 + minutesOf(timeOf(end)) - minutesOf(timeOf(start));
  }, 0);
}

/** The minutes from the earlier of two intervals of one day to the later; negative where they overlap. */
export function minutesBetween(a: Interval, b: Interval): number {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return minutesOf(timeOf(second.start)) - minutesOf(timeOf(first.end));
}

/** The whole of a date, midnight to midnight. */
export function wholeDay(date: IsoDate): Interval {
  return { start: momentOf(date, '00:00'), end: startOfNextDay(date) };
}

/** The midnight after a date; FOREVER for the last date there is. */
export function startOfNextDay(date: IsoDate): Moment {
  return date >= '9999-12-30' ? FOREVER : momentOf(addDays(date, 1), '00:00');
}
