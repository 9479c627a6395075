import { type ModelBuilder, ones } from '#domain/linearModel.ts';
import type { Cap } from './limits.ts';
import { type Carrier, loadOf } from './value.ts';

/** Options of one person for one service user or group, and the column that says whether they stand in there at all. */
export interface Face {
  column: number;
  options: readonly number[];
}

/**
 * The load of a person as a column that their cover pushes up: `loadOf` rises ever faster, so lines from one number of
 * sessions to the next hold it. Gives the column.
 *
 * Those lines alone say little about a plan that may be cut in pieces: half of a service user's four sessions would cost
 * a quarter of what four do. Whoever stands in for somebody tends to do so in all of their sessions, so the numbers that
 * are reached as a whole lie apart, and lines between those lie higher. A line from `low` to `high` has to give way where
 * fewer sessions are covered than the faces could reach. With n covered and r ≥ n reached, r ≤ `low` or r ≥ `high`, and
 * line(n, r) = (2·high − 1)·n − (high − low − 1)·r − low·high, the square of n is never below the line:
 * - n ≥ high or r ≤ low: as r ≥ n, line ≤ (high + low)·n − low·high, and n² − that = (n − high)(n − low) ≥ 0.
 * - n < high ≤ r: line ≤ (2·high − 1)·n − high² + high, and n² − that = (n − high)(n − high + 1) ≥ 0 for whole n.
 */
export function addLoad(
  builder: ModelBuilder,
  carrier: Carrier,
  faces: readonly Face[],
  caps: readonly Cap[],
): number {
  const options = faces.flatMap((face) => face.options);
  const most = mostOf(options, caps);
  const count = builder.total(ones(options), most);
  const reach = builder.total(
    faces.map(({ column, options: { length } }) => [column, length] as const),
    options.length,
  );
  const load = builder.whole(0, loadOf(carrier, most), (values) => loadOf(carrier, values[count] ?? 0));
  const { weight, before } = carrier;
  const addLine = (low: number, high: number) => {
    const sum = [
      [load, 1],
      [count, -weight * (2 * high - 1 + 2 * before)],
      [reach, weight * (high - low - 1)],
    ] as const;
    builder.keep(
      sum.filter(([, value]) => value !== 0),
      { least: -weight * low * high },
    );
  };
  for (let n = 0; n < most; n += 1) addLine(n, n + 1);
  const whole = sumsOf(faces.map(({ options: { length } }) => length));
  whole.forEach((low, at) => {
    const high = whole[at + 1] ?? low;
    if (low < most && high > low + 1) addLine(low, high);
  });
  return load;
}

/** How many of these options can hold at most, by those caps that have none in common, the sharpest first. */
function mostOf(options: readonly number[], caps: readonly Cap[]): number {
  const free = new Set(options);
  let most = 0;
  const byRoom = caps
    .map((cap) => ({ ...cap, ownOptions: cap.turns.flatMap((turn) => turn.options) }))
    .filter(
      ({ turns, ownOptions }) =>
        turns.every(({ weight }) => weight === 1) && ownOptions.every((at) => free.has(at)),
    )
    .sort((a, b) => b.ownOptions.length - b.most - (a.ownOptions.length - a.most));
  for (const { turns, most: turnsAtMost, ownOptions } of byRoom) {
    if (!ownOptions.every((at) => free.has(at))) continue;
    for (const at of ownOptions) free.delete(at);
    const sizes = turns.map((turn) => turn.options.length).sort((a, b) => b - a);
    most += sizes.slice(0, turnsAtMost).reduce((sum, size) => sum + size, 0);
  }
  return most + free.size;
}

/** Every number that some of these add up to, the least first: 0, and all of them together the last. */
function sumsOf(parts: readonly number[]): number[] {
  const sums = new Set([0]);
  for (const part of parts) for (const sum of [...sums]) sums.add(sum + part);
  return [...sums].sort((a, b) => a - b);
}
