import type { LinearModel } from '#domain/linearModel.ts';
import { ownTiers, provenTiers, termBound, withoutWorse } from './bound.ts';
import { fillTerm } from './fill.ts';
import { type TermLimits, termLimits } from './limits.ts';
import { leastLoad } from './load.ts';
import { termModel } from './model.ts';
import type { TermChoice, TermProblem } from './term.ts';
import { type TermTier, type TermValue, termMeasure, termTiers } from './value.ts';

/** How good a plan is in one tier, and how good any could be. */
export interface TermTierOutcome {
  name: TermTier;
  value: number;
  bound: number;
  proven: boolean;
}

/** A plan before the solver, and what is left for it to do. */
export interface TermStart {
  problem: TermProblem;
  limits: TermLimits;
  choice: TermChoice;
  value: TermValue;
  /** Null when nothing can be better. */
  rest: { model: LinearModel; tiers: TermTier[]; choiceOf: (values: readonly number[]) => TermChoice } | null;
  /** The tiers of a plan, with the bounds the solver gave for those that were left. */
  tiersOf: (value: TermValue, bounds: readonly number[]) => TermTierOutcome[];
}

/**
 * Makes a plan supervisee by supervisee, and says what is left to be settled: the tiers in which it is not plainly as
 * good as each supervisee could be by itself, over the times that keep the others so. `found` is given that first
 * plan before it is known how good it is.
 */
export function startTerm(
  problem: TermProblem,
  limits: TermLimits = termLimits(problem),
  found: (choice: TermChoice) => void = () => {},
): TermStart {
  const choice = fillTerm(problem, limits);
  found(choice);
  const value = termMeasure(problem, limits)(choice);
  const bound = termBound(problem);
  const proven = provenTiers(value, bound);
  const { problem: reduced, was } = withoutWorse(problem, proven);
  const load = leastLoad(reduced, value.unplaced);
  const isEven = proven === ownTiers.length && value.load <= load;
  const settled = proven + (isEven ? 1 : 0);
  const tiersOf: TermStart['tiersOf'] = (found, bounds) =>
    termTiers.map((name, at) => {
      const ownTier = ownTiers.find((tier) => tier === name);
      // A bound of the supervisees holds only where all tiers before it are proven.
      const sure = ownTier && at <= proven ? bound.total[ownTier] : name === 'load' ? load : 0;
      const least =
        at < proven ? found[name] : Math.min(Math.max(sure, bounds[at - settled] ?? 0), found[name]);
      return { name, value: found[name], bound: least, proven: least === found[name] };
    });
  const made = { problem, limits, choice, value, tiersOf };
  const isDone = settled === termTiers.length - 1 && value.strain === 0;
  if (isDone || problem.options.every(({ sessionId }) => sessionId !== null)) return { ...made, rest: null };
  const placeOf = new Map(was.map((former, at) => [former, at]));
  const start = choice.map((at) => (at === null ? null : (placeOf.get(at) ?? null)));
  const { model, tiers, choiceOf } = termModel(
    reduced,
    termLimits(reduced),
    start,
    bound,
    settled,
    value.load,
  );
  return {
    ...made,
    rest: {
      model,
      tiers,
      choiceOf: (values) => choiceOf(values).map((at) => (at === null ? null : (was[at] ?? null))),
    },
  };
}

/** The tiers of a plan of which nobody knows yet how good it is. */
export function unprovenTiers(value: TermValue): TermTierOutcome[] {
  return termTiers.map((name) => ({ name, value: value[name], bound: 0, proven: value[name] === 0 }));
}
