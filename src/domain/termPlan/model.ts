import {
  type LinearModel,
  type ModelBuilder,
  modelBuilder,
  ones,
  type Sum,
  sumOf,
} from '#domain/linearModel.ts';
import { ownTiers, type TermBound } from './bound.ts';
import { type TermLimits, weekOf } from './limits.ts';
import { duesBySupervisee } from './sequence.ts';
import type { TermChoice, TermOption, TermProblem, TermStep } from './term.ts';
import { daysOutside, isBooked, type TermTier, termTiers, usualLines, weekStep } from './value.ts';

/** A model and how to read what solves it. */
export interface TermModel {
  model: LinearModel;
  /** The tiers that are left to be minimised, in order. */
  tiers: TermTier[];
  choiceOf: (values: readonly number[]) => TermChoice;
}

/**
 * The problem as a linear model: a 0-or-1 column for each option, first, in the order of the problem's options. Its
 * tiers are those of `termPlanValue` without the first `proven` ones, in which each supervisee stays as good as the
 * bound says it can be; beyond those, the load stays within `mostLoad`. `start` is a choice that keeps all this, for
 * the solver to improve on.
 */
export function termModel(
  problem: TermProblem,
  limits: TermLimits,
  start: TermChoice,
  bound: TermBound,
  proven: number,
  mostLoad = Infinity,
): TermModel {
  const builder = modelBuilder();
  const given = new Map<number, number>();
  for (const { locked } of problem.options) builder.whole(locked ? 1 : 0, 1);
  for (const at of start) if (at !== null) given.set(at, 1);
  const byDue = Map.groupBy(problem.options, ({ due }) => due);
  const optionsIn = (due: number) => byDue.get(due) ?? [];
  const unplaced = problem.dues.map(({ at }) => addDue(builder, optionsIn(at)));
  for (const group of limits.exclusive) builder.keep(ones(group), { most: 1 });
  for (const pair of limits.tooFar) builder.keep(ones(pair), { most: 1 });
  const fresh = problem.options.filter(({ sessionId }) => sessionId === null);
  const isKept = (tier: (typeof ownTiers)[number]) => ownTiers.indexOf(tier) < proven;
  const lines = addLines(builder, problem, optionsIn, unplaced, start, given, (supervisee) =>
    isKept('changes') ? (bound.supervisees[supervisee]?.changes ?? 0) : null,
  );
  const supervisees = duesBySupervisee(problem).map((ownDues, supervisee) => ({
    unplaced: ones(ownDues.flatMap((due) => unplaced[due] ?? [])),
    outside: ownDues
      .flatMap((due) => problem.steps[due] ?? [])
      .filter((step) => !isBooked(problem, step))
      .flatMap((step) => addStep(builder, step, optionsIn, unplaced)),
    missing: ownDues
      .flatMap(optionsIn)
      .filter(({ sessionId }) => sessionId === null)
      .map(({ at, missing }) => [at, missing.length] as const),
    changes: lines[supervisee] ?? [],
  }));
  const tiers: Record<TermTier, Sum> = {
    unplaced: supervisees.flatMap((supervisee) => supervisee.unplaced),
    outside: supervisees.flatMap((supervisee) => supervisee.outside),
    missing: supervisees.flatMap((supervisee) => supervisee.missing),
    changes: supervisees.flatMap((supervisee) => supervisee.changes),
    load: addLoad(builder, problem, fresh),
    strain: [...addRuns(builder, limits), ...fresh.map(({ at, otherBase }) => [at, otherBase] as const)],
  };
  supervisees.forEach((supervisee, at) => {
    for (const tier of ownTiers.slice(0, proven)) {
      const sum = supervisee[tier].filter(([, cost]) => cost !== 0);
      if (sum.length > 0) builder.keep(sum, { most: bound.supervisees[at]?.[tier] ?? 0 });
    }
  });
  // The lead's weeks can be proven, too: for all supervisees together.
  if (proven > ownTiers.length) builder.keep(tiers.load, { most: mostLoad });
  const left = termTiers.slice(proven);
  for (const name of left) builder.tier(name, tiers[name]);
  return {
    model: builder.build(given),
    tiers: left,
    choiceOf: (values) => {
      const choice: (number | null)[] = problem.dues.map(() => null);
      for (const { at, due } of problem.options) if ((values[at] ?? 0) > 0.5) choice[due] = at;
      return choice;
    },
  };
}

/** Each due has one time, or is left: a column that says so. */
function addDue(builder: ModelBuilder, options: readonly TermOption[]): number {
  const times = options.map(({ at }) => at);
  const left = builder.whole(0, 1, (values) => 1 - sumOf(ones(times), values));
  builder.keep(ones([...times, left]), { least: 1, most: 1 });
  return left;
}

