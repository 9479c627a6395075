import type { TermPlan, TermScopeInput } from '#contract/termPlan.ts';
import type { TermPicks } from '#domain/termPlan/choices.ts';
import type { TermStage } from '#domain/termPlan/value.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { Context } from '#main/request/context.ts';
import { notPossible } from '#main/request/refusal.ts';
import { SolverProblem } from '#main/solver/problem.ts';
import { gatherTerm } from './gather.ts';
import { helpMs, planTermOrder, type TermOutcome, termDigestOrder } from './orders.ts';

export interface TermOptions {
  signal: AbortSignal;
  onStage?: (stage: TermStage, sessions: number | null) => void;
}

/** How long finding the times and a first plan may take besides, in milliseconds: many times what it ever took. */
const beforeMs = 60_000;

/**
 * The best plan of a term, worked out on the worker's thread. Stopped, or when the worker gives no answer, it is the
 * best there is by then. Throws what gathering throws, and NOT_POSSIBLE for times that cannot be kept and when
 * nothing was found.
 */
export async function makeTerm(
  context: Context,
  scope: TermScopeInput,
  picks: TermPicks,
  { signal, onStage }: TermOptions,
): Promise<TermPlan> {
  const ground = gatherTerm(context, scope);
  const solveMs = context.settings.planSeconds * 1000;
  let best: TermPlan | null = null;
  try {
    return planIn(
      await context.host.solver.do(
        planTermOrder,
        { ground, scope, picks, solveMs },
        {
          timeLimitMs: beforeMs + solveMs + helpMs,
          signal,
          onReport: (report) => {
            if (report.report === 'plan') best = report.plan;
            else onStage?.(report.stage, report.sessions);
          },
        },
      ),
    );
  } catch (fault) {
    if (!(fault instanceof SolverProblem)) throw fault;
    return leftOf(best, fault);
  }
}

/** Whether all that a plan depends on is as its digest says. Throws what gathering throws. */
export async function termHolds(context: Context, scope: TermScopeInput, digest: string): Promise<boolean> {
  const ground = gatherTerm(context, scope);
  return (await context.host.solver.do(termDigestOrder, ground, { timeLimitMs: beforeMs })) === digest;
}

/** What a planning that did not come to its end leaves. Throws when that is nothing. */
function leftOf(best: TermPlan | null, { code }: SolverProblem): TermPlan {
  if (best) return best.method === 'stopped' && code !== 'STOPPED' ? { ...best, method: 'oneByOne' } : best;
  if (code === 'STOPPED') {
    throw notPossible('Planning was stopped before a plan was found. Nothing was changed.');
  }
  throw notPossible(
    'No plan could be worked out: the solver gave no answer. Plan again; if it happens once more, choose fewer people or a shorter time.',
  );
}

/** The plan of an outcome. Throws NOT_POSSIBLE for times that cannot be kept, or not together. */
function planIn(outcome: TermOutcome): TermPlan {
  switch (outcome.is) {
    case 'plan':
      return outcome.plan;
    case 'lost':
      throw notPossible(
        `${dayInWords(outcome.pick.date)} ${outcome.pick.start}, which you kept, is not possible any more. Let it go, then plan again.`,
      );
    case 'clash': {
      const [one, other] = outcome.picks;
      throw notPossible(
        `${dayInWords(one.date)} ${one.start} and ${other.start}, which you kept, cannot both be. Let one of them go, then plan again.`,
      );
    }
  }
}
