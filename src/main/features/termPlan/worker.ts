import { groundsOf } from '#domain/supervision/ledger.ts';
import { lockedTogether, lostPicks, withPicks } from '#domain/termPlan/choices.ts';
import {
  bestHelps,
  failingSupervisees,
  helpTrial,
  type TermHelped,
  termHelps,
} from '#domain/termPlan/help.ts';
import { termLimits } from '#domain/termPlan/limits.ts';
import { type TermGround, termProblem } from '#domain/termPlan/problem.ts';
import { startTerm, type TermStart, unprovenTiers } from '#domain/termPlan/solve.ts';
import type { TermChoice, TermProblem } from '#domain/termPlan/term.ts';
import { type TermStage, termMeasure } from '#domain/termPlan/value.ts';
import { SolverProblem } from '#main/solver/problem.ts';
import { type ServedOrder, type SolveHere, served } from '#main/solver/serveOrders.ts';
import { termDigest } from './digest.ts';
import {
  helpMs,
  planTermOrder,
  type SentGround,
  type TermInput,
  type TermOutcome,
  type TermReport,
  termDigestOrder,
} from './orders.ts';
import { type MadeTerm, termView } from './views.ts';

/** What of a term is done on the worker's thread. */
export const termOrders: readonly ServedOrder[] = [
  served(planTermOrder, planTerm),
  served(termDigestOrder, (_, ground) => termDigest(termProblem(groundOf(ground)))),
];

/** What is told of what would help. */
const helpsShown = 4;

const groundOf = ({ ledger, ...ground }: SentGround): TermGround => ({
  ...ground,
  ledgerOf: groundsOf(ledger),
});

/**
 * The best plan of a term: made supervisee by supervisee, then settled by the solver in what is not plainly best. The
 * same data make the same plan when it is proven best. Tells every plan better than the one before, because this
 * thread is ended, not asked, when the planning is stopped.
 */
function planTerm(
  solveHere: SolveHere,
  { ground: sent, scope, picks, solveMs }: TermInput,
  tell: (report: TermReport) => void,
): TermOutcome {
  const ground = groundOf(sent);
  const reach = (stage: TermStage, sessions: number | null) => tell({ report: 'stage', stage, sessions });
  reach('times', null);
  const free = termProblem(ground);
  const problem = withPicks(free, picks);
  const [lost] = lostPicks(free, picks.locked);
  if (lost) return { is: 'lost', pick: lost };
  const limits = termLimits(problem);
  const both = lockedTogether(problem, limits);
  if (both) return { is: 'clash', picks: both };
  const sessions = problem.dues.length;
  reach('first', sessions);
  const plan = (made: Omit<MadeTerm, 'problem' | 'limits' | 'digest'>) =>
    termView({ problem, limits, digest, ...made }, scope);
  const digest = termDigest(free);
  const measure = termMeasure(problem, limits);
  const found = (choice: TermChoice) => {
    const tiers = unprovenTiers(measure(choice));
    tell({ report: 'plan', plan: plan({ choice, tiers, method: 'stopped', helps: null }) });
  };
  const start = startTerm(problem, limits, found);
  const solved = solve(solveHere, start, solveMs, { found, reach: (stage) => reach(stage, sessions) });
  tell({ report: 'plan', plan: plan({ ...solved, helps: null }) });
  const helps = helpsFor(ground, problem, solved.choice, () => reach('helps', sessions));
  return { is: 'plan', plan: plan({ ...solved, helps }) };
}

function solve(
  solveHere: SolveHere,
  { problem, limits, choice, value, rest, tiersOf }: TermStart,
  timeLimitMs: number,
  { found, reach }: { found: (choice: TermChoice) => void; reach: (stage: TermStage) => void },
): Pick<MadeTerm, 'choice' | 'method' | 'tiers'> {
  if (!rest) return { choice, method: 'best', tiers: tiersOf(value, []) };
  let stage: TermStage | null = null;
  try {
    const outcome = solveHere(
      { model: rest.model, timeLimitMs, seed: 1 },
      ({ tier }) => {
        const now = rest.tiers[tier] ?? 'strain';
        if (now !== stage) reach(now);
        stage = now;
      },
      (values) => found(rest.choiceOf(values)),
    );
    const best = rest.choiceOf(outcome.values);
    const bounds = outcome.tiers.map(({ bound }) => bound);
    const tiers = tiersOf(termMeasure(problem, limits)(best), bounds);
    return { choice: best, method: tiers.every(({ proven }) => proven) ? 'best' : 'timeLimit', tiers };
  } catch (fault) {
    if (!(fault instanceof SolverProblem)) throw fault;
    return { choice, method: 'oneByOne', tiers: tiersOf(value, []) };
  }
}

function helpsFor(
  ground: TermGround,
  problem: TermProblem,
  choice: TermChoice,
  begin: () => void,
): TermHelped[] {
  const failing = failingSupervisees(problem, choice);
  if (failing.length === 0) return [];
  begin();
  const until = performance.now() + helpMs;
  const trial = helpTrial(ground, problem, choice, failing);
  const found: TermHelped[] = [];
  for (const help of termHelps(failing, problem, ground)) {
    if (performance.now() > until) break;
    const helped = trial(help);
    if (helped) found.push(helped);
  }
  return bestHelps(found, helpsShown);
}
