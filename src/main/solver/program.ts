import type { CallbackData, Highs, Model, ModelData } from 'highs';
import { type Relaxation, rounded, wholeBound } from './reckoning.ts';
import type { Column, Row, Tier, TieredModel } from './tieredModel.ts';

/** The model in the arrays HiGHS takes; costs come with each tier. */
export function programOf({ columns, rows }: TieredModel): ModelData {
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: new Float64Array(columns.length),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    integrality: kindsOf(columns),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.values),
    },
  };
}

function kindsOf(columns: readonly Column[]): Int32Array {
  return Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0));
}

/** Makes one tier the objective. */
export function minimise(program: Model, tier: Tier, columns: number): void {
  const costs = new Float64Array(columns);
  tier.columns.forEach((at, i) => {
    costs[at] = tier.costs[i] ?? 0;
  });
  program.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, costs);
}

/** Adds a row to those the program must keep. */
export function hold(program: Model, { lower, upper, columns, values }: Row): void {
  program.addRow(lower, upper, { indices: columns, values });
}

/** Gives the columns other bounds. */
export function bind(program: Model, columns: readonly Column[]): void {
  program.changeColsBounds(
    { kind: 'range', from: 0, to: columns.length - 1 },
    columns.map(({ lower }) => lower),
    columns.map(({ upper }) => upper),
  );
}

/** The present objective minimised as if columns need not be whole; null when time ran out or no values keep the rows. */
export function relax(
  highs: Highs,
  program: Model,
  columns: readonly Column[],
  seconds: number,
): (Relaxation & { values: ArrayLike<number> }) | null {
  program.options.set({ output_flag: false, time_limit: seconds });
  program.zeroAllClocks();
  program.clearIntegrality();
  const { modelStatus } = program.run();
  const { colValue: values, colDual: slopes } = program.getSolution();
  const relaxation = { cost: program.getObjectiveValue(), values, slopes };
  // With the fractional solution still there, the next run would start from it and not look at the whole afresh.
  program.clearSolver();
  program.changeColsIntegrality({ kind: 'range', from: 0, to: columns.length - 1 }, kindsOf(columns));
  return modelStatus === highs.constants.modelStatus.optimal ? relaxation : null;
}

export interface Run {
  /** The best values it found, whole where they must be; null when it found none. */
  values: number[] | null;
  /** Nothing can cost less, as far as it got: a whole number, or -Infinity. */
  bound: number;
  infeasible: boolean;
}

interface RunOptions {
  start: readonly number[] | null;
  seconds: number;
  seed: number;
  /** Given the best cost (Infinity: none yet) and the bound (-Infinity: none yet) so far. */
  report(value: number, bound: number): void;
}

/** Runs the program once for its present objective, with what HiGHS needs to prove it to the last whole number. */
export function runFor(
  highs: Highs,
  program: Model,
  model: TieredModel,
  { start, seconds, seed, report }: RunOptions,
): Run {
  const { callbackType, modelStatus, solutionStatus } = highs.constants;
  program.options.set({
    // HiGHS tells how far it is only to those who let it write; it writes nowhere.
    output_flag: true,
    log_to_console: false,
    mip_min_logging_interval: 0.25,
    // Costs are whole: less than 1 apart is the same.
    mip_rel_gap: 0,
    mip_abs_gap: 0.999,
    random_seed: seed,
    time_limit: seconds,
  });
  // The limit counts all runs of a program since its clocks were last set to zero.
  program.zeroAllClocks();
  if (start) program.setSolution({ colValue: start });
  const onProgress = ({ data }: { data: CallbackData }): undefined => {
    report(Math.round(data.mip_primal_bound ?? Infinity), wholeBound(data.mip_dual_bound ?? -Infinity));
  };
  const status = program.run({
    [callbackType.mipLogging]: onProgress,
    [callbackType.mipImprovingSolution]: onProgress,
  }).modelStatus;
  const boundOf = () => {
    if (status === modelStatus.optimal) return wholeBound(program.getObjectiveValue());
    if (status === modelStatus.timeLimit) return wholeBound(Number(program.info.get('mip_dual_bound')));
    return -Infinity;
  };
  const feasible = program.info.get('primal_solution_status') === solutionStatus.feasible;
  return {
    values: feasible ? rounded(model, program.getSolution().colValue) : null,
    bound: boundOf(),
    infeasible: status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible,
  };
}
