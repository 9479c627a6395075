import { type Person, statusOn } from '#domain/people/person.ts';
import { addDays, addMonths, daysBetween, type IsoDate } from '#domain/time/dates.ts';

/** Days before and after the months in post during which an extra session is suggested. */
export const settlingWindow = 21;

/**
 * The day on which somebody new has been in post for the months set, when `today` is near it; null otherwise. In post
 * from the start date, else from the first day recorded as active.
 * Source: peer workers' wellbeing dipped and burnout rose at about four months in post (ENRICH).
 */
export function settlingDay(person: Person, months: number, today: IsoDate): IsoDate | null {
  if (months <= 0 || person.role !== 'peerWorker' || statusOn(person, today) !== 'active') return null;
  const firstActive = person.statuses
    .filter(({ status }) => status === 'active')
    .map(({ from }) => from)
    .sort()[0];
  const start = person.startDate ?? firstActive;
  if (start === undefined) return null;
  const day = addMonths(start, months);
  return Math.abs(daysBetween(day, today)) <= settlingWindow ? day : null;
}

/** The dates `[from, until)` in which an extra session answers the suggestion. */
export function settlingDates(day: IsoDate): { from: IsoDate; until: IsoDate } {
  return { from: addDays(day, -settlingWindow), until: addDays(day, settlingWindow + 1) };
}
