import { type Spread, spread } from './spread.ts';
import { unitNow } from './unit.ts';

/** A time in milliseconds, and as a multiple of what the unit took before and after it. */
export interface Timed {
  ms: number;
  units: number;
}

/** The spread of some times in milliseconds, and their median in units. */
export interface Measured extends Spread {
  units: number;
}

/** Times one deed. */
export async function time<T>(deed: () => T | Promise<T>): Promise<Timed & { result: T }> {
  const before = unitNow();
  const start = performance.now();
  const result = await deed();
  const ms = performance.now() - start;
  return { result, ms, units: (2 * ms) / (before + unitNow()) };
}

/** Times a deed again and again; `warm` runs are not counted. */
export async function measure(deed: () => unknown, runs = 30, warm = 5): Promise<Measured> {
  const times: Timed[] = [];
  for (let run = 0; run < warm + runs; run += 1) {
    const { ms, units } = await time(deed);
    if (run >= warm) times.push({ ms, units });
  }
  return summary(times);
}

export function summary(times: readonly Timed[]): Measured {
  return { ...spread(times.map(({ ms }) => ms)), units: spread(times.map(({ units }) => units)).median };
}
