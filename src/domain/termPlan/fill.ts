import { ownTiers, termBound } from './bound.ts';
import { conflictsOf, type TermLimits, weekOf } from './limits.ts';
import {
  cheapest,
  costBy,
  duesBySupervisee,
  linesOf,
  optionsTo,
  type Row,
  rowOf,
  statesOf,
  worth,
} from './sequence.ts';
import type { TermChoice, TermOption, TermProblem } from './term.ts';
import { compareTerms, daysOutside, isBooked, offLine, termMeasure, weekStep } from './value.ts';

/** So often every supervisee is looked at again, the others as they stand. */
const rounds = 12;
/** So many lines a supervisee tries that pushes others out. */
const linesTried = 16;

/** What comes after the tiers a supervisee can settle by itself. */
const perLoad = 10;

/**
 * A plan made supervisee by supervisee, each the best there is around the others, and again until none gets better;
 * then each that is not as good as it could be by itself takes what it needs, and those it pushed out look for
 * something else. Locked options hold. What the solver starts from, and what is shown when it fails.
 */
export function fillTerm(problem: TermProblem, limits: TermLimits): TermChoice {
  const conflicts = conflictsOf(limits);
  const measure = termMeasure(problem, limits);
  const byDue = Map.groupBy(problem.options, ({ due }) => due);
  const dueLists = duesBySupervisee(problem);
  const bound = termBound(problem);
  let choice: TermChoice = problem.dues.map(
    ({ at }) => byDue.get(at)?.find(({ locked }) => locked)?.at ?? null,
  );
  let value = measure(choice);
  const accept = (trial: TermChoice): boolean => {
    const found = measure(trial);
    if (compareTerms(found, value) >= 0) return false;
    choice = trial;
    value = found;
    return true;
  };
  /** What a supervisee may take around the rest of a choice; with `pushes`, around nothing but what is locked. */
  const rowIn = (given: TermChoice, ownDues: readonly number[], pushes: boolean) => {
    const ownSet = new Set(ownDues);
    const held = given.filter((at, due): at is number => at !== null && !ownSet.has(due));
    const firm = pushes ? held.filter((at) => problem.options[at]?.locked) : held;
    const blocked = new Set(firm.flatMap((at) => [...conflicts(at)]));
    const free = ownDues.map((due) => {
      const options = byDue.get(due) ?? [];
      const locked = options.filter((option) => option.locked);
      return locked.length > 0 ? locked : options.filter(({ at }) => !blocked.has(at));
    });
    return { row: rowOf(problem, ownDues, free, worth), load: loadWith(problem, held) };
  };
  const withOwn = (
    given: TermChoice,
    ownDues: readonly number[],
    options: readonly (TermOption | null)[],
  ) => {
    const trial = [...given];
    ownDues.forEach((due, at) => {
      trial[due] = options[at]?.at ?? null;
    });
    return trial;
  };
  const settle = (given: TermChoice, ownDues: readonly number[]): TermChoice => {
    const { row, load } = rowIn(given, ownDues, false);
    return withOwn(given, ownDues, bestOf(row, load, conflicts, 1)[0] ?? []);
  };
  const makeWay = (ownDues: readonly number[]): boolean => {
    const { row, load } = rowIn(choice, ownDues, true);
    return bestOf(row, load, conflicts, linesTried).some((options) => {
      const taken = new Set(options.flatMap((option) => (option ? [...conflicts(option.at)] : [])));
      const pushed = dueLists.filter(
        (other) => other !== ownDues && other.some((due) => taken.has(choice[due] ?? -1)),
      );
      let trial: TermChoice = withOwn(choice, ownDues, options);
      for (const other of pushed) trial = withOwn(trial, other, []);
      // Locked options of those pushed out hold all the same: their own row sees to it.
      for (const other of pushed) trial = settle(trial, other);
      return accept(trial);
    });
  };
  const isWorse = (ownDues: readonly number[], supervisee: number): boolean => {
    const now = measureOf(problem, ownDues, choice);
    const least = bound.supervisees[supervisee];
    return least !== undefined && ownTiers.some((tier) => now[tier] > least[tier]);
  };
  for (let round = 0; round < rounds; round += 1) {
    let isBetter = false;
    for (const ownDues of dueLists) if (accept(settle(choice, ownDues))) isBetter = true;
    if (isBetter) continue;
    dueLists.forEach((ownDues, supervisee) => {
      if (isWorse(ownDues, supervisee) && makeWay(ownDues)) isBetter = true;
    });
    if (!isBetter) break;
  }
  return choice;
}

/** What one supervisee comes to in a choice, in the tiers it settles by itself. */
function measureOf(problem: TermProblem, ownDues: readonly number[], choice: TermChoice) {
  const options = ownDues.flatMap((due) => problem.options[choice[due] ?? -1] ?? []);
  const outside = ownDues.reduce((sum, due, at) => {
    const step = problem.steps[due];
    const after = problem.options[choice[due] ?? -1];
    const before = at === 0 ? { run: 0 } : problem.options[choice[ownDues[at - 1] ?? -1] ?? -1];
    if (!step || !after || !before || isBooked(problem, step)) return sum;
    return sum + daysOutside(step, before.run, after.run);
  }, 0);
  const fresh = options.filter(({ sessionId }) => sessionId === null);
  return {
    unplaced: ownDues.length - options.length,
    outside,
    missing: fresh.reduce((sum, { missing }) => sum + missing.length, 0),
    changes: Math.min(
      ...options.map((usual) => options.reduce((sum, option) => sum + offLine(option, usual), 0)),
      options.length === 0 ? 0 : Infinity,
    ),
  };
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

/**
 * The best times of one supervisee, one way for each of the best lines it may keep, at most `most` of them, the best
 * first.
 */
function bestOf(
  row: Row,
  load: ReadonlyMap<string, number>,
  conflicts: (at: number) => ReadonlySet<number>,
  most: number,
): (TermOption | null)[][] {
  const light = new Map(
    row.free
      .flat()
      .map((option) => [
        option.at,
        option.sessionId === null
          ? perLoad * weekStep(load.get(weekOf(option)) ?? 0, 1) + option.otherBase
          : 0,
      ]),
  );
  const excludes = (one: TermOption, other: TermOption) => conflicts(one.at).has(other.at);
  const found: { cost: number; options: (TermOption | null)[] }[] = [];
  for (const { usual, least } of linesOf(row, worth)) {
    const worst = found[most - 1];
    if (worst && least >= worst.cost) break;
    const itself = costBy(usual, worth);
    const costOf = (option: TermOption) => itself(option) + (light.get(option.at) ?? 0);
    const end = cheapest(statesOf(row, costOf, worth.unplaced, excludes).at(-1) ?? []);
    if (!end) continue;
    found.push({ cost: end.cost, options: optionsTo(end) });
    found.sort((a, b) => a.cost - b.cost);
    if (found.length > most) found.pop();
  }
  return found.length > 0 ? found.map(({ options }) => options) : [row.free.map(() => null)];
}
