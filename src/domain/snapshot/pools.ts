import { type Person, statusOn } from '#domain/people/person.ts';
import { patternOn, weeklyMinutes } from '#domain/people/workingPattern.ts';
import { isReadyOn } from '#domain/reserves/readiness.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { covers, type Interval, wholeDay } from '#domain/time/interval.ts';
import type { Covered } from './turns.ts';

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

/** Those who share cover among them. */
export interface Pool {
  /** Each person's minutes a week. */
  minutes: ReadonlyMap<number, number>;
  /** Of all of them. */
  minutesInAll: number;
  /** How many sessions they cover lately, somebody's with somebody else counted for each. */
  covered: number;
}

/**
 * The two pools of a date. Reserves who may cover share among themselves, because long-term cover is theirs; everybody
 * else in the team shares among themselves. Externals have no share, nor has the coordinator, who steps in where no peer
 * worker can, nor whoever is away the whole day. `lately` is what each person covers in the days that count for fairness.
 */
export function poolsOn(
  people: Iterable<Person>,
  date: IsoDate,
  away: (personId: number) => readonly Interval[],
  lately: ReadonlyMap<number, Covered>,
): Pool[] {
  const team = new Map<number, number>();
  const reserves = new Map<number, number>();
  const day = wholeDay(date);
  for (const person of people) {
    if (person.role !== 'peerWorker') continue;
    const status = statusOn(person, date);
    if (status !== 'active' && !(status === 'reserve' && isReadyOn(person, date))) continue;
    if (covers(away(person.id), day)) continue;
    (status === 'active' ? team : reserves).set(person.id, minutesAWeek(person, date));
  }
  return [team, reserves].map((minutes) => {
    let minutesInAll = 0;
    let covered = 0;
    for (const [id, each] of minutes) {
      minutesInAll += each;
      covered += lately.get(id)?.size ?? 0;
    }
    return { minutes, minutesInAll, covered };
  });
}
