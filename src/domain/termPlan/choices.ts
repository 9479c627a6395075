import { conflictsOf, type TermLimits } from './limits.ts';
import type { TermOption, TermProblem } from './term.ts';

/** A time for one session that is due, named by what stays the same when it is planned again. */
export interface TermPick {
  /** The key of its supervisee, and when it is due. */
  supervisee: string;
  dueOn: string;
  date: string;
  start: string;
  placeId: number | null;
}

/** What the coordinator has settled before a term is planned. */
export interface TermPicks {
  locked: readonly TermPick[];
  forbidden: readonly TermPick[];
}

/** The option that a pick names; undefined when there is none any more. */
export function optionOf(problem: TermProblem, pick: TermPick): TermOption | undefined {
  return problem.options.find(
    (option) =>
      option.sessionId === null &&
      option.date === pick.date &&
      option.start === pick.start &&
      option.placeId === pick.placeId &&
      isOf(problem, option, pick),
  );
}

function isOf(
  { dues, supervisees }: TermProblem,
  option: TermOption,
  { supervisee, dueOn }: TermPick,
): boolean {
  const due = dues[option.due];
  return due?.dueOn === dueOn && supervisees[due.supervisee]?.key === supervisee;
}

/** The problem with what is settled: a forbidden time is none, and a locked one must hold. */
export function withPicks(problem: TermProblem, { locked, forbidden }: TermPicks): TermProblem {
  const out = new Set(forbidden.flatMap((pick) => optionOf(problem, pick) ?? []));
  const kept = new Set(locked.flatMap((pick) => optionOf(problem, pick) ?? []));
  const options = problem.options
    .filter((option) => !out.has(option))
    .map((option, at) => ({ ...option, at, locked: option.locked || kept.has(option) }));
  return { ...problem, options };
}

/** The picks that name no time any more. */
export function lostPicks(problem: TermProblem, picks: readonly TermPick[]): TermPick[] {
  return picks.filter((pick) => !optionOf(problem, pick));
}

/** Two locked times that cannot hold together, or null. */
export function lockedTogether(
  { options }: TermProblem,
  limits: TermLimits,
): [TermOption, TermOption] | null {
  const conflicts = conflictsOf(limits);
  const locked = options.filter((option) => option.locked && option.sessionId === null);
  for (const [at, one] of locked.entries()) {
    for (const other of locked.slice(at + 1)) {
      if (conflicts(one.at).has(other.at) || one.due === other.due) return [one, other];
    }
  }
  return null;
}
