import { type CoverPlanLimits, coverPlanLimits } from '#domain/coverPlan/limits.ts';
import { coverPlanModel } from '#domain/coverPlan/model.ts';
import { fillOneByOne, nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import { type CoverPlanProblem, coverPlanProblem } from '#domain/coverPlan/problem.ts';
import { readCoverPlan } from '#domain/coverPlan/reading.ts';
import type { Assignment } from '#domain/coverPlan/value.ts';
import type { Solver } from '#main/solver/solver.ts';
import type { Outcome } from '#main/solver/tieredModel.ts';
import { generatedTeam, type TeamShape } from './generatedTeam.ts';

/** A plan, and what it took. */
export interface Solved {
  problem: CoverPlanProblem;
  limits: CoverPlanLimits;
  assignment: Assignment;
  outcome: Outcome | null;
  /** Milliseconds for each part of the way, and when each tier ended after the solving began. */
  took: { rules: number; model: number; solving: number; reading: number };
  tierEnds: number[];
}

/** The best plan for a generated team, from the rules for everybody to the reasons. */
export async function solvePlan(
  solver: Solver,
  seed: number,
  shape: TeamShape,
  timeLimitMs: number,
): Promise<Solved> {
  const { snapshot, scope } = generatedTeam(seed, shape);
  const took = { rules: 0, model: 0, solving: 0, reading: 0 };
  let last = performance.now();
  const lap = (part: keyof typeof took) => {
    const now = performance.now();
    took[part] = now - last;
    last = now;
  };
  const problem = coverPlanProblem(snapshot, scope);
  lap('rules');
  const limits = coverPlanLimits(problem);
  const start = fillOneByOne(problem, limits, nobodyYet(problem));
  const tierEnds: number[] = [];
  const solved = { problem, limits, took, tierEnds };
  if (problem.options.length === 0) return { ...solved, assignment: start, outcome: null };
  const { model, assignmentOf } = coverPlanModel(problem, limits, start);
  lap('model');
  const outcome = await solver.solve(
    { model, timeLimitMs, seed: 1 },
    {
      onProgress: ({ tier, elapsedMs }) => {
        tierEnds[tier] = elapsedMs;
      },
    },
  );
  lap('solving');
  const assignment = assignmentOf(outcome.values);
  readCoverPlan(problem, limits, assignment);
  lap('reading');
  return { ...solved, assignment, outcome };
}
