import {
  cheapest,
  costBy,
  duesBySupervisee,
  linesOf,
  type Row,
  rowOf,
  statesOf,
  type Worth,
  worth,
} from './sequence.ts';
import type { TermOption, TermProblem } from './term.ts';
import type { TermTier, TermValue } from './value.ts';

/** The tiers a supervisee settles by itself, in their order. */
export const ownTiers = ['unplaced', 'outside', 'missing', 'changes'] as const satisfies readonly TermTier[];

/** What no plan can be better than, tier after tier, as far as each supervisee by itself says. */
export interface TermBound {
  /** Of each supervisee, by its place. */
  supervisees: Record<(typeof ownTiers)[number], number>[];
  /** Added up. */
  total: Record<(typeof ownTiers)[number], number>;
}

/**
 * What each supervisee comes to when it has the lead and the rooms to itself. A plan is no better in the first tier;
 * where it comes to the same there, it is no better in the second; and so on.
 */
export function termBound(problem: TermProblem): TermBound {
  const byDue = Map.groupBy(problem.options, ({ due }) => due);
  const supervisees = duesBySupervisee(problem).map((ownDues) => {
    const row = rowOf(problem, ownDues, freeIn(ownDues, byDue), worth);
    let least = Infinity;
    for (const { usual, least: atLeast } of linesOf(row, worth)) {
      if (atLeast >= least) break;
      const end = cheapest(statesOf(row, costBy(usual, worth), worth.unplaced).at(-1) ?? []);
      least = Math.min(least, end?.cost ?? Infinity);
    }
    return ownDues.length === 0 || !Number.isFinite(least) ? { ...nothing } : tiersIn(least);
  });
  const total = { ...nothing };
  for (const supervisee of supervisees) for (const tier of ownTiers) total[tier] += supervisee[tier];
  return { supervisees, total };
}

const nothing = { unplaced: 0, outside: 0, missing: 0, changes: 0 };

function tiersIn(cost: number): TermBound['supervisees'][number] {
  let left = cost;
  const found = { ...nothing };
  for (const tier of ownTiers) {
    found[tier] = Math.floor(left / worth[tier]);
    left -= found[tier] * worth[tier];
  }
  return found;
}

/** How many tiers, from the first on, a plan has as good as the bound says they can be. */
export function provenTiers(value: TermValue, { total }: TermBound): number {
  const first = ownTiers.findIndex((tier) => value[tier] > total[tier]);
  return first < 0 ? ownTiers.length : first;
}

/**
 * The problem without the times that no plan takes which has the first `proven` tiers as good as the bound. Places in the
 * list of options are new; `was` gives the former one.
 */
export function withoutWorse(problem: TermProblem, proven: number): { problem: TermProblem; was: number[] } {
  const counted: Worth = { ...worth };
  ownTiers.forEach((tier, at) => {
    if (at >= proven) counted[tier] = 0;
  });
  const byDue = Map.groupBy(problem.options, ({ due }) => due);
  const kept = new Set<number>();
  for (const ownDues of duesBySupervisee(problem)) {
    const row = rowOf(problem, ownDues, freeIn(ownDues, byDue), counted);
    const through = new Map<number, number>();
    let least = Infinity;
    const lines = counted.changes > 0 ? linesOf(row, counted) : [{ usual: null, least: 0 }];
    for (const { usual, least: atLeast } of lines) {
      if (atLeast > least) break;
      const costOf = costBy(usual, counted);
      const there = statesOf(row, costOf, counted.unplaced);
      const back = statesOf(reversed(row), costOf, counted.unplaced).reverse();
      least = Math.min(least, cheapest(there.at(-1) ?? [])?.cost ?? Infinity);
      for (const [at, states] of there.entries()) {
        const onward = new Map(back[at]?.map(({ option, cost }) => [option?.at, cost]));
        for (const { option, cost } of states) {
          if (!option) continue;
          const whole = cost + (onward.get(option.at) ?? Infinity) - costOf(option);
          through.set(option.at, Math.min(through.get(option.at) ?? Infinity, whole));
        }
      }
    }
    for (const [at, cost] of through) if (cost <= least) kept.add(at);
  }
  const options = problem.options.filter(({ at }) => kept.has(at));
  const was = options.map(({ at }) => at);
  return { problem: { ...problem, options: options.map((option, at) => ({ ...option, at })) }, was };
}

/** The row from its end. What the first due costs by itself after the day that is counted from is not in it. */
function reversed({ free, between }: Row): Row {
  const last = free.length - 1;
  return {
    free: [...free].reverse(),
    between: (at, before, after) => (before ? between(last - at + 1, after, before) : 0),
  };
}

function freeIn(
  ownDues: readonly number[],
  byDue: ReadonlyMap<number, readonly TermOption[]>,
): (readonly TermOption[])[] {
  return ownDues.map((due) => {
    const options = byDue.get(due) ?? [];
    const locked = options.filter((option) => option.locked);
    return locked.length > 0 ? locked : options;
  });
}
