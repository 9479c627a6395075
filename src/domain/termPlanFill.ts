import type { TermChoice, TermOption, TermProblem } from './termPlan.ts';
import { type TermLimits, weekOf } from './termPlanLimits.ts';
import { compareTerms, daysOutside, isBooked, offLine, termMeasure, weekStep } from './termPlanValue.ts';

/** So often every circle is looked at again, the others as they stand. */
const rounds = 6;

/** What each tier counts in one number, for one circle: more than all that come after it can add up to. */
const worth = { unplaced: 1e13, outside: 1e10, missing: 1e7, changes: 1e5, load: 10, strain: 1 };

/** What each option keeps from holding with it. */
export function conflictsOf(limits: TermLimits): (at: number) => ReadonlySet<number> {
  const conflicts = new Map<number, Set<number>>();
  const note = (one: number, other: number) => {
    if (one === other) return;
    conflicts.set(one, (conflicts.get(one) ?? new Set()).add(other));
  };
  for (const group of limits.exclusive) for (const one of group) for (const other of group) note(one, other);
  for (const [one, other] of limits.tooFar) {
    note(one, other);
    note(other, one);
  }
  const none: ReadonlySet<number> = new Set();
  return (at) => conflicts.get(at) ?? none;
}

/**
 * A plan made circle by circle, each the best there is around the others, and again until none gets better. Locked
 * options hold. What the solver starts from, and what is shown when it fails.
 */
export function fillTerm(problem: TermProblem, limits: TermLimits): TermChoice {
  const conflicts = conflictsOf(limits);
  const measure = termMeasure(problem, limits);
  const byWindow = Map.groupBy(problem.options, ({ window }) => window);
  const windowsOf = Map.groupBy(problem.windows, ({ circle }) => circle);
  let choice: (number | null)[] = problem.windows.map(
    ({ at }) => byWindow.get(at)?.find(({ locked }) => locked)?.at ?? null,
  );
  let value = measure(choice);
  for (let round = 0; round < rounds; round += 1) {
    let isBetter = false;
    for (const position of problem.circles.keys()) {
      const own = (windowsOf.get(position) ?? []).map(({ at }) => at);
      const trial = [...choice];
      for (const window of own) trial[window] = null;
      const held = trial.filter((at): at is number => at !== null);
      const blocked = new Set(held.flatMap((at) => [...conflicts(at)]));
      const free = own.map((window) => {
        const all = byWindow.get(window) ?? [];
        const locked = all.filter((option) => option.locked);
        return locked.length > 0 ? locked : all.filter(({ at }) => !blocked.has(at));
      });
      const load = loadWith(problem, held);
      for (const [at, option] of bestFor(problem, own, free, conflicts, load).entries()) {
        const window = own[at];
        if (window !== undefined) trial[window] = option?.at ?? null;
      }
      const found = measure(trial);
      if (compareTerms(found, value) >= 0) continue;
      choice = trial;
      value = found;
      isBetter = true;
    }
    if (!isBetter) break;
  }
  return choice;
}

function loadWith(problem: TermProblem, held: readonly number[]): Map<string, number> {
  const load = new Map(problem.load);
  for (const at of held) {
    const option = problem.options[at];
    if (!option || option.sessionId !== null) continue;
    load.set(weekOf(option), (load.get(weekOf(option)) ?? 0) + 1);
  }
  return load;
}

/** The best sequence of one circle: for each line it may keep, window after window. */
function bestFor(
  problem: TermProblem,
  own: readonly number[],
  free: readonly (readonly TermOption[])[],
  conflicts: (at: number) => ReadonlySet<number>,
  load: ReadonlyMap<string, number>,
): (TermOption | null)[] {
  const lines = new Map(free.flat().map((option) => [option.line, option]));
  let best: { cost: number; options: (TermOption | null)[] } = {
    cost: Infinity,
    options: own.map(() => null),
  };
  for (const usual of lines.values()) {
    const found = sequence(problem, own, free, usual, conflicts, load);
    if (found.cost < best.cost) best = found;
  }
  return best.options;
}

interface State {
  option: TermOption | null;
  cost: number;
  from: State | null;
}

function sequence(
  problem: TermProblem,
  own: readonly number[],
  free: readonly (readonly TermOption[])[],
  usual: TermOption,
  conflicts: (at: number) => ReadonlySet<number>,
  load: ReadonlyMap<string, number>,
) {
  let states: State[] = [{ option: null, cost: 0, from: null }];
  own.forEach((window, at) => {
    const step = problem.steps[window];
    const counts = step !== undefined && !isBooked(problem, step);
    const options = free[at] ?? [];
    const next: State[] = [];
    const mustHold = options.some(({ locked }) => locked);
    for (const option of mustHold ? options : [...options, null]) {
      let best: State | null = null;
      const itself = option ? ownCost(option, usual, load) : worth.unplaced;
      for (const state of states) {
        let cost = state.cost + itself;
        if (option && state.option && conflicts(option.at).has(state.option.at)) continue;
        const before = at === 0 ? { run: 0 } : state.option;
        if (option && before && step && counts)
          cost += worth.outside * daysOutside(step, before.run, option.run);
        if (best === null || cost < best.cost) best = { option, cost, from: state };
      }
      if (best) next.push(best);
    }
    states = next;
  });
  const end = states.reduce<State | null>(
    (best, each) => (best && best.cost <= each.cost ? best : each),
    null,
  );
  const options: (TermOption | null)[] = [];
  for (let state = end; state?.from; state = state.from) options.unshift(state.option);
  return { cost: end?.cost ?? Infinity, options };
}

function ownCost(option: TermOption, usual: TermOption, load: ReadonlyMap<string, number>): number {
  const changes = worth.changes * offLine(option, usual);
  if (option.sessionId !== null) return changes;
  return (
    changes +
    worth.missing * option.missing.length +
    worth.load * weekStep(load.get(weekOf(option)) ?? 0, 1) +
    worth.strain * option.otherBase
  );
}
