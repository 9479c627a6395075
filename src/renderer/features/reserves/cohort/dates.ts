import { addDays, type ClockTime, type IsoDate } from '#domain/time/dates.ts';
import { endOf } from '#renderer/text/times.ts';

/** When a session of a cohort begins; without a time while none is filled in. */
export interface StartOfSession {
  date: IsoDate;
  start: ClockTime | null;
}

/** The dates of a cohort's sessions: so many, so many days apart; none while it is not said from when or how far apart. */
export function datesOf(first: IsoDate | null, every: number | null, count: number): IsoDate[] {
  if (first === null || every === null) return [];
  return Array.from({ length: count }, (_, at) => addDays(first, at * every));
}

/** The sessions' times, all as long; none while a start is not filled in or a session would end on another day. */
export function timesOf(
  starts: readonly StartOfSession[],
  minutes: number,
): { date: IsoDate; start: ClockTime; end: ClockTime }[] {
  const times = starts.flatMap(({ date, start }) => {
    const end = endOf(start, minutes);
    return start !== null && end !== null ? [{ date, start, end }] : [];
  });
  return times.length === starts.length ? times : [];
}
