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

/** How often a column counts in a row or a tier. */
export type Terms = readonly (readonly [column: number, value: number])[];

/** The value of a column that follows from those before it, for the start. */
type Derive = (values: readonly number[]) => number;

/** What adds to a model; each gives where the new thing stands. */
export interface ModelBuilder {
  /** A whole number from `lower` to `upper`; what it is in a start follows from the columns before it, or is given. */
  whole: (lower: number, upper: number, derive?: Derive) => number;
  /** Keeps a sum between two bounds; ±Infinity leaves an end open. */
  keep: (terms: Terms, bounds: { least?: number; most?: number }) => void;
  /** A column that must be 1 when any of some 0-or-1 columns is; itself where there is only one of them. */
  any: (columns: readonly number[]) => number;
  /** A whole number from 0 to `most` that is what the terms add up to. */
  total: (terms: Terms, most: number) => number;
  tier: (name: string, terms: Terms) => void;
  /** The model, started from the given values of the columns that follow from no others. */
  build: (given: ReadonlyMap<number, number>) => LinearModel;
}

/** Each of some columns once. */
export function ones(columns: readonly number[]): Terms {
  return columns.map((column) => [column, 1] as const);
}

/** What terms add up to. */
export function sumOf(terms: Terms, values: readonly number[]): number {
  return terms.reduce((sum, [column, value]) => sum + value * (values[column] ?? 0), 0);
}

/** An empty model. */
export function modelBuilder(): ModelBuilder {
  const model: LinearModel = { columns: [], rows: [], tiers: [], start: null };
  const derivations: (Derive | undefined)[] = [];
  const whole: ModelBuilder['whole'] = (lower, upper, derive) => {
    derivations.push(derive);
    return model.columns.push({ lower, upper, integer: true }) - 1;
  };
  const keep: ModelBuilder['keep'] = (terms, { least = -Infinity, most = Infinity }) => {
    model.rows.push({ lower: least, upper: most, ...columnsAndValues(terms) });
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
    total: (terms, most) => {
      const total = whole(0, most, (values) => sumOf(terms, values));
      keep([...terms, [total, -1]], { least: 0, most: 0 });
      return total;
    },
    tier: (name, terms) => {
      // What costs nothing says nothing.
      const { columns, values } = columnsAndValues(terms.filter(([, cost]) => cost !== 0));
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

function columnsAndValues(terms: Terms): { columns: number[]; values: number[] } {
  return { columns: terms.map(([column]) => column), values: terms.map(([, value]) => value) };
}