/** The days a session lies too far from the one before it, or too near; nothing where either has no time. */
function addStep(
  builder: ModelBuilder,
  step: TermStep,
  optionsIn: (due: number) => readonly TermOption[],
  unplaced: readonly number[],
): Sum {
  const after = optionsIn(step.after);
  const { before } = step;
  if (before === null) return after.map(({ at, run }) => [at, daysOutside(step, 0, run)] as const);
  const former = optionsIn(before);
  const most = Math.max(
    0,
    ...former.flatMap((one) => after.map((other) => daysOutside(step, one.run, other.run))),
  );
  if (most === 0) return [];
  const lefts = [unplaced[before], unplaced[step.after]].flatMap((column) => column ?? []);
  const runs = new Map<number, number>();
  for (const { at, run } of former) runs.set(at, run);
  for (const { at, run } of after) runs.set(at, run);
  const runOf = (options: readonly TermOption[], values: readonly number[]) =>
    options.find(({ at }) => (values[at] ?? 0) > 0.5)?.run ?? null;
  const days = builder.whole(0, most, (values) => {
    const [one, other] = [runOf(former, values), runOf(after, values)];
    return one === null || other === null ? 0 : daysOutside(step, one, other);
  });
  // Counted from the middle of each due's days, so that what has no time counts least.
  const [a, b] = [middle(former), middle(after)];
  const apart = b - a - step.everyDays;
  for (const sign of step.nearCounts ? [1, -1] : [1]) {
    const sum: [number, number][] = [[days, 1]];
    for (const { at, run } of after) sum.push([at, -sign * (run - b)]);
    for (const { at, run } of former) sum.push([at, sign * (run - a)]);
    const slack = Math.max(
      0,
      ...after.map(({ run }) => sign * (run - b + apart) - step.withinDays),
      ...former.map(({ run }) => sign * (a - run + apart) - step.withinDays),
      sign * apart - step.withinDays,
    );
    for (const left of lefts) if (slack > 0) sum.push([left, slack]);
    builder.keep(sum, { least: sign * apart - step.withinDays });
  }
  return [[days, 1]];
}

function middle(options: readonly TermOption[]): number {
  const runs = options.map(({ run }) => run);
  return runs.length === 0 ? 0 : Math.round((Math.min(...runs) + Math.max(...runs)) / 2);
}

/** Each supervisee keeps one line; what is off it costs 1, what is at another weekday or time 1 more. */
function addLines(
  builder: ModelBuilder,
  problem: TermProblem,
  optionsIn: (due: number) => readonly TermOption[],
  unplaced: readonly number[],
  start: TermChoice,
  given: Map<number, number>,
  mostChanges: (supervisee: number) => number | null,
): Sum[] {
  const usual = usualLines(problem, start);
  return duesBySupervisee(problem).map((dues, supervisee): Sum => {
    const sum: (readonly [number, number])[] = [];
    const options = dues.flatMap(optionsIn);
    const kinOf = new Map(options.map(({ line, kin }) => [line, kin]));
    if (kinOf.size < 2) return sum;
    const kept = new Map([...kinOf.keys()].map((line) => [line, builder.whole(0, 1)]));
    const chosen = kept.get(usual[supervisee]?.line ?? '') ?? [...kept.values()][0];
    if (chosen !== undefined) given.set(chosen, 1);
    builder.keep(ones([...kept.values()]), { most: 1 });
    if (mostChanges(supervisee) === 0) {
      // Everything keeps the line: there is nothing to count.
      for (const due of dues) {
        for (const [line, onLine] of Map.groupBy(optionsIn(due), (option) => option.line)) {
          builder.keep([...ones(onLine.map(({ at }) => at)), [kept.get(line) ?? 0, -1] as const], {
            most: 0,
          });
        }
      }
      return sum;
    }
    const byKin = Map.groupBy(kinOf, ([, kin]) => kin);
    const keptKin = new Map(
      [...byKin].map(([kin, lines]) => [kin, lines.flatMap(([line]) => kept.get(line) ?? [])]),
    );
    for (const due of dues) {
      const left = unplaced[due];
      if (left === undefined) continue;
      for (const [name, holds] of [
        ['line', (line: string) => [kept.get(line) ?? 0]],
        ['kin', (kin: string) => keptKin.get(kin) ?? []],
      ] as const) {
        const byName = Map.groupBy(optionsIn(due), (option) => option[name]);
        const met = [...byName].map(([key, options]) =>
          addMet(
            builder,
            options.map((option) => option.at),
            holds(key),
          ),
        );
        const off = builder.whole(0, 1, (values) => 1 - (values[left] ?? 0) - sumOf(ones(met), values));
        builder.keep(ones([...met, off, left]), { least: 1, most: 1 });
        sum.push([off, 1]);
      }
    }
    return sum;
  });
}

/** A column that is 1 only when one of some options holds and one of some lines is kept. */
function addMet(builder: ModelBuilder, options: readonly number[], lines: readonly number[]): number {
  const met = builder.whole(0, 1, (values) =>
    Math.min(sumOf(ones(options), values), sumOf(ones(lines), values)),
  );
  builder.keep([[met, -1] as const, ...ones(options)], { least: 0 });
  builder.keep([[met, -1] as const, ...ones(lines)], { least: 0 });
  return met;
}

/** For each week a row of steps, each dearer than the one before: as many are taken as there are sessions. */
function addLoad(builder: ModelBuilder, problem: TermProblem, fresh: readonly TermOption[]): Sum {
  const sum: (readonly [number, number])[] = [];
  for (const [week, options] of Map.groupBy(fresh, weekOf)) {
    const columns = options.map(({ at }) => at);
    // No week holds two sessions for one due.
    const most = new Set(options.map(({ due }) => due)).size;
    const steps = Array.from({ length: most }, (_, at) =>
      builder.whole(0, 1, (values) => (sumOf(ones(columns), values) > at ? 1 : 0)),
    );
    builder.keep([...ones(columns), ...steps.map((step) => [step, -1] as const)], { least: 0, most: 0 });
    steps.forEach((step, at) => {
      sum.push([step, weekStep(problem.load.get(week) ?? 0, at + 1)]);
    });
  }
  return sum;
}

/** A column for each row without a break that is too long when all of it is taken. */
function addRuns(builder: ModelBuilder, { runs }: TermLimits): Sum {
  return runs.map((row) => {
    const columns = row.flat();
    const tooLong = builder.whole(0, 1, (values) =>
      Math.max(0, sumOf(ones(columns), values) - row.length + 1),
    );
    builder.keep([...ones(columns), [tooLong, -1] as const], { most: row.length - 1 });
    return [tooLong, 1] as const;
  });
}
