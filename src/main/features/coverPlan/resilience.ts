import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CoverPlanScope, Trial } from '#contract/coverPlan.ts';
import { coverPlanLimits } from '#domain/coverPlan/limits.ts';
import { coverPlanModel } from '#domain/coverPlan/model.ts';
import { fillOneByOne, nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import { type CoverPlanProblem, coverPlanProblem } from '#domain/coverPlan/problem.ts';
import { whyOpen } from '#domain/coverPlan/reading.ts';
import {
  byHarm,
  holdOf,
  ledBy,
  peopleToTry,
  type Remedy,
  remediesFor,
  withRemedy,
} from '#domain/coverPlan/resilience.ts';
import { type Assignment, chosenOf } from '#domain/coverPlan/value.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import type { Gathered } from '#main/snapshot/snapshot.ts';
import { SolverProblem } from '#main/solver/problem.ts';
import { gatherForTrials, withImagined } from './gather.ts';
import { planningStopped, solve } from './make.ts';

interface Dates {
  from: IsoDate;
  until: IsoDate;
}

/** One person is one of many: each gets so long at most. */
const mostSeconds = 5;

/**
 * How an absence of each member of the team on `[from, until)` would go, the worst first. Changes nothing. Throws INVALID,
 * and NOT_POSSIBLE when it was stopped.
 */
export async function resilienceOf(
  given: Context,
  dates: Dates,
  tell: (personId: number, at: number, of: number) => void,
  signal: AbortSignal,
): Promise<Trial[]> {
  if (dates.from < given.today) throw invalid('from', 'Choose a day from today on.');
  if (dates.until <= dates.from) throw invalid('until', 'The end must be after the start.');
  const planSeconds = Math.min(given.settings.planSeconds, mostSeconds);
  const context = { ...given, settings: { ...given.settings, planSeconds } };
  const gathered = gatherForTrials(context, dates);
  const people = peopleToTry(gathered);
  const trials: Trial[] = [];
  for (const [at, { id }] of people.entries()) {
    tell(id, at, people.length);
    // What came in meanwhile, such as the wish to stop, is heard before each person.
    await nextTurn();
    if (signal.aborted) throw planningStopped();
    trials.push(await tryAbsence(context, gathered, dates, id, signal));
  }
  return trials.sort(byHarm);
}

async function tryAbsence(
  context: Context,
  gathered: Gathered,
  { from, until }: Dates,
  personId: number,
  signal: AbortSignal,
): Promise<Trial> {
  const imagined = { personId, kind: 'other' as const, from, until: addDays(until, -1) };
  const scope: CoverPlanScope = { from, until, people: [personId], only: null, imagined };
  const problem = coverPlanProblem(withImagined(gathered, imagined), scope);
  const { assignment, tiers } = await solve(context, problem, coverPlanLimits(problem), { signal });
  const chosen = chosenOf(problem, assignment);
  const outcome = { gaps: problem.gaps.length, covered: chosen.length };
  return {
    personId,
    hold: holdOf(outcome),
    awayAnyway: viewOf(gathered).away(personId).length > 0,
    leads: ledBy(gathered, personId),
    ...outcome,
    carriers: countsOf(chosen.map((option) => option.personId)).map(([id, count]) => ({
      personId: id,
      count,
    })),
    obstacles: countsOf(
      whyOpen(problem, assignment).flatMap((reasons) => reasons.map(({ code }) => code)),
    ).map(([code, count]) => ({ code, count })),
    helps: await helpsFor(context, scope, problem, assignment, signal),
    proven: tiers[0]?.proven ?? false,
  };
}

/** How often each thing is there, the most frequent first, else in the order in which they came. */
function countsOf<T>(things: readonly T[]): [T, number][] {
  return [...Map.groupBy(things, (thing) => thing)]
    .map(([thing, those]): [T, number] => [thing, those.length])
    .sort((a, b) => b[1] - a[1]);
}

/** What would cover more, tried by planning anew; the most helpful first. */
async function helpsFor(
  context: Context,
  scope: CoverPlanScope,
  problem: CoverPlanProblem,
  assignment: Assignment,
  signal: AbortSignal,
): Promise<Trial['helps']> {
  const open = assignment.filter((at) => at === null).length;
  const helps: Trial['helps'] = [];
  for (const hopes of remediesFor(problem, assignment)) {
    let best: Trial['helps'][number] | null = null;
    for (const { remedy, most } of hopes) {
      // They come with the most hopeful first.
      if (most <= (best?.count ?? 0)) break;
      const tried = coverPlanProblem(withRemedy(problem.snapshot, remedy), scope);
      const count = open - (await leastOpen(context, tried, signal));
      if (count > (best?.count ?? 0)) best = helpOf(remedy, count);
    }
    if (best) helps.push(best);
  }
  return helps.sort((a, b) => b.count - a.count);
}

function helpOf(remedy: Remedy, count: number): Trial['helps'][number] {
  if (remedy.help !== 'anotherDay') return { ...remedy, count };
  const { help, weekday, sessions, asksServiceUser } = remedy;
  return { help, weekday, moved: sessions.length, asksServiceUser, count };
}

/** How few gaps of a problem can be left open: no more than that is worked out, and often it is plain to see. */
async function leastOpen(
  { host, settings }: Context,
  problem: CoverPlanProblem,
  signal: AbortSignal,
): Promise<number> {
  if (signal.aborted) throw planningStopped();
  const limits = coverPlanLimits(problem);
  const start = fillOneByOne(problem, limits, nobodyYet(problem));
  const openIn = (assignment: Assignment) => assignment.filter((at) => at === null).length;
  const hopeless = problem.gaps.length - new Set(problem.options.map(({ gap }) => gap)).size;
  if (openIn(start) === hopeless) return hopeless;
  const { model, assignmentOf } = coverPlanModel(problem, limits, start);
  const [uncovered] = model.tiers;
  if (!uncovered) return openIn(start);
  const solving = {
    model: { ...model, tiers: [uncovered] },
    timeLimitMs: settings.planSeconds * 1000,
    seed: 1,
  };
  try {
    return openIn(assignmentOf((await host.solver.solve(solving, { signal })).values));
  } catch (fault) {
    if (!(fault instanceof SolverProblem)) throw fault;
    if (fault.code === 'STOPPED') throw planningStopped();
    return openIn(start);
  }
}
