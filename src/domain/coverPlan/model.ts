import {
  type LinearModel,
  type ModelBuilder,
  modelBuilder,
  ones,
  type Sum,
  sumOf,
} from '#domain/linearModel.ts';
import type { CoverPlanLimits } from './limits.ts';
import { addLoad, type Face } from './load.ts';
import { type CoverPlanProblem, gapAt } from './problem.ts';
import {
  type Assignment,
  carriersOf,
  chosenOf,
  coverPlanTiers,
  faceCosts,
  isOffCoverTerm,
  warningsOf,
} from './value.ts';

/** A model and how to read what solves it. */
export interface CoverPlanModel {
  model: LinearModel;
  /** The assignment that a value for each column stands for. */
  assignmentOf: (values: readonly number[]) => Assignment;
}

/**
 * The problem as a linear model: a 0-or-1 column for each option, first, in the order of the problem's options. Its tiers
 * are those of `coverPlanMeasure`. `start` is an assignment that keeps the limits, for the solver to improve on.
 */
export function coverPlanModel(
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
  start: Assignment,
): CoverPlanModel {
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
  const loads = [...carriersOf(problem).values()].map((carrier) =>
    addLoad(builder, carrier, faces.get(carrier.personId) ?? [], limits.atMost),
  );
  const warnings = addWarnings(builder, problem, limits);
  const tiers = {
    uncovered: ones(open),
    coverTerm: ones(problem.options.filter(isOffCoverTerm).map(({ at }) => at)),
    faces: [...faces.values()].flat().map(({ column, cost }) => [column, cost] as const),
    load: ones(loads),
    warnings,
  };
  for (const name of coverPlanTiers) builder.tier(name, tiers[name]);
  return {
    model: builder.build(new Map(chosenOf(problem, start).map(({ at }) => [at, 1]))),
    assignmentOf: (values) => {
      const assignment: (number | null)[] = problem.gaps.map(() => null);
      for (const { at, gap } of problem.options) if ((values[at] ?? 0) > 0.5) assignment[gap] = at;
      return assignment;
    },
  };
}

/** Each gap has one person, or is open: a column each that says so. */
function addGaps(builder: ModelBuilder, { gaps, options }: CoverPlanProblem): number[] {
  const byGap = Map.groupBy(options, (option) => option.gap);
  return gaps.map((_, position) => {
    const people = (byGap.get(position) ?? []).map(({ at }) => at);
    const open = builder.whole(0, 1, (values) => 1 - sumOf(ones(people), values));
    builder.keep(ones([...people, open]), { least: 1, most: 1 });
    return open;
  });
}

/** For each person whom they can stand in for, each with what a new face costs; a gap without a key by itself. */
function addFaces(
  builder: ModelBuilder,
  problem: CoverPlanProblem,
): Map<number, (Face & { cost: number })[]> {
  const costOf = faceCosts(problem);
  const byPerson = new Map<number, (Face & { cost: number })[]>();
  for (const [personId, ownOptions] of Map.groupBy(problem.options, (option) => option.personId)) {
    const byKey = Map.groupBy(ownOptions, ({ gap }) => gapAt(problem.gaps, gap).continuityKey ?? gap);
    const faces = [...byKey].map(([continuityKey, ofKey]) => {
      const options = ofKey.map(({ at }) => at);
      const cost = typeof continuityKey === 'string' ? costOf(continuityKey, personId) : 0;
      return { column: builder.any(options), options, cost };
    });
    byPerson.set(personId, faces);
  }
  return byPerson;
}

function addWarnings(builder: ModelBuilder, problem: CoverPlanProblem, limits: CoverPlanLimits): Sum {
  const together = limits.backToBack.map((options) => {
    const pair = ones(options);
    const both = builder.whole(0, 1, (values) => Math.max(0, sumOf(pair, values) - 1));
    builder.keep([...pair, [both, -1]], { most: 1 });
    return [both, 1] as const;
  });
  return [...problem.options.map((option) => [option.at, warningsOf(option)] as const), ...together];
}
