import type { Column, Row, Tier, TieredModel } from './tieredModel.ts';

/** How far a sum may stray from a row's bound: less than whole columns and whole coefficients can. */
const tolerance = 1e-5;

/** By how much more than what is allowed something must cost before it is believed to be impossible. */
const doubt = 1e-3;

// Where 0 is added below, it turns -0 into 0.

/** What the values cost in a tier. */
export function costOf(tier: Tier, values: readonly number[]): number {
  return sumOf(tier.columns, tier.costs, values);
}

/** What a tier costs at least, whatever the rows say: each column at its cheaper bound. A whole number. */
export function floorOf(tier: Tier, model: TieredModel): number {
  let floor = 0;
  tier.columns.forEach((at, i) => {
    const column = model.columns[at];
    const cost = tier.costs[i] ?? 0;
    if (column && cost !== 0) floor += cost * (cost > 0 ? column.lower : column.upper);
  });
  return wholeBound(floor);
}

/** What a whole cost is at least when it is at least `bound`. */
export function wholeBound(bound: number): number {
  return Math.ceil(bound - tolerance) + 0;
}

/** What a tier costs at least if columns need not be whole, and by how much more for each 1 that a column moves. */
export interface Relaxation {
  readonly cost: number;
  readonly slopes: ArrayLike<number>;
}

/** What is known of a tier without any rows. */
export function floored(tier: Tier, model: TieredModel): Relaxation {
  const slopes = new Float64Array(model.columns.length);
  tier.columns.forEach((at, i) => {
    slopes[at] = tier.costs[i] ?? 0;
  });
  return { cost: floorOf(tier, model), slopes };
}

/**
 * The columns as they can be while a tier costs `value` at most: one that would cost more than that if it moved by 1 from
 * the bound where it costs least stays there.
 */
export function narrowed(columns: readonly Column[], { cost, slopes }: Relaxation, value: number): Column[] {
  return columns.map((column, at) => {
    const slope = slopes[at] ?? 0;
    const bound = slope > 0 ? column.lower : column.upper;
    const isStuck = column.integer && Number.isInteger(bound) && cost + Math.abs(slope) > value + doubt;
    return isStuck ? { ...column, lower: bound, upper: bound } : column;
  });
}

/** The columns with those at their lower bound that none of some answers takes above it. */
export function sketched(columns: readonly Column[], answers: readonly ArrayLike<number>[]): Column[] {
  return columns.map((column, at) => {
    const isUsed = answers.some((values) => (values[at] ?? 0) > column.lower + tolerance);
    return isUsed ? column : { ...column, upper: column.lower };
  });
}

/** The values with those of whole columns made exactly whole: HiGHS gives 0.9999999 for 1. */
export function rounded(model: TieredModel, values: ArrayLike<number>): number[] {
  return Array.from(values, (value, at) => (model.columns[at]?.integer ? Math.round(value) + 0 : value));
}

/** Whether the values keep every bound and every row, and are whole where they must be. */
export function keeps(model: TieredModel, values: readonly number[]): boolean {
  return (
    values.length === model.columns.length &&
    model.columns.every(({ lower, upper, integer }, at) => {
      const value = values[at] ?? Number.NaN;
      return within(lower, value, upper) && (!integer || Number.isInteger(value));
    }) &&
    model.rows.every((row) => keepsRow(row, values))
  );
}

/** What is wrong with a model beyond what HiGHS itself refuses, or null. */
export function unsoundness(model: TieredModel): string | null {
  if (model.tiers.length === 0) return 'There is no tier to minimise.';
  if (model.columns.length === 0) return 'There is no column.';
  for (const tier of model.tiers) {
    const { name, columns, costs } = tier;
    if (columns.length !== costs.length || !costs.every(Number.isInteger))
      return `The tier ${name} does not give every column a whole cost.`;
    if (!columns.every((at) => model.columns[at]?.integer))
      return `The tier ${name} costs a column that is not whole.`;
    if (!Number.isFinite(floorOf(tier, model))) return `The tier ${name} has no least cost.`;
  }
  if (model.start && !keeps(model, model.start)) return 'The start does not keep every bound and row.';
  return null;
}

function keepsRow({ lower, upper, columns, values: factors }: Row, values: readonly number[]): boolean {
  return within(lower, sumOf(columns, factors, values), upper);
}

function within(lower: number, value: number, upper: number): boolean {
  return value >= lower - tolerance && value <= upper + tolerance;
}

function sumOf(columns: readonly number[], factors: readonly number[], values: readonly number[]): number {
  let sum = 0;
  columns.forEach((at, i) => {
    sum += (factors[i] ?? 0) * (values[at] ?? 0);
  });
  return sum;
}
