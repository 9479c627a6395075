import { type ClockTime, clockTimeOf, minutesOf } from '#domain/time/dates.ts';

/** The end of a session from its start and length in minutes; null while unfilled or past the end of the day. */
export function endOf(start: ClockTime | null, minutes: number | null): ClockTime | null {
  if (start === null || minutes === null) return null;
  const end = minutesOf(start) + minutes;
  return end > 1439 || minutes <= 0 ? null : clockTimeOf(end);
}

/** Minutes from a start to an end on the same day. */
export function lengthOf(start: ClockTime, end: ClockTime): number {
  return minutesOf(end) - minutesOf(start);
}
