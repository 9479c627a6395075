import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TermScopeInput } from '../../../contract/termPlan.ts';
import type { TermChoice, TermProblem } from '../../../domain/termPlan.ts';
import { lockedTogether, lostPicks, type TermPicks, withPicks } from '../../../domain/termPlanChoices.ts';
import {
  bestHelps,
  failingCircles,
  helpTrial,
  type TermHelped,
  termHelps,
} from '../../../domain/termPlanHelp.ts';
import { type TermLimits, termLimits } from '../../../domain/termPlanLimits.ts';
import type { TermGround } from '../../../domain/termPlanProblem.ts';
import { startTerm, type TermStart, type TermTierOutcome } from '../../../domain/termPlanSolve.ts';
import { type TermTier, termMeasure } from '../../../domain/termPlanValue.ts';
import { SolverProblem } from '../../solver/solverProblem.ts';
import type { Context } from '../context.ts';
import { notPossible } from '../refusal.ts';
import { dayInWords } from '../words.ts';
import { gatherTerm } from './gather.ts';

export interface MadeTerm {
  problem: TermProblem;
  limits: TermLimits;
  choice: TermChoice;
  digest: string;
  method: 'best' | 'timeLimit' | 'oneByOne';
  tiers: TermTierOutcome[];
  helps: TermHelped[];
}

export interface TermOptions {
  signal: AbortSignal;
  onProgress?: (progress: {
    sessions: number;
    tier: TermTier;
    value: number | null;
    bound: number;
    elapsedMs: number;
  }) => void;
}

/** What is told of what would help. */
const helpsShown = 4;
/** So long at most it is tried what would help, in milliseconds. */
const helpTime = 4000;

/**
 * The best plan of a term: made circle by circle, then settled by the solver in what is not plainly best. The same data
 * make the same plan when it is proven best. Throws what gathering throws, NOT_POSSIBLE for times that cannot be kept, and
 * when it was stopped.
 */
export async function makeTerm(
  context: Context,
  scope: TermScopeInput,
  picks: TermPicks,
  options: TermOptions,
): Promise<MadeTerm> {
  const { ground, problem: free, digest } = gatherTerm(context, scope);
  const problem = withPicks(free, picks);
  refuseImpossible(free, problem, picks);
  await turn(options.signal);
  const start = startTerm(problem);
  const solved = await solve(context, start, options);
  const helps = await helpsFor(ground, problem, solved.choice, options.signal);
  return { problem, limits: start.limits, digest, helps, ...solved };
}

async function solve(
  { house, settings }: Context,
  { problem, limits, choice, value, rest, tiersOf }: TermStart,
  { signal, onProgress }: TermOptions,
): Promise<Pick<MadeTerm, 'choice' | 'method' | 'tiers'>> {
  if (!rest) return { choice, method: 'best', tiers: tiersOf(value, []) };
  try {
    const solving = { model: rest.model, timeLimitMs: settings.planSeconds * 1000, seed: 1 };
    const outcome = await house.solver.solve(solving, {
      signal,
      onProgress: ({ tier, value: best, bound, elapsedMs }) => {
        const sessions = problem.windows.length;
        onProgress?.({ sessions, tier: rest.tiers[tier] ?? 'strain', value: best, bound, elapsedMs });
      },
    });
    const found = rest.choiceOf(outcome.values);
    const bounds = outcome.tiers.map(({ bound }) => bound);
    const tiers = tiersOf(termMeasure(problem, limits)(found), bounds);
    return { choice: found, method: tiers.every(({ proven }) => proven) ? 'best' : 'timeLimit', tiers };
  } catch (fault) {
    if (!(fault instanceof SolverProblem)) throw fault;
    if (fault.code === 'STOPPED') throw stopped();
    return { choice, method: 'oneByOne', tiers: tiersOf(value, []) };
  }
}

async function helpsFor(
  ground: TermGround,
  problem: TermProblem,
  choice: TermChoice,
  signal: AbortSignal,
): Promise<TermHelped[]> {
  const failing = failingCircles(problem, choice);
  if (failing.length === 0) return [];
  const began = performance.now();
  const trial = helpTrial(ground, problem, choice, failing);
  const found: TermHelped[] = [];
  for (const help of termHelps(failing, ground)) {
    await turn(signal);
    if (performance.now() - began > helpTime) break;
    const helped = trial(help);
    if (helped) found.push(helped);
  }
  return bestHelps(found, helpsShown);
}

/** What came in meanwhile, such as the wish to stop, is heard. Throws when it was stopped. */
async function turn(signal: AbortSignal): Promise<void> {
  await nextTurn();
  if (signal.aborted) throw stopped();
}

function stopped() {
  return notPossible('Planning was stopped. Nothing was changed.');
}

/** Times that cannot be kept, or not together, are refused before anything is worked out. */
function refuseImpossible(free: TermProblem, problem: TermProblem, { locked }: TermPicks): void {
  const [lost] = lostPicks(free, locked);
  if (lost) {
    throw notPossible(
      `${dayInWords(lost.date)} ${lost.start}, which you kept, is not possible any more. Let it go, then plan again.`,
    );
  }
  const both = lockedTogether(problem, termLimits(problem));
  if (!both) return;
  const [one, other] = both;
  throw notPossible(
    `${dayInWords(one.date)} ${one.start} and ${other.start}, which you kept, cannot both be. Let one of them go, then plan again.`,
  );
}
