import type { Cap, CoverPlanLimits } from './limits.ts';
import type { CoverPlanOption, CoverPlanProblem } from './problem.ts';
import { type Assignment, type CoverPlanValue, compareValues, coverPlanMeasure } from './value.ts';

/** Whether options can hold together, asked one after the other. */
export interface Fitting {
  /** The options already held that keep this one from holding too; none when it fits. */
  blockers: (option: CoverPlanOption) => CoverPlanOption[];
  hold: (option: CoverPlanOption) => void;
  release: (option: CoverPlanOption) => void;
}

/** What fits together under the limits, starting from nothing held. */
export function fittingOf({ options }: CoverPlanProblem, limits: CoverPlanLimits): Fitting {
  const held = new Set<number>();
  const groups = new Map<number, number[][]>();
  const caps = new Map<number, Cap[]>();
  const note = <T>(map: Map<number, T[]>, at: number, item: T) => {
    const known = map.get(at);
    if (known) known.push(item);
    else map.set(at, [item]);
  };
  for (const group of limits.exclusive) for (const at of group) note(groups, at, group);
  for (const cap of limits.atMost) {
    for (const at of cap.turns.flatMap((turn) => turn.options)) note(caps, at, cap);
  }
  return {
    blockers: ({ at }) => {
      const blocking = new Set(
        (groups.get(at) ?? []).flat().filter((other) => other !== at && held.has(other)),
      );
      for (const { turns, most } of caps.get(at) ?? []) {
        const ownTurn = turns.find((turn) => turn.options.includes(at));
        // A turn that is held already takes no more room for another part of it.
        if (!ownTurn || ownTurn.options.some((other) => held.has(other))) continue;
        const others = turns
          .map(({ options: ofTurn, weight }) => ({
            weight,
            holding: ofTurn.filter((other) => held.has(other) && !blocking.has(other)),
          }))
          .filter(({ holding }) => holding.length > 0)
          .sort((a, b) => Math.max(...b.holding) - Math.max(...a.holding));
        let total = others.reduce((sum, { weight }) => sum + weight, ownTurn.weight);
        // The last ones in time make room.
        for (const { holding, weight } of others) {
          if (total <= most) break;
          for (const other of holding) blocking.add(other);
          total -= weight;
        }
      }
      return [...blocking].sort((a, b) => a - b).flatMap((other) => options[other] ?? []);
    },
    hold: ({ at }) => held.add(at),
    release: ({ at }) => held.delete(at),
  };
}

/**
 * Fills what an assignment leaves open, gap by gap in time, each with whoever adds least; locked choices first. From
 * nothing, this is the plan one makes by hand.
 */
export function fillOneByOne(
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
  given: Assignment,
): Assignment {
  const fitting = fittingOf(problem, limits);
  const measure = coverPlanMeasure(problem, limits);
  const assignment = [...given];
  for (const at of given) {
    const option = at === null ? undefined : problem.options[at];
    if (option) fitting.hold(option);
  }
  for (const option of problem.options) {
    if (!option.locked || assignment[option.gap] === option.at) continue;
    assignment[option.gap] = option.at;
    fitting.hold(option);
  }
  const byGap = Map.groupBy(problem.options, (option) => option.gap);
  problem.gaps.forEach((_, gap) => {
    if (assignment[gap] !== null) return;
    const best = (byGap.get(gap) ?? [])
      .filter((option) => fitting.blockers(option).length === 0)
      .map((option) => {
        const trial = assignment.map((at, position) => (position === gap ? option.at : at));
        return { option, value: measure(trial) };
      })
      .reduce<{ option: CoverPlanOption; value: CoverPlanValue } | null>(
        (found, next) => (found && compareValues(found.value, next.value) <= 0 ? found : next),
        null,
      );
    if (!best) return;
    assignment[gap] = best.option.at;
    fitting.hold(best.option);
  });
  return assignment;
}

/** Two choices of the coordinator's that cannot hold together, or null. */
export function lockedClash(
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
): [CoverPlanOption, CoverPlanOption] | null {
  const fitting = fittingOf(problem, limits);
  const kept: CoverPlanOption[] = [];
  for (const option of problem.options) {
    if (!option.locked) continue;
    const [blocker] = [...fitting.blockers(option), ...kept.filter(({ gap }) => gap === option.gap)];
    if (blocker) return [blocker, option];
    fitting.hold(option);
    kept.push(option);
  }
  return null;
}

/** Nobody anywhere: what planning starts from. */
export function nobodyYet({ gaps }: CoverPlanProblem): Assignment {
  return gaps.map(() => null);
}
