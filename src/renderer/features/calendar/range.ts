import { addDays, addMonths, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { longDate, monthTitle, weekTitle } from '#renderer/text/dates.ts';

/** How much of the calendar is in sight at once. */
export const spans = ['day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

/** Dates `[from, until)`. */
export interface DateRange {
  from: IsoDate;
  until: IsoDate;
}

const firstOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 8)}01`;

/** What a span around a date shows; a month as a grid shows whole weeks from Monday. */
export function rangeOf(span: Span, date: IsoDate, isList: boolean): DateRange {
  if (span === 'day') return { from: date, until: addDays(date, 1) };
  if (span === 'week') return { from: mondayOf(date), until: addDays(mondayOf(date), 7) };
  const first = firstOfMonth(date);
  const next = addMonths(first, 1);
  if (isList) return { from: first, until: next };
  return { from: mondayOf(first), until: addDays(mondayOf(addDays(next, -1)), 7) };
}

/** The date one span earlier (-1) or later (1). */
export function step(span: Span, date: IsoDate, by: 1 | -1): IsoDate {
  if (span === 'day') return addDays(date, by);
  return span === 'week' ? addDays(date, by * 7) : addMonths(firstOfMonth(date), by);
}

/** The name of what is in sight: “Tuesday 24 November 2026”, “23–29 Nov 2026”, “November 2026”. */
export function rangeTitle(span: Span, date: IsoDate): string {
  if (span === 'day') return longDate(date);
  return span === 'week' ? weekTitle(mondayOf(date)) : monthTitle(date);
}
