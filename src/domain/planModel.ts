import { type LinearModel, type ModelBuilder, modelBuilder, type Terms } from './linearModel.ts';
import type { PlanLimits } from './planLimits.ts';
import { gapAt, type PlanOption, type PlanProblem } from './planProblem.ts';
import {
  type Assignment,
  carriersOf,
  chosenOf,
  faceCosts,
  isOffTerm,
  loadStep,
  planTiers,
  warningsOf,
} from './planValue.ts';

/** A model and how to read what solves it. */
export interface PlanModel {
  model: LinearModel;
  /** The assignment that a value for each column stands for. */
  assignmentOf: (values: readonly number[]) => Assignment;
}

/**
 * The problem as a linear model: a 0-or-1 column for each option, first, in the order of the problem's options. Its tiers
 * are those of `planValue`. `start` is an assignment that keeps the limits, for the solver to improve on.
 */
export function planModel(problem: PlanProblem, limits: PlanLimits, start: Assignment): PlanModel {
  const builder = modelBuilder();
  for (const option of problem.options) builder.whole(option.locked ? 1 : 0, 1);
  const open = addGaps(builder, problem);
  for (const group of limits.exclusive) builder.keep(ones(group), { most: 1 });
  for (const { turns, most } of limits.atMost) {
    builder.keep(
      turns.map(({ options, weight }) => [builder.any(options), weight] as const),
      { most },
    );
  }
  const faces = addFaces(builder, problem);
  const load = addLoad(builder, problem);
  const warnings = addWarnings(builder, problem, limits);
  const tiers = {
    uncovered: ones(open),
    term: ones(problem.options.filter(isOffTerm).map(({ at }) => at)),
    faces,
    load,
    warnings,
  };
  for (const name of planTiers) builder.tier(name, tiers[name]);
  return {
    model: builder.build(new Map(chosenOf(problem, start).map(({ at }) => [at, 1]))),
    assignmentOf: (values) => {
      const assignment: (number | null)[] = problem.gaps.map(() => null);
      for (const { at, gap } of problem.options) if ((values[at] ?? 0) > 0.5) assignment[gap] = at;
      return assignment;
    },
  };
}

const ones = (columns: readonly number[]): Terms => columns.map((column) => [column, 1] as const);

const sumOf = (columns: readonly number[], values: readonly number[]) =>
  columns.reduce((sum, column) => sum + (values[column] ?? 0), 0);

/** Each gap has one person, or is open: a column each that says so. */
function addGaps(builder: ModelBuilder, { gaps, options }: PlanProblem): number[] {
  const byGap = Map.groupBy(options, (option) => option.gap);
  return gaps.map((_, position) => {
    const people = (byGap.get(position) ?? []).map(({ at }) => at);
    const open = builder.whole(0, 1, (values) => 1 - sumOf(people, values));
    builder.keep(ones([...people, open]), { least: 1, most: 1 });
    return open;
  });
}

/** For each circle and person a column that says whether they stand in at all. */
function addFaces(builder: ModelBuilder, problem: PlanProblem): Terms {
  const costOf = faceCosts(problem);
  const pairs = new Map<string, { cost: number; options: PlanOption[] }>();
  for (const option of problem.options) {
    const { circle } = gapAt(problem.gaps, option.gap);
    if (circle === null) continue;
    const cost = costOf(circle, option.personId);
    if (cost === 0) continue;
    const key = `${circle} ${option.personId}`;
    const pair = pairs.get(key);
    if (pair) pair.options.push(option);
    else pairs.set(key, { cost, options: [option] });
  }
  return [...pairs.values()].map(({ cost, options }) => [builder.any(options.map(({ at }) => at)), cost]);
}

/** For each person a row of steps, each dearer than the one before: as many are taken as they cover gaps. */
function addLoad(builder: ModelBuilder, problem: PlanProblem): Terms {
  const terms: (readonly [number, number])[] = [];
  const byPerson = Map.groupBy(problem.options, (option) => option.personId);
  for (const carrier of carriersOf(problem).values()) {
    const options = (byPerson.get(carrier.personId) ?? []).map(({ at }) => at);
    const steps = options.map((_, at) =>
      builder.whole(0, 1, (values) => (sumOf(options, values) > at ? 1 : 0)),
    );
    builder.keep([...ones(options), ...steps.map((step) => [step, -1] as const)], { least: 0, most: 0 });
    steps.forEach((step, at) => {
      terms.push([step, loadStep(carrier, at + 1)]);
    });
  }
  return terms;
}

function addWarnings(builder: ModelBuilder, problem: PlanProblem, limits: PlanLimits): Terms {
  const together = limits.backToBack.map(([one, other]) => {
    const both = builder.whole(0, 1, (values) => Math.max(0, sumOf([one, other], values) - 1));
    builder.keep([...ones([one, other]), [both, -1]], { most: 1 });
    return [both, 1] as const;
  });
  return [...problem.options.map((option) => [option.at, warningsOf(option)] as const), ...together];
}
