import { addDays, type IsoDate } from '../../../../domain/dates.ts';

/** The dates of a cohort's sessions: so many, so many days apart; none while it is not said from when or how far apart. */
export function datesOf(first: IsoDate | null, every: number | null, count: number): IsoDate[] {
  if (first === null || every === null) return [];
  return Array.from({ length: count }, (_, at) => addDays(first, at * every));
}
