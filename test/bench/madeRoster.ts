import { randomOf } from './random.ts';
import type { Job, KnownRoster } from './smptsp.ts';

/** What an instance is made of. */
export interface RosterShape {
  seed: number;
  /** How few people can do it. */
  fewest: number;
  /** How many more there are. */
  spare: number;
  /** What share of the jobs of others each may do. */
  share: number;
}

/**
 * Makes an instance whose optimum is known: `fewest` people work through a day without a break, which is cut into jobs of
 * a quarter of an hour to three hours. So a plan with so many is hidden in it, and fewer cannot be, because at each moment
 * so many jobs run at once. Each may do their own jobs and a share of all others; `spare` people only have a share. The
 * same shape makes the same instance.
 */
export function madeRoster({ seed, fewest, spare, share }: RosterShape): KnownRoster {
  const random = randomOf(seed);
  const day = 48;
  const owned = Array.from({ length: fewest }, () => cutUp(day, random));
  const jobs = shuffled(
    owned.flatMap((own, worker) => own.map((job) => ({ job, worker }))),
    random,
  );
  const qualified = Array.from({ length: fewest + spare }, (_, worker) =>
    jobs.flatMap(({ worker: owner }, at) => (owner === worker || random() < share ? [at] : [])),
  );
  return {
    name: `made_${seed}`,
    fewest,
    jobs: jobs.map(({ job }) => job),
    qualified: shuffled(qualified, random),
  };
}

/** A day of quarter hours `[0, length)` as jobs that follow each other. */
function cutUp(length: number, random: () => number): Job[] {
  const jobs: Job[] = [];
  for (let start = 0; start < length; ) {
    const end = Math.min(length, start + 1 + Math.floor(random() * 12));
    jobs.push({ start, end });
    start = end;
  }
  return jobs;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
