import { type PlanLimits, planLimits } from '#domain/coverPlan/limits.ts';
import { planModel } from '#domain/coverPlan/model.ts';
import { fillOneByOne, nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import { type PlanProblem, planProblem } from '#domain/coverPlan/problem.ts';
import { readPlan } from '#domain/coverPlan/reading.ts';
import type { Assignment } from '#domain/coverPlan/value.ts';
import type { Solver } from '#main/solver/solver.ts';
import type { Outcome } from '#main/solver/tieredModel.ts';
import { generatedTeam, type TeamShape } from './generatedTeam.ts';

/** A plan, and what it took. */
export interface Solved {
  problem: PlanProblem;
  limits: PlanLimits;
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
  const problem = planProblem(snapshot, scope);
  lap('rules');
  const limits = planLimits(problem);
  const start = fillOneByOne(problem, limits, nobodyYet(problem));
  const tierEnds: number[] = [];
  const solved = { problem, limits, took, tierEnds };
  if (problem.options.length === 0) return { ...solved, assignment: start, outcome: null };
  const { model, assignmentOf } = planModel(problem, limits, start);
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
  readPlan(problem, limits, assignment);
  lap('reading');
  return { ...solved, assignment, outcome };
}
