import type { PhasedWeek, WorkedHours } from '#domain/absence/phasedReturn.ts';
import { addDays, type ClockTime, type IsoDate, minutesOf, timeOf } from '#domain/time/dates.ts';
import { common, type Interval } from '#domain/time/interval.ts';

/** What is worked of a day: all its hours, or those between two times; a time is null while half typed. */
export type DayChoice = 'all' | { start: ClockTime | null; end: ClockTime | null };

/** The days that are worked, by date; a day that is not there is not worked. */
export type PhasedDraft = Readonly<Record<IsoDate, DayChoice>>;

type Day = PhasedWeek['days'][number];

/** The day somebody is back is worked; what else is, the coordinator says. */
export function firstDraft(weeks: readonly PhasedWeek[]): PhasedDraft {
  const [first] = weeks.flatMap(({ days }) => days);
  return first ? { [first.date]: 'all' } : {};
}

/** The draft with another choice for a day; null is not worked. */
export function withChoice(draft: PhasedDraft, date: IsoDate, choice: DayChoice | null): PhasedDraft {
  const { [date]: _, ...others } = draft;
  return choice === null ? others : { ...others, [date]: choice };
}

/** The draft with a week as the one before it, weekday by weekday. */
export function withSameAsBefore(draft: PhasedDraft, { days }: PhasedWeek): PhasedDraft {
  return days.reduce((next, { date }) => withChoice(next, date, draft[addDays(date, -7)] ?? null), draft);
}

/** The hours worked on a day, within its pattern. */
export function workedOn({ date, hours }: Day, choice: DayChoice | undefined): WorkedHours[] {
  if (choice === undefined) return [];
  return within(date, hours, choice).map(({ start, end }) => ({
    date,
    start: timeOf(start),
    end: timeOf(end),
  }));
}

function within(date: IsoDate, hours: readonly Interval[], choice: DayChoice): readonly Interval[] {
  if (choice === 'all') return hours;
  const { start, end } = choice;
  if (start === null || end === null || start >= end) return [];
  return common(hours, [{ start: `${date}T${start}`, end: `${date}T${end}` }]);
}

/** What is wrong with the part of a day that is chosen; null when nothing is. */
export function problemOf(day: Day, choice: DayChoice | undefined): string | null {
  if (choice === undefined || choice === 'all') return null;
  if (choice.start === null || choice.end === null) return 'Give both times.';
  if (choice.start >= choice.end) return 'The end must be after the start.';
  return workedOn(day, choice).length === 0 ? 'Choose a time within the hours.' : null;
}

/** Minutes worked of a week, and those of its pattern. */
export function minutesOfWeek({ days }: PhasedWeek, draft: PhasedDraft): { worked: number; all: number } {
  const sum = (hours: readonly WorkedHours[]) =>
    hours.reduce((minutes, { start, end }) => minutes + minutesOf(end) - minutesOf(start), 0);
  return {
    worked: sum(days.flatMap((day) => workedOn(day, draft[day.date]))),
    all: sum(days.flatMap((day) => workedOn(day, 'all'))),
  };
}

/** The weeks of the request; null while something in them is wrong. */
export function weeksOfRequest(weeks: readonly PhasedWeek[], draft: PhasedDraft): WorkedHours[][] | null {
  const isWrong = weeks.some(({ days }) => days.some((day) => problemOf(day, draft[day.date]) !== null));
  return isWrong ? null : weeks.map(({ days }) => days.flatMap((day) => workedOn(day, draft[day.date])));
}
