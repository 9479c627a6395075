/**
 * A linear model in plain values, built column by column and row by row: what `main/solver` solves. Tiers are minimised
 * in order; costs are whole numbers.
 */
export interface LinearModel {
  columns: { lower: number; upper: number; integer: boolean }[];
  rows: { lower: number; upper: number; columns: number[]; values: number[] }[];
  tiers: { name: string; columns: number[]; costs: number[] }[];
  /** A value for each column that keeps every row. */
  start: number[] | null;
}

/** A linear sum: how often each column counts in a row or a tier. */
export type Sum = readonly (readonly [column: number, value: number])[];

/** The value of a column that follows from those before it, for the start. */
type Derive = (values: readonly number[]) => number;

/** What adds to a model; each gives where the new thing stands. */
export interface ModelBuilder {
  /** A whole number from `lower` to `upper`; what it is in a start follows from the columns before it, or is given. */
  whole: (lower: number, upper: number, derive?: Derive) => number;
  /** Keeps a sum between two bounds; ±Infinity leaves an end open. */
  keep: (sum: Sum, bounds: { least?: number; most?: number }) => void;
  /** A column that must be 1 when any of some 0-or-1 columns is; itself where there is only one of them. */
  any: (columns: readonly number[]) => number;
  /** A whole number from 0 to `most` that is what a sum comes to. */
  total: (sum: Sum, most: number) => number;
  tier: (name: string, sum: Sum) => void;
  /** The model, started from the given values of the columns that follow from no others. */
  build: (given: ReadonlyMap<number, number>) => LinearModel;
}

/** Each of some columns once. */
export function ones(columns: readonly number[]): Sum {
  return columns.map((column) => [column, 1] as const);
}

/** What a sum comes to. */
export function sumOf(sum: Sum, values: readonly number[]): number {
  return sum.reduce((total, [column, value]) => total + value * (values[column] ?? 0), 0);
}

/** An empty model. */
export function modelBuilder(): ModelBuilder {
  const model: LinearModel = { columns: [], rows: [], tiers: [], start: null };
  const derivations: (Derive | undefined)[] = [];
  const whole: ModelBuilder['whole'] = (lower, upper, derive) => {
    derivations.push(derive);
    return model.columns.push({ lower, upper, integer: true }) - 1;
  };
  const keep: ModelBuilder['keep'] = (sum, { least = -Infinity, most = Infinity }) => {
    model.rows.push({ lower: least, upper: most, ...columnsAndValues(sum) });
  };
  return {
    whole,
    keep,
    any: (columns) => {
      const [only, ...others] = columns;
      if (only !== undefined && others.length === 0) return only;
      const any = whole(0, 1, (values) => Math.max(...columns.map((column) => values[column] ?? 0)));
      for (const column of columns)
        keep(
          [
            [any, 1],
            [column, -1],
          ] as const,
          { least: 0 },
        );
      return any;
    },
    total: (sum, most) => {
      const total = whole(0, most, (values) => sumOf(sum, values));
      keep([...sum, [total, -1]], { least: 0, most: 0 });
      return total;
    },
    tier: (name, sum) => {
      // What costs nothing says nothing.
      const { columns, values } = columnsAndValues(sum.filter(([, cost]) => cost !== 0));
      model.tiers.push({ name, columns, costs: values });
    },
    build: (given) => {
      const start: number[] = [];
      derivations.forEach((derive, column) => {
        start.push(derive ? derive(start) : (given.get(column) ?? 0));
      });
      return { ...model, start };
    },
  };
}

function columnsAndValues(sum: Sum): { columns: number[]; values: number[] } {
  return { columns: sum.map(([column]) => column), values: sum.map(([, value]) => value) };
}
