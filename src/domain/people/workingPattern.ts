import { compareText } from '#domain/lists.ts';
import {
  type ClockTime,
  daysBetween,
  type IsoDate,
  minutesOf,
  momentOf,
  mondayOf,
  type Weekday,
  weekdayOf,
} from '#domain/time/dates.ts';
import { type Interval, merge } from '#domain/time/interval.ts';

/** Hours worked on one weekday of week 1 or 2 of a pattern, `[start, end)`. */
export interface WorkingHours {
  week: 1 | 2;
  weekday: Weekday;
  start: ClockTime;
  end: ClockTime;
}

/** Weekly (weeks = 1) or two-weekly hours that hold from a date until the next pattern's date. */
export interface WorkingPattern {
  from: IsoDate;
  weeks: 1 | 2;
  hours: WorkingHours[];
}

/** What is wrong with one day of a pattern as typed into a form. */
export interface PatternProblem {
  code: 'overlap' | 'backwards' | 'noSuchWeek';
  week: 1 | 2;
  weekday: Weekday;
}

/** The pattern that holds on a date: the one with the latest `from` not after it; null before the first. */
export function patternOn(patterns: readonly WorkingPattern[], date: IsoDate): WorkingPattern | null {
  let found: WorkingPattern | null = null;
  for (const pattern of patterns) {
    if (pattern.from <= date && (found === null || pattern.from >= found.from)) found = pattern;
  }
  return found;
}

/** The hours worked on a date, merged and sorted; none before the first pattern. Backward hours are left out. */
export function hoursOn(patterns: readonly WorkingPattern[], date: IsoDate): Interval[] {
  const pattern = patternOn(patterns, date);
  if (!pattern) return [];
  const weekday = weekdayOf(date);
  const week = weekOf(pattern, date);
  const hours: Interval[] = [];
  for (const each of pattern.hours) {
    if (each.weekday === weekday && each.week === week && each.start < each.end) {
      hours.push({ start: momentOf(date, each.start), end: momentOf(date, each.end) });
    }
  }
  return hours.length > 1 ? merge(hours) : hours;
}

/** Week 1 or 2 of a pattern: counted from the Monday of the week in which it begins. */
function weekOf(pattern: WorkingPattern, date: IsoDate): 1 | 2 {
  if (pattern.weeks === 1) return 1;
  return Math.floor(daysBetween(mondayOf(pattern.from), date) / 7) % 2 === 0 ? 1 : 2;
}

/** Minutes worked in a week, the average of both weeks for a two-weekly pattern; overlaps count once. */
export function weeklyMinutes(pattern: WorkingPattern): number {
  let minutes = 0;
  for (const day of daysOf(pattern)) {
    if (day.week > pattern.weeks) continue;
    const spans = day.hours
      .filter((each) => each.start < each.end)
      .map((each) => ({ start: each.start, end: each.end }));
    for (const span of merge(spans)) minutes += minutesOf(span.end) - minutesOf(span.start);
  }
  return minutes / pattern.weeks;
}

/** What a form has to say about a pattern, each fault once a day; none when the pattern is sound. */
export function patternProblems(pattern: WorkingPattern): PatternProblem[] {
  const problems: PatternProblem[] = [];
  for (const { week, weekday, hours } of daysOf(pattern)) {
    if (week > pattern.weeks) problems.push({ code: 'noSuchWeek', week, weekday });
    if (hours.some((each) => each.start >= each.end)) problems.push({ code: 'backwards', week, weekday });
    const sorted = hours
      .filter((each) => each.start < each.end)
      .sort((a, b) => compareText(a.start, b.start));
    // Hours may touch: 09:00–12:00 and 12:00–15:00 are one time typed in two lines.
    const clashing = sorted.some((each, at) => each.start < (sorted[at - 1]?.end ?? ''));
    if (clashing) problems.push({ code: 'overlap', week, weekday });
  }
  return problems;
}

interface PatternDay {
  week: 1 | 2;
  weekday: Weekday;
  hours: WorkingHours[];
}

function daysOf(pattern: WorkingPattern): PatternDay[] {
  const days = new Map<number, PatternDay>();
  for (const each of pattern.hours) {
    const key = each.week * 10 + each.weekday;
    const day = days.get(key) ?? { week: each.week, weekday: each.weekday, hours: [] };
    day.hours.push(each);
    days.set(key, day);
  }
  return [...days.entries()].sort(([a], [b]) => a - b).map(([, day]) => day);
}
