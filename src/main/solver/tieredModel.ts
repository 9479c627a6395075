/** A whole or fractional unknown between two bounds; ±Infinity leaves an end open. */
export interface Column {
  readonly lower: number;
  readonly upper: number;
  readonly integer: boolean;
}

/** `lower` ≤ the sum of `values[i]` × column `columns[i]` ≤ `upper`. No column twice. */
export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/**
 * What is made as small as can be: whole costs of whole columns, so that a bound rounds up; the bounds of the columns
 * keep it from falling without end. No column twice.
 */
export interface Tier {
  readonly name: string;
  readonly columns: readonly number[];
  readonly costs: readonly number[];
}

/** A linear model whose tiers are minimised in order: a later one never makes an earlier one worse. Plain values. */
export interface TieredModel {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly tiers: readonly Tier[];
  /** A value for each column that keeps every row, if one is known: the answer is then never worse than it. */
  readonly start: readonly number[] | null;
}

/** One model to be solved. The same seed gives the same answer, unless time runs out. */
export interface Solving {
  readonly model: TieredModel;
  readonly timeLimitMs: number;
  readonly seed: number;
}

/** How far a tier came: nothing can cost less than `bound`, and `proven` says that it is the value itself. */
export interface TierOutcome {
  readonly name: string;
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
}

export interface Outcome {
  /** One for each column; those of whole columns are whole. */
  readonly values: readonly number[];
  readonly tiers: readonly TierOutcome[];
  /** Every tier is proven. */
  readonly finished: boolean;
}

/** Told at each tier's start and end, and now and then between. The value is null while there is none. */
export interface Progress {
  readonly tier: number;
  readonly name: string;
  readonly value: number | null;
  readonly bound: number;
  readonly elapsedMs: number;
}
