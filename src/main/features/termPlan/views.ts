import type { TermPlan, TermScopeInput } from '#contract/termPlan.ts';
import type { TermHelped } from '#domain/termPlan/help.ts';
import type { TermLimits } from '#domain/termPlan/limits.ts';
import { readTerm, type TermTaken, usualTimes, weeksOf } from '#domain/termPlan/reading.ts';
import type { TermTierOutcome } from '#domain/termPlan/solve.ts';
import { superviseeOf, type TermChoice, type TermDue, type TermProblem } from '#domain/termPlan/term.ts';
import type { Weekday } from '#domain/time/dates.ts';

export interface MadeTerm {
  problem: TermProblem;
  limits: TermLimits;
  choice: TermChoice;
  digest: string;
  method: TermPlan['method'];
  tiers: TermTierOutcome[];
  /** Null when it was not tried what would help. */
  helps: TermHelped[] | null;
}

/** A plan of a term as the screen shows it. */
export function termView(made: MadeTerm, scope: TermScopeInput): TermPlan {
  const { problem, limits, choice, digest, method, tiers, helps } = made;
  const usual = usualTimes(problem, choice);
  const named = ({ at, dueOn }: TermDue) => ({ supervisee: superviseeOf(problem, at).key, dueOn });
  return {
    scope,
    digest,
    method,
    tiers,
    supervisees: problem.supervisees.map(({ key, kind, people, leadId, everyWeeks }, at) => {
      const [weekday, start] = usual[at]?.kin.split(' ') ?? [];
      return {
        key,
        kind,
        people: [...people],
        leadId,
        everyWeeks,
        usual: weekday && start ? { weekday: Number(weekday) as Weekday, start } : null,
      };
    }),
    rows: readTerm(problem, limits, choice).map(({ due, chosen, alternatives, times }) => ({
      ...named(due),
      windowFrom: due.windowFrom,
      windowUntil: due.windowUntil,
      sessionId: chosen?.option.sessionId ?? null,
      chosen: chosen && { ...timeView(chosen), locked: chosen.option.locked },
      alternatives: alternatives.map((each) => ({ ...timeView(each), displaces: each.displaces.map(named) })),
      times,
    })),
    weeks: weeksOf(problem, choice),
    helps,
    notPlanned: [...problem.notPlanned],
  };
}

function timeView({ option: { date, start, end, placeId, missing }, outside, off }: TermTaken) {
  return { date, start, end, placeId, missing: [...missing], outside, off };
}
