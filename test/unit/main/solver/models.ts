import type { Column, Row, Solving, Tier, TieredModel } from '#main/solver/tieredModel.ts';

const yesOrNo: Column = { lower: 0, upper: 1, integer: true };

/** `count` columns of yes or no. */
export function binaries(count: number): Column[] {
  return Array.from({ length: count }, () => yesOrNo);
}

/** The sum of all `values` × columns, from the first on; a 0 leaves its column out. */
export function rowOf(lower: number, values: readonly number[], upper: number): Row {
  const columns = [...values.keys()].filter((at) => values[at] !== 0);
  return { lower, upper, columns, values: columns.map((at) => values[at] ?? 0) };
}

export function tierOf(name: string, costs: readonly number[]): Tier {
  const { columns, values } = rowOf(0, costs, 0);
  return { name, columns, costs: values };
}

export function modelOf(parts: Partial<TieredModel> & Pick<TieredModel, 'columns' | 'tiers'>): TieredModel {
  return { rows: [], start: null, ...parts };
}

export function solvingOf(model: TieredModel, timeLimitMs = 30_000): Solving {
  return { model, timeLimitMs, seed: 1 };
}

/**
 * Splitting a market: each of `rows` weighted sums shall be halved, and what is missed is the cost. Small, and known
 * to take branch and bound next to for ever. The start halves nothing.
 */
export function marketSplit(rows = 5, shops = 40): TieredModel {
  let state = 7;
  const weight = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % 100;
  };
  const weights = Array.from({ length: rows }, () => Array.from({ length: shops }, weight));
  const halves = weights.map((row) => Math.floor(row.reduce((sum, one) => sum + one, 0) / 2));
  const misses = Array.from({ length: 2 * rows }, () => ({ lower: 0, upper: 10_000, integer: true }));
  const missed = (at: number) => misses.map((_, miss) => [1, -1][miss - 2 * at] ?? 0);
  return {
    columns: [...binaries(shops), ...misses],
    rows: weights.map((row, at) => rowOf(halves[at] ?? 0, [...row, ...missed(at)], halves[at] ?? 0)),
    tiers: [tierOf('missed', [...Array(shops).fill(0), ...misses.map(() => 1)])],
    start: [...Array(shops).fill(0), ...halves.flatMap((half) => [half, 0])],
  };
}
