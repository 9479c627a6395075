import type { PlanScope, Trial } from '../../../contract/plan.ts';
import { addDays, type IsoDate } from '../../../domain/dates.ts';
import { planLimits } from '../../../domain/planLimits.ts';
import { type PlanGap, type PlanProblem, planProblem } from '../../../domain/planProblem.ts';
import { readPlan } from '../../../domain/planReading.ts';
import { chosenOf } from '../../../domain/planValue.ts';
import { bestOtherDay, membersOn, type Remedy, remediesFor, withRemedy } from '../../../domain/resilience.ts';
import type { Context } from '../context.ts';
import { invalid } from '../refusal.ts';
import { gather } from '../snapshot.ts';
import { gatherPlan } from './gather.ts';
import { type MadePlan, solve } from './make.ts';

interface Dates {
  from: IsoDate;
  until: IsoDate;
}

/** How an absence of each member of the team on `[from, until)` would go, the worst first. Changes nothing. */
export async function resilienceOf(
  context: Context,
  dates: Dates,
  tell: (personId: number, at: number, of: number) => void,
  signal: AbortSignal,
): Promise<Trial[]> {
  if (dates.from < context.today) throw invalid('from', 'Choose a day from today on.');
  if (dates.until <= dates.from) throw invalid('until', 'The end must be after the start.');
  const members = membersOn(gather(context, { from: dates.from, until: addDays(dates.from, 1) }), dates.from);
  const trials: Trial[] = [];
  for (const [at, { id }] of members.entries()) {
    tell(id, at, members.length);
    trials.push(await tryAbsence(context, dates, id, signal));
  }
  return trials.sort((a, b) => b.gaps - b.covered - (a.gaps - a.covered) || b.gaps - a.gaps);
}

async function tryAbsence(
  context: Context,
  { from, until }: Dates,
  personId: number,
  signal: AbortSignal,
): Promise<Trial> {
  const imagined = { personId, kind: 'other' as const, from, until: addDays(until, -1) };
  const scope: PlanScope = { from, until, people: [personId], only: null, imagined };
  const { problem } = gatherPlan(context, scope);
  const made = await solve(context, problem, planLimits(problem), { signal });
  const chosen = chosenOf(problem, made.assignment);
  const counts = new Map<number, number>();
  for (const option of chosen) counts.set(option.personId, (counts.get(option.personId) ?? 0) + 1);
  const open = problem.gaps.filter((_, gap) => made.assignment[gap] === null);
  return {
    personId,
    gaps: problem.gaps.length,
    covered: chosen.length,
    carriers: [...counts].map(([id, count]) => ({ personId: id, count })).sort((a, b) => b.count - a.count),
    obstacles: obstaclesIn(problem, made),
    helps: await helpsFor(context, scope, problem, open, signal),
    proven: made.tiers[0]?.proven ?? false,
  };
}

function obstaclesIn(problem: PlanProblem, { limits, assignment }: Omit<MadePlan, 'digest'>) {
  const counts = new Map<Trial['obstacles'][number]['code'], number>();
  for (const { obstacles } of readPlan(problem, limits, assignment)) {
    for (const { code } of obstacles) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** What would cover more, tried by planning anew; the most helpful first. */
async function helpsFor(
  context: Context,
  scope: PlanScope,
  problem: PlanProblem,
  open: readonly PlanGap[],
  signal: AbortSignal,
): Promise<Trial['helps']> {
  const helps: Trial['helps'] = [];
  const add = (remedy: Remedy, count: number) => {
    if (count <= 0) return;
    const none = { personId: null, kind: null, weekday: null };
    helps.push({ ...none, ...remedy, count });
  };
  for (const remedy of remediesFor(problem.snapshot, open)) {
    const tried = planProblem(withRemedy(problem.snapshot, remedy), scope);
    const { assignment } = await solve(context, tried, planLimits(tried), { signal });
    add(remedy, open.length - assignment.filter((at) => at === null).length);
  }
  const day = bestOtherDay(problem.snapshot, open);
  if (day) add({ help: 'anotherDay', weekday: day.weekday }, day.count);
  return helps.sort((a, b) => b.count - a.count);
}
