import type { Job, Roster } from './smptsp.ts';

/** An instance made here, and the fewest people it can be done with. */
export interface MadeRoster extends Roster {
  name: string;
  fewest: number;
}

/**
 * Makes an instance whose optimum is known: as many people as `fewest` work through a day without a break, which is cut
 * into jobs of a quarter of an hour to three hours, so at each moment so many jobs run at once and fewer people cannot do
 * them; and a plan with so many is hidden in it. Each may do their own jobs and a share of all others; `spare` people more
 * may do only a share. The same seed makes the same instance.
 */
export function madeRoster(seed: number, fewest: number, spare: number, share: number): MadeRoster {
  const random = randomFrom(seed);
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
    name: `made ${seed}`,
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

/** Numbers in `[0, 1)` from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
