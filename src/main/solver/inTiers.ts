import type { Highs } from 'highs';
import { SolverProblem } from './problem.ts';
import { bind, hold, minimise, programOf, relax, runFor } from './program.ts';
import {
  costOf,
  floored,
  floorOf,
  keeps,
  narrowed,
  rounded,
  sketched,
  unsoundness,
  wholeBound,
} from './reckoning.ts';
import type { Outcome, Progress, Row, Solving, Tier, TierOutcome } from './tieredModel.ts';

/**
 * Minimises tier after tier, each held at its value while the later ones are minimised. Every tier may use an equal
 * share of the time that is left, so that a hard one does not starve the rest; one that is not proven in its share is
 * held at the best that was found. Throws a SolverProblem when there is nothing to hold.
 *
 * A tier is first solved as if columns need not be whole: that gives a bound, often the answer, and shows which columns
 * cannot be other than they are as long as the tier is held, so that each tier leaves the next less to choose.
 *
 * `found` is given every answer better than the one before: what there is if it all ends early.
 */
export function solveInTiers(
  highs: Highs,
  { model, timeLimitMs, seed }: Solving,
  tell: (progress: Progress) => void,
  found: (values: readonly number[]) => void = () => {},
): Outcome {
  const unsound = unsoundness(model);
  if (unsound) throw new SolverProblem('UNSOUND', unsound);
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  return highs.withModel(programOf(model), (program) => {
    let best = model.start;
    let held = model;
    const outcomes: TierOutcome[] = [];
    for (const [at, tier] of model.tiers.entries()) {
      let bound = floorOf(tier, model);
      const bestCost = () => (best ? costOf(tier, best) : Infinity);
      // Checked, because a value made whole may break what the fractional one kept.
      const take = (values: readonly number[] | null) => {
        if (!values || costOf(tier, values) >= bestCost() || !keeps(held, values)) return;
        best = values;
        found(values);
      };
      const report = (value: number, least: number) =>
        tell({
          tier: at,
          name: tier.name,
          value: Math.min(value, bestCost()) < Infinity ? Math.min(value, bestCost()) : null,
          bound: Math.max(bound, least),
          elapsedMs: elapsed(),
        });
      const secondsLeft = () => (timeLimitMs - elapsed()) / (model.tiers.length - at) / 1000;
      const isOpen = () => bestCost() > bound && secondsLeft() > 0;
      report(Infinity, -Infinity);
      minimise(program, tier, model.columns.length);
      const relaxed = isOpen() ? relax(highs, program, held.columns, secondsLeft()) : null;
      if (relaxed) {
        bound = Math.max(bound, wholeBound(relaxed.cost));
        take(rounded(model, relaxed.values));
      }
      // What the fractional answer has no use for is left out first: that seldom costs much, and is soon done. Where
      // nothing is left that keeps every row, what the best so far uses comes in as well.
      for (const start of best ? [null, best] : [null]) {
        const before = bestCost();
        if (!relaxed || !isOpen()) break;
        bind(program, sketched(held.columns, start ? [relaxed.values, start] : [relaxed.values]));
        const seconds = secondsLeft() / 4;
        const better = (value: number) => report(value, bound);
        take(runFor(highs, program, held, { start, seconds, seed, report: better }).values);
        bind(program, held.columns);
        if (bestCost() < before) break;
      }
      if (isOpen()) {
        const run = runFor(highs, program, held, { start: best, seconds: secondsLeft(), seed, report });
        if (run.infeasible && !best) throw new SolverProblem('INFEASIBLE', 'No values keep every row.');
        take(run.values);
        bound = Math.max(bound, run.bound);
      }
      if (!best) throw new SolverProblem('NOTHING_FOUND', 'No values were found in the time given.');
      const value = costOf(tier, best);
      bound = Math.min(bound, value);
      report(value, bound);
      outcomes.push({ name: tier.name, value, bound, proven: bound === value });
      const row = atMost(tier, value);
      const columns = narrowed(held.columns, relaxed ?? floored(tier, model), value);
      held = { ...held, columns, rows: [...held.rows, row] };
      hold(program, row);
      bind(program, columns);
    }
    return { values: best ?? [], tiers: outcomes, finished: outcomes.every(({ proven }) => proven) };
  });
}

function atMost(tier: Tier, value: number): Row {
  return { lower: -Infinity, upper: value, columns: tier.columns, values: tier.costs };
}
