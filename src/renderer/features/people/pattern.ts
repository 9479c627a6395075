import { patternProblems, type WorkingHours, weeklyMinutes } from '#domain/people/workingPattern.ts';
import type { ClockTime, Weekday } from '#domain/time/dates.ts';
import { weekdayName, weekdayShort } from '#domain/time/dateWords.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';

/** One line of the grid, perhaps not whole yet. */
export interface HoursDraft {
  start: ClockTime | null;
  end: ClockTime | null;
}

/** A pattern as it is typed: the days of week 1, then those of week 2; each with one line or two. */
export interface PatternDraft {
  weeks: 1 | 2;
  days: HoursDraft[][];
}

export const emptyHours: HoursDraft = { start: null, end: null };
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Where a day stands in `days`. */
export const dayAt = (week: 1 | 2, weekday: Weekday): number => (week - 1) * 7 + weekday - 1;
const weekOf = (day: number): 1 | 2 => (day < 7 ? 1 : 2);
const weekdayOf = (day: number): Weekday => weekdays[day % 7] ?? 1;

/** A recorded pattern, to change it; empty days for null. */
export function draftOfPattern(
  pattern: { weeks: 1 | 2; hours: readonly WorkingHours[] } | null,
): PatternDraft {
  const days = Array.from({ length: 14 }, (_, day): HoursDraft[] => {
    const own = (pattern?.hours ?? []).filter(
      ({ week, weekday }) => week === weekOf(day) && weekday === weekdayOf(day),
    );
    return own.length === 0 ? [emptyHours] : own.map(({ start, end }) => ({ start, end }));
  });
  return { weeks: pattern?.weeks ?? 1, days };
}

/** The whole lines in the order of the request, each with its place in the grid (`0-1`: Monday's second). */
export function linesOf({ weeks, days }: PatternDraft): (WorkingHours & { key: string })[] {
  return days
    .slice(0, weeks * 7)
    .flatMap((lines, day) =>
      lines.flatMap(({ start, end }, at) =>
        start !== null && end !== null
          ? [{ key: `${day}-${at}`, week: weekOf(day), weekday: weekdayOf(day), start, end }]
          : [],
      ),
    );
}

/** What is wrong, by line and its half (`0-1-start`); empty when the pattern can be sent. */
export function problemsOf(draft: PatternDraft): Map<string, string> {
  const problems = new Map<string, string>();
  draft.days.slice(0, draft.weeks * 7).forEach((lines, day) => {
    lines.forEach(({ start, end }, at) => {
      if (start !== null && end === null) problems.set(`${day}-${at}-end`, 'Give the end, such as 17:00.');
      if (start === null && end !== null)
        problems.set(`${day}-${at}-start`, 'Give the start, such as 09:00.');
    });
  });
  const lines = linesOf(draft);
  for (const line of lines) {
    if (line.start >= line.end) problems.set(`${line.key}-end`, 'The end must be after the start.');
  }
  for (const { code, week, weekday } of patternProblems({ from: '', weeks: draft.weeks, hours: lines })) {
    if (code !== 'overlap') continue;
    const last = lines.findLast((line) => line.week === week && line.weekday === weekday);
    if (last) problems.set(`${last.key}-start`, `These hours overlap others on ${weekdayName(weekday)}.`);
  }
  return problems;
}

/** Minutes a week of what is whole so far, the average of a two-weekly pattern. */
export function minutesSoFar(draft: PatternDraft): number {
  return weeklyMinutes({ from: '', weeks: draft.weeks, hours: linesOf(draft) });
}

/** The draft with other lines for one day. */
export function withDay(draft: PatternDraft, day: number, lines: HoursDraft[]): PatternDraft {
  return { ...draft, days: draft.days.map((own, at) => (at === day ? lines : own)) };
}

/** The draft with week 2 as week 1 is. */
export function withSameWeeks(draft: PatternDraft): PatternDraft {
  const first = draft.days.slice(0, 7);
  return { ...draft, days: [...first, ...first] };
}

/** The draft in so many weeks; a second week begins as the first. */
export function withWeeks(draft: PatternDraft, weeks: 1 | 2): PatternDraft {
  const hasSecond = draft.days.slice(7).some((day) => day.some(({ start, end }) => start ?? end));
  return weeks === 2 && !hasSecond ? { ...withSameWeeks(draft), weeks } : { ...draft, weeks };
}

/** Hours in words, days alike together: “Mon and Wed 09:00–17:00”, one line each week of two. */
export function patternLines({ weeks, hours }: { weeks: 1 | 2; hours: readonly WorkingHours[] }): string[] {
  if (hours.length === 0) return ['No hours'];
  return ([1, 2] as const).slice(0, weeks).map((week) => {
    const byTimes = new Map<string, string[]>();
    for (const weekday of weekdays) {
      const times = hours
        .filter((each) => each.week === week && each.weekday === weekday)
        .toSorted((a, b) => (a.start < b.start ? -1 : 1))
        .map(({ start, end }) => timeRange(start, end))
        .join(' and ');
      if (times !== '') byTimes.set(times, [...(byTimes.get(times) ?? []), weekdayShort(weekday)]);
    }
    const words =
      [...byTimes].map(([times, names]) => `${listWords(names)} ${times}`).join('; ') || 'no hours';
    return weeks === 1 ? words : `Week ${week}: ${words}`;
  });
}
