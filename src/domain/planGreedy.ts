import type { PlanLimits } from './planLimits.ts';
import type { PlanOption, PlanProblem } from './planProblem.ts';
import { type Assignment, compareValues, type PlanValue, planMeasure } from './planValue.ts';

/** Whether options can hold together, asked one after the other. */
export interface Fitting {
  /** The options already held that keep this one from holding too; none when it fits. */
  blockers: (option: PlanOption) => PlanOption[];
  hold: (option: PlanOption) => void;
  release: (option: PlanOption) => void;
}

/** What fits together under the limits, starting from nothing held. */
export function fittingOf({ options }: PlanProblem, limits: PlanLimits): Fitting {
  const held = new Set<number>();
  const groups = new Map<number, number[][]>();
  const caps = new Map<number, PlanLimits['atMost']>();
  const note = <T>(map: Map<number, T[]>, at: number, item: T) => {
    const known = map.get(at);
    if (known) known.push(item);
    else map.set(at, [item]);
  };
  for (const group of limits.exclusive) for (const at of group) note(groups, at, group);
  for (const cap of limits.atMost) for (const at of cap.turns.flat()) note(caps, at, cap);
  const heldIn = (turn: readonly number[]) => turn.find((at) => held.has(at));
  return {
    blockers: ({ at }) => {
      const blocking = new Set(
        (groups.get(at) ?? []).flat().filter((other) => other !== at && held.has(other)),
      );
      for (const { turns, most } of caps.get(at) ?? []) {
        // A turn that is held already takes no more room for another part of it.
        if (turns.some((turn) => turn.includes(at) && heldIn(turn) !== undefined)) continue;
        const others = turns.flatMap((turn) => heldIn(turn) ?? []);
        const inTheWay = others.filter((other) => blocking.has(other)).length;
        // The last ones in time make room.
        const free = others.filter((other) => !blocking.has(other)).sort((a, b) => b - a);
        for (const other of free.slice(0, Math.max(0, others.length - inTheWay + 1 - most)))
          blocking.add(other);
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
export function fillOneByOne(problem: PlanProblem, limits: PlanLimits, given: Assignment): Assignment {
  const fitting = fittingOf(problem, limits);
  const measure = planMeasure(problem, limits);
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
      .reduce<{ option: PlanOption; value: PlanValue } | null>(
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
export function lockedClash(problem: PlanProblem, limits: PlanLimits): [PlanOption, PlanOption] | null {
  const fitting = fittingOf(problem, limits);
  const kept: PlanOption[] = [];
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
export function nobodyYet({ gaps }: PlanProblem): Assignment {
  return gaps.map(() => null);
}
