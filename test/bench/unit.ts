import { spread } from './spread.ts';

/** How long the unit took, each time it was looked at since the part began. */
const looks: number[] = [];

/**
 * What a million steps of plain arithmetic and string comparison take just now, in milliseconds. A time as a multiple of
 * it is comparable between machines, and between the good and the bad moments of one.
 */
export function unitNow(): number {
  // The first ones are slower, until they are compiled.
  if (looks.length === 0) for (let run = 0; run < 10; run += 1) millionSteps();
  const { median } = spread(Array.from({ length: 3 }, millionSteps));
  looks.push(median);
  return median;
}

/** How far the unit strayed since the part began. */
export function unitNoise(): string {
  const { median, low, high } = spread(looks);
  return `Unit: ${median.toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)}).`;
}

function millionSteps(): number {
  const start = performance.now();
  const dates = ['2026-11-23', '2026-11-24', '2026-12-01'];
  let sum = 0;
  for (let step = 0; step < 1_000_000; step += 1)
    sum += (dates[step % 3] ?? '') < '2026-11-30' ? step % 7 : 1;
  // The sum is looked at, or the steps could be left out.
  return sum > 0 ? performance.now() - start : Number.NaN;
}
