import type { IsoDate } from './dates.ts';
import { covers, type Interval, wholeDay } from './interval.ts';
import { type Person, statusOn } from './person.ts';
import type { Session } from './session.ts';
import { countWithout, coveringIn } from './turns.ts';
import type { SnapshotView } from './view.ts';
import { patternOn, weeklyMinutes } from './workingPattern.ts';

/** Full time in the NHS, 37.5 hours: the measure for somebody whose hours are not recorded. */
export const fullTimeMinutes = 2250;

/** Minutes a week somebody works: by contract, else by the pattern that holds on the date, else full time. */
function minutesAWeek(person: Person, date: IsoDate): number {
  const pattern = patternOn(person.patterns, date);
  return person.contractedMinutes || (pattern && weeklyMinutes(pattern)) || fullTimeMinutes;
}

/** Cover counted against the hours somebody works: what it would be in full time. */
export function proRata(count: number, person: Person, date: IsoDate): number {
  return (count * fullTimeMinutes) / minutesAWeek(person, date);
}

/** Those who share cover among them: each person's minutes a week. */
export type Pool = ReadonlyMap<number, number>;

/**
 * The two pools of a date. Reserves who may cover share among themselves, because long-term cover is theirs; everybody
 * else in the team shares among themselves. Externals have no share, nor has whoever is away the whole day.
 */
export function poolsOn(
  people: Iterable<Person>,
  date: IsoDate,
  away: (personId: number) => readonly Interval[],
): Pool[] {
  const team = new Map<number, number>();
  const reserves = new Map<number, number>();
  for (const person of people) {
    if (person.role === 'external' || covers(away(person.id), wholeDay(date))) continue;
    const status = statusOn(person, date);
    if (status === 'active') team.set(person.id, minutesAWeek(person, date));
    const isReady = person.readyFrom !== null && person.readyFrom <= date;
    if (status === 'reserve' && isReady) reserves.set(person.id, minutesAWeek(person, date));
  }
  return [team, reserves];
}

/**
 * How many of the sessions covered lately would fall to this person by their hours, were they to cover this one too;
 * null for somebody who has no share. Whoever is covered for has none either. Not rounded.
 */
export function fairShare(
  person: Person,
  session: Session,
  forPersonId: number,
  view: SnapshotView,
): number | null {
  const pool = view.pools(session.date).find((each) => each.has(person.id));
  const own = pool?.get(person.id);
  if (!pool || own === undefined || person.id === forPersonId) return null;
  const lately = view.turns.lately(session.date);
  const here = coveringIn(session).add(person.id);
  let count = 0;
  let minutes = 0;
  for (const [id, each] of pool) {
    if (id === forPersonId) continue;
    minutes += each;
    count += countWithout(lately.get(id), session.id) + (here.has(id) ? 1 : 0);
  }
  return (count * own) / minutes;
}

/** A share as it is told: to one decimal. */
export function roundedShare(share: number): number {
  return Math.round(share * 10) / 10;
}
