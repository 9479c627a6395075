import { type TermLimits, weekOf } from './limits.ts';
import { type TermChoice, type TermOption, type TermProblem, type TermStep, takenOf } from './term.ts';

/**
 * What a term is measured by, in the order in which it is settled; less is better, all are whole numbers. Unplaced: what
 * is due and has no time. Outside: days beyond those around a date. Missing: members who cannot come to their group.
 * Changes: sessions off the usual rhythm, twice where weekday or time differ. Load: the lead's weeks, heavy ones more
 * than in proportion. Strain: rows without a break that are too long, and people who must come to another base.
 */
export const termTiers = ['unplaced', 'outside', 'missing', 'changes', 'load', 'strain'] as const;
export type TermTier = (typeof termTiers)[number];
/**
 * What is done for a plan, in order: the times are found, a first plan is made, each tier is settled, helps are
 * tried.
 */
export type TermStage = 'times' | 'first' | TermTier | 'helps';
export type TermValue = Record<TermTier, number>;

/** What the n-th session of a week costs, with those there are without the plan: their number squared, step by step. */
export function weekStep(before: number, n: number): number {
  return 2 * (before + n) - 1;
}

/** How many days beyond those around the date a session lies from the one before it. */
export function daysOutside(
  { everyDays, withinDays, nearCounts }: TermStep,
  before: number,
  after: number,
): number {
  const beyond = after - before - everyDays;
  return Math.max(0, (nearCounts ? Math.abs(beyond) : beyond) - withinDays);
}

/** How far a session is from the usual: 0 in its rhythm, 1 at its weekday and time in another week, else 2. */
export function offLine(
  option: Pick<TermOption, 'line' | 'kin'>,
  usual: Pick<TermOption, 'line' | 'kin'>,
): number {
  if (option.line === usual.line) return 0;
  return option.kin === usual.kin ? 1 : 2;
}

/** Measures choices for a problem. */
export function termMeasure(problem: TermProblem, limits: TermLimits): (choice: TermChoice) => TermValue {
  return (choice) => {
    const taken = takenOf(problem, choice);
    const fresh = taken.filter(({ sessionId }) => sessionId === null);
    const held = new Set(fresh.map(({ at }) => at));
    const optionIn = (due: number) => problem.options[choice[due] ?? -1];
    let outside = 0;
    for (const step of problem.steps) {
      const after = optionIn(step.after);
      const before = step.before === null ? { run: 0 } : optionIn(step.before);
      if (after && before && !isBooked(problem, step)) outside += daysOutside(step, before.run, after.run);
    }
    let changes = 0;
    for (const usual of usualLines(problem, choice)) changes += usual.changes;
    let load = 0;
    for (const [week, { length }] of Map.groupBy(fresh, weekOf)) {
      for (let n = 1; n <= length; n += 1) load += weekStep(problem.load.get(week) ?? 0, n);
    }
    const runs = limits.runs.filter((row) => row.every((same) => same.some((at) => held.has(at))));
    return {
      unplaced: choice.filter((at) => at === null).length,
      outside,
      missing: fresh.reduce((sum, { missing }) => sum + missing.length, 0),
      changes,
      load,
      strain: runs.length + fresh.reduce((sum, { otherBase }) => sum + otherBase, 0),
    };
  };
}

/** Whether both ends of a step are in the calendar already: what lies between them is no plan's doing. */
export function isBooked({ dues }: TermProblem, { before, after }: TermStep): boolean {
  const isFixed = (due: number | null) => due === null || dues[due]?.booked === true;
  return isFixed(before) && isFixed(after);
}

/** The usual weekday, time and rhythm of a supervisee in a choice. */
export interface UsualLine {
  line: string;
  kin: string;
  changes: number;
}

/** For each supervisee the line from which its sessions stray least; the earliest option of equals says which. */
export function usualLines(problem: TermProblem, choice: TermChoice): UsualLine[] {
  const bySupervisee = Map.groupBy(takenOf(problem, choice), ({ due }) => problem.dues[due]?.supervisee);
  return problem.supervisees.map((_, supervisee): UsualLine => {
    const taken = bySupervisee.get(supervisee) ?? [];
    let best: UsualLine = { line: '', kin: '', changes: 0 };
    const lines = new Map(taken.map((option) => [option.line, option]));
    for (const usual of lines.values()) {
      const changes = taken.reduce((sum, option) => sum + offLine(option, usual), 0);
      if (best.line === '' || changes < best.changes) best = { line: usual.line, kin: usual.kin, changes };
    }
    return best;
  });
}

/** Whether one value is better than another: less in the first tier in which they differ; negative when it is. */
export function compareTerms(a: TermValue, b: TermValue): number {
  for (const tier of termTiers) if (a[tier] !== b[tier]) return a[tier] - b[tier];
  return 0;
}
