import { dayNumber } from '#domain/time/dayNumber.ts';
import { leadsOf, loadKey, mondayIn } from './leads.ts';
import { conflictsOf, type TermLimits, weekOf } from './limits.ts';
import { type TermChoice, type TermDue, type TermOption, type TermProblem, takenOf } from './term.ts';
import { daysOutside, offLine, type UsualLine, usualLines } from './value.ts';

const alternativesShown = 6;

/** What a plan says about one session that is due. */
export interface TermRow {
  due: TermDue;
  chosen: TermTaken | null;
  alternatives: (TermTaken & { displaces: TermDue[] })[];
  /** Whether it had times at all; without one nobody could place it. */
  times: number;
}

/** A time with what it means for its supervisee. */
export interface TermTaken {
  option: TermOption;
  /** Days beyond those around the date, seen from the session before. */
  outside: number;
  /** 0 at the usual weekday, time and rhythm; 1 in another week; 2 at another weekday or time. */
  off: number;
}

/**
 * A plan in full: for each session that is due when it is, and which other times there are and what they would push
 * out.
 */
export function readTerm(problem: TermProblem, limits: TermLimits, choice: TermChoice): TermRow[] {
  const usual = usualLines(problem, choice);
  const byDue = Map.groupBy(problem.options, ({ due }) => due);
  const conflicts = conflictsOf(limits);
  const holder = new Map(takenOf(problem, choice).map((option) => [option.at, option.due]));
  const taken = (option: TermOption): TermTaken => {
    const line = usual[problem.dues[option.due]?.supervisee ?? -1];
    const isKnown = line !== undefined && line.line !== '';
    return { option, outside: outsideOf(problem, choice, option), off: isKnown ? offLine(option, line) : 0 };
  };
  return problem.dues.map((due): TermRow => {
    const options = byDue.get(due.at) ?? [];
    const at = choice[due.at] ?? null;
    const chosen = options.find((option) => option.at === at);
    const alternatives = options
      .filter((option) => option.at !== at && !due.booked)
      .map((option) => {
        const displaced = [...conflicts(option.at)].flatMap((other) => holder.get(other) ?? []);
        const displaces = [...new Set(displaced)]
          .filter((other) => other !== due.at)
          .sort((a, b) => a - b)
          .flatMap((other) => problem.dues[other] ?? []);
        return { ...taken(option), displaces };
      })
      .sort((a, b) => dearness(a, due) - dearness(b, due) || a.option.at - b.option.at)
      .slice(0, alternativesShown)
      .sort((a, b) => a.option.at - b.option.at);
    return { due, chosen: chosen ? taken(chosen) : null, alternatives, times: options.length };
  });
}

function dearness(
  { option, outside, off, displaces }: TermRow['alternatives'][number],
  { dueOn }: TermDue,
): number {
  const far = Math.abs(dayNumber(option.date) - dayNumber(dueOn));
  return displaces.length * 1e6 + outside * 1e4 + option.missing.length * 1e3 + off * 100 + far;
}

function outsideOf(problem: TermProblem, choice: TermChoice, option: TermOption): number {
  const step = problem.steps[option.due];
  if (!step) return 0;
  const before = step.before === null ? { run: 0 } : problem.options[choice[step.before] ?? -1];
  return before ? daysOutside(step, before.run, option.run) : 0;
}

/** The usual weekday and time of each supervisee, by its place; null where nothing is placed. */
export function usualTimes(problem: TermProblem, choice: TermChoice): (UsualLine | null)[] {
  return usualLines(problem, choice).map((line) => (line.line === '' ? null : line));
}

/** Each lead's sessions in every week in which any of them has some: without the plan, and in it; by lead, then week. */
export function weeksOf(problem: TermProblem, choice: TermChoice) {
  const { load, scope } = problem;
  const fresh = takenOf(problem, choice).filter(({ sessionId }) => sessionId === null);
  const planned = Map.groupBy(fresh, weekOf);
  const mondays = [...new Set([...load.keys(), ...planned.keys()].map(mondayIn))]
    .filter((monday) => monday < scope.until)
    .sort();
  return leadsOf(scope).flatMap((leadId) =>
    mondays.map((monday) => {
      const key = loadKey(leadId, monday);
      return { leadId, monday, before: load.get(key) ?? 0, planned: planned.get(key)?.length ?? 0 };
    }),
  );
}
