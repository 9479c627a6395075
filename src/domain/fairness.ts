import { busyOf } from './cover.ts';
import { addDays, type IsoDate } from './dates.ts';
import type { Person } from './person.ts';
import type { Session } from './session.ts';
import { patternOn, weeklyMinutes } from './workingPattern.ts';

/** Full time in the NHS, 37.5 hours: the measure for somebody whose hours are not recorded. */
const fullTimeMinutes = 2250;

/** How many sessions each person covers in the `days` days that end with the date (inclusive), swaps left out. */
export function coverCountsOf(
  sessions: readonly Session[],
  date: IsoDate,
  days: number,
): Map<number, number> {
  const after = addDays(date, -days);
  const counts = new Map<number, number>();
  for (const session of sessions) {
    if (session.cover.length === 0 || session.date <= after || session.date > date) continue;
    for (const personId of coveringIn(session)) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  }
  return counts;
}

function coveringIn(session: Session): Set<number> {
  const given = session.cover.filter((cover) => cover.swapId === null);
  const covering = new Set(given.map((cover) => cover.byPersonId));
  const leading = busyOf(session).filter((busy) => busy.part === 'lead' && covering.has(busy.personId));
  return new Set(leading.map((busy) => busy.personId));
}

/** Cover counted against the hours somebody works: by contract, else by the pattern, else as full time. */
export function proRata(count: number, person: Person, date: IsoDate): number {
  const pattern = patternOn(person.patterns, date);
  const minutes = person.contractedMinutes || (pattern && weeklyMinutes(pattern)) || fullTimeMinutes;
  return (count * fullTimeMinutes) / minutes;
}
