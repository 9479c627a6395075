import type { Finding } from '#domain/finding.ts';
import { datesBetween, type IsoDate, momentOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { type Blocked, fitAt } from './blockedIntervals.ts';
import { freeSlots, type SlotQuestion } from './slots.ts';

/** A day on which something may be booked: its first free time, or why it has none. */
export interface DayFit {
  date: IsoDate;
  slot: Interval | null;
  /** What stands in the way during the working day; empty where there is a time. */
  why: Finding[];
}

/**
 * For each day of `[from, until)` the first time at which everybody of the question could meet; where there is none, what
 * `blocked` holds against the working day. Hours that are worked are no reason while there is another.
 */
export function dayFits(
  question: Omit<SlotQuestion, 'count' | 'perDay'>,
  blocked: readonly Blocked[],
  from: IsoDate,
  until: IsoDate,
): DayFit[] {
  const dates = datesBetween(from, until);
  const slots = freeSlots({ ...question, count: dates.length, perDay: 1 });
  const byDate = new Map(slots.map((slot) => [slot.start.slice(0, 10), slot]));
  return dates.map((date) => {
    const slot = byDate.get(date) ?? null;
    return { date, slot, why: slot ? [] : whyNone(blocked, date, question.snapshot.settings) };
  });
}

function whyNone(
  blocked: readonly Blocked[],
  date: IsoDate,
  { dayStart, dayEnd }: { dayStart: string; dayEnd: string },
): Finding[] {
  const found = fitAt(blocked, { start: momentOf(date, dayStart), end: momentOf(date, dayEnd) });
  const telling = found.filter(({ code, facts }) => code !== 'outsideWorkingPattern' || !facts.hours);
  return telling.length > 0 ? telling : found;
}
