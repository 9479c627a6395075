import { type CoverPlanScope, mostGaps } from '#contract/coverPlan.ts';
import { type CoverPlanLimits, coverPlanLimits } from '#domain/coverPlan/limits.ts';
import { coverPlanModel } from '#domain/coverPlan/model.ts';
import { fillOneByOne, lockedClash, nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import {
  type CoverPlanChoices,
  type CoverPlanOption,
  type CoverPlanProblem,
  gapAt,
  impossibleChoices,
  withChoices,
} from '#domain/coverPlan/problem.ts';
import {
  type Assignment,
  type CoverPlanTier,
  coverPlanMeasure,
  coverPlanTiers,
} from '#domain/coverPlan/value.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { Context } from '#main/request/context.ts';
import { notPossible, type Refusal } from '#main/request/refusal.ts';
import { SolverProblem } from '#main/solver/problem.ts';
import { gatherCoverPlan } from './gather.ts';

export interface MadeCoverPlan {
  problem: CoverPlanProblem;
  limits: CoverPlanLimits;
  assignment: Assignment;
  digest: string;
  method: 'best' | 'timeLimit' | 'oneByOne';
  tiers: { name: CoverPlanTier; value: number; bound: number; proven: boolean }[];
}

export interface CoverPlanningOptions {
  signal: AbortSignal;
  onProgress?: (progress: {
    gaps: number;
    tier: CoverPlanTier;
    value: number | null;
    bound: number;
    elapsedMs: number;
  }) => void;
}

/**
 * The best cover for all gaps of a scope: worked out by the solver, or gap by gap where that fails or takes too long.
 * The same data make the same plan when it is proven best. Throws NOT_POSSIBLE for choices that cannot be kept, for more
 * gaps than can be accepted, and when it was stopped.
 */
export async function makeCoverPlan(
  context: Context,
  scope: CoverPlanScope,
  choices: CoverPlanChoices,
  options: CoverPlanningOptions,
): Promise<MadeCoverPlan> {
  const { problem: free, digest } = gatherCoverPlan(context, scope);
  refuseTooMany(free.gaps.length);
  const problem = withChoices(free, choices);
  const limits = coverPlanLimits(problem);
  refuseImpossible(context, problem, limits, choices);
  return { ...(await solve(context, problem, limits, options)), digest };
}

/** The best assignment of a problem. */
export async function solve(
  { host, settings }: Context,
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
  { signal, onProgress }: CoverPlanningOptions,
): Promise<Omit<MadeCoverPlan, 'digest'>> {
  const start = fillOneByOne(problem, limits, nobodyYet(problem));
  const measure = coverPlanMeasure(problem, limits);
  const whole = (method: MadeCoverPlan['method'], assignment: Assignment, bounds: readonly number[]) => {
    const value = measure(assignment);
    const tiers = coverPlanTiers.map((name, at) => {
      const bound = Math.min(bounds[at] ?? 0, value[name]);
      return { name, value: value[name], bound, proven: bound === value[name] };
    });
    return { problem, limits, assignment, method, tiers };
  };
  // Nobody can do anything anywhere: there is nothing to choose between.
  if (problem.options.length === 0) return whole('best', start, [problem.gaps.length]);
  try {
    const { model, assignmentOf } = coverPlanModel(problem, limits, start);
    const solving = { model, timeLimitMs: settings.planSeconds * 1000, seed: 1 };
    const outcome = await host.solver.solve(solving, {
      signal,
      onProgress: ({ tier, value, bound, elapsedMs }) => {
        const gaps = problem.gaps.length;
        onProgress?.({ gaps, tier: coverPlanTiers[tier] ?? 'warnings', value, bound, elapsedMs });
      },
    });
    // Nothing is left to fill when the first tier is proven.
    const assignment = fillOneByOne(problem, limits, assignmentOf(outcome.values));
    const bounds = outcome.tiers.map(({ bound }) => bound);
    return whole(outcome.finished ? 'best' : 'timeLimit', assignment, bounds);
  } catch (fault) {
    if (!(fault instanceof SolverProblem)) throw fault;
    if (fault.code === 'STOPPED') throw planningStopped();
    const hopeless = new Set(problem.gaps.keys());
    for (const { gap } of problem.options) hopeless.delete(gap);
    return whole('oneByOne', start, [hopeless.size]);
  }
}

/** What a planning that was stopped says. */
export function planningStopped(): Refusal {
  return notPossible('Planning was stopped. Nothing was changed.');
}

function refuseTooMany(gaps: number): void {
  if (gaps <= mostGaps) return;
  const count = (number: number) => number.toLocaleString('en-GB');
  throw notPossible(
    `These are ${count(gaps)} gaps; at most ${count(mostGaps)} can be planned at once. Choose fewer people or a shorter time, then plan again.`,
  );
}

/** Choices that cannot hold, or not together, are refused before anything is worked out. */
function refuseImpossible(
  { db }: Context,
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
  { locked }: CoverPlanChoices,
): void {
  const nameOf = (id: number) =>
    db.get<{ name: string }>('SELECT name FROM person WHERE id = ?', [id])?.name ?? 'This person';
  const [impossible] = impossibleChoices(problem, locked);
  if (impossible) {
    throw notPossible(
      `${nameOf(impossible.byPersonId)} cannot cover one of the gaps you kept for them any more. Let that choice go, then plan again.`,
    );
  }
  const clash = lockedClash(problem, limits);
  if (!clash) return;
  const [one, other] = clash;
  const when = (option: CoverPlanOption) => {
    const { session, start } = gapAt(problem.gaps, option.gap);
    return `${dayInWords(session.date)} ${start}`;
  };
  throw notPossible(
    `${nameOf(one.personId)} cannot do both ${when(one)} and ${when(other)}, which you kept for them. Let one of them go, then plan again.`,
  );
}
