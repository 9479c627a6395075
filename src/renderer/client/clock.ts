import { useMemo, useSyncExternalStore } from 'react';
import { dateOf, type IsoDate, type Moment } from '#domain/time/dates.ts';
import { boundDates } from '#renderer/text/dates.ts';

// Main owns the clock (it can be set for a rehearsal); this is what it said last.
let now: Moment = '';
const listeners = new Set<() => void>();

/** Takes the London wall-clock minute main tells. Answers whether the date changed. */
export function setNow(moment: Moment): boolean {
  if (moment === now) return false;
  const newDay = now !== '' && dateOf(now) !== dateOf(moment);
  now = moment;
  for (const listener of listeners) listener();
  return newDay;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The London wall-clock minute; draws again every minute. Empty before main has answered. */
export function useNow(): Moment {
  return useSyncExternalStore(subscribe, () => now);
}

/** Today in London; draws again at midnight only. */
export function useToday(): IsoDate {
  return useSyncExternalStore(subscribe, () => dateOf(now));
}

/** The words for dates, bound to today (the year is shown where it differs). */
export function useDates() {
  const today = useToday();
  return useMemo(() => boundDates(today), [today]);
}

/** Today in London as main told last, outside of drawing. */
export function currentToday(): IsoDate {
  return dateOf(now);
}
