import type { TermChoice, TermOption, TermProblem } from './termPlan.ts';
import { type TermLimits, weekOf } from './termPlanLimits.ts';
import {
  cheapest,
  costBy,
  linesOf,
  optionsTo,
  type Row,
  rowOf,
  statesOf,
  windowsByCircle,
  worth,
} from './termPlanSequence.ts';
import { compareTerms, termMeasure, weekStep } from './termPlanValue.ts';

/** So often every circle is looked at again, the others as they stand. */
const rounds = 6;

/** What comes after the tiers a circle can settle by itself. */
const perLoad = 10;

/** What each option keeps from holding with it. */
export function conflictsOf(limits: TermLimits): (at: number) => ReadonlySet<number> {
  const conflicts = new Map<number, Set<number>>();
  const note = (one: number, other: number) => {
    if (one === other) return;
    const known = conflicts.get(one);
    if (known) known.add(other);
    else conflicts.set(one, new Set([other]));
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
  const circles = windowsByCircle(problem);
  let choice: (number | null)[] = problem.windows.map(
    ({ at }) => byWindow.get(at)?.find(({ locked }) => locked)?.at ?? null,
  );
  let value = measure(choice);
  for (let round = 0; round < rounds; round += 1) {
    let isBetter = false;
    for (const own of circles) {
      const trial = [...choice];
      for (const window of own) trial[window] = null;
      const held = trial.filter((at): at is number => at !== null);
      const blocked = new Set(held.flatMap((at) => [...conflicts(at)]));
      const free = own.map((window) => {
        const all = byWindow.get(window) ?? [];
        const locked = all.filter((option) => option.locked);
        return locked.length > 0 ? locked : all.filter(({ at }) => !blocked.has(at));
      });
      const row = rowOf(problem, own, free, worth);
      bestOf(row, loadWith(problem, held), conflicts).forEach((option, at) => {
        const window = own[at];
        if (window !== undefined) trial[window] = option?.at ?? null;
      });
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

/** The best times of one circle: for each line it may keep, window after window. */
function bestOf(
  row: Row,
  load: ReadonlyMap<string, number>,
  conflicts: (at: number) => ReadonlySet<number>,
): (TermOption | null)[] {
  const options = row.free.flat();
  const light = new Map(
    options.map((option) => [
      option.at,
      option.sessionId === null ? perLoad * weekStep(load.get(weekOf(option)) ?? 0, 1) + option.otherBase : 0,
    ]),
  );
  const excludes = (one: TermOption, other: TermOption) => conflicts(one.at).has(other.at);
  let best: { cost: number; options: (TermOption | null)[] } = {
    cost: Infinity,
    options: row.free.map(() => null),
  };
  for (const { usual, least } of linesOf(row, worth)) {
    if (least >= best.cost) break;
    const itself = costBy(usual, worth);
    const costOf = (option: TermOption) => itself(option) + (light.get(option.at) ?? 0);
    const end = cheapest(statesOf(row, costOf, worth.unplaced, excludes).at(-1) ?? []);
    if (end && end.cost < best.cost) best = { cost: end.cost, options: optionsTo(end) };
  }
  return best.options;
}
