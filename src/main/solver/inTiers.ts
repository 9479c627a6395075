import type { Highs } from 'highs';
import { hold, minimise, programOf, runFor } from './program.ts';
import { costOf, floorOf, keeps, unsoundness } from './reckoning.ts';
import { SolverProblem } from './solverProblem.ts';
import type { Outcome, Progress, Row, Solving, Tier, TierOutcome } from './tieredModel.ts';

/**
 * Minimises tier after tier, each held at its value while the later ones are minimised. Every tier may use an equal
 * share of the time that is left, so that a hard one does not starve the rest; one that is not proven in its share is
 * held at the best that was found. Throws a SolverProblem when there is nothing to hold.
 */
export function solveInTiers(
  highs: Highs,
  { model, timeLimitMs, seed }: Solving,
  tell: (progress: Progress) => void,
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
      const floor = floorOf(tier, model);
      const standing = best ? costOf(tier, best) : Infinity;
      const report = (value: number, bound: number) =>
        tell({
          tier: at,
          name: tier.name,
          value: Math.min(value, standing) < Infinity ? Math.min(value, standing) : null,
          bound: Math.max(bound, floor),
          elapsedMs: elapsed(),
        });
      report(Infinity, -Infinity);
      const seconds = (timeLimitMs - elapsed()) / (model.tiers.length - at) / 1000;
      let bound = floor;
      if (standing > floor && seconds > 0) {
        minimise(program, tier, model.columns.length);
        const run = runFor(highs, program, held, { start: best, seconds, seed, report });
        if (run.infeasible && !best) throw new SolverProblem('INFEASIBLE', 'No values keep every row.');
        // Checked, because a value made whole may break what the fractional one kept.
        if (run.values && costOf(tier, run.values) < standing && keeps(held, run.values)) best = run.values;
        bound = Math.max(bound, run.bound);
      }
      if (!best) throw new SolverProblem('NOTHING_FOUND', 'No values were found in the time given.');
      const value = costOf(tier, best);
      bound = Math.min(bound, value);
      report(value, bound);
      outcomes.push({ name: tier.name, value, bound, proven: bound === value });
      const row = atMost(tier, value);
      held = { ...held, rows: [...held.rows, row] };
      hold(program, row);
    }
    return { values: best ?? [], tiers: outcomes, finished: outcomes.every(({ proven }) => proven) };
  });
}

function atMost(tier: Tier, value: number): Row {
  return { lower: -Infinity, upper: value, columns: tier.columns, values: tier.costs };
}
