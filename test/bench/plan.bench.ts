import { afterAll, it } from 'vitest';
import { openSolver } from '#main/solver/solver.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { measure, summary, type Timed, time } from './measure.ts';
import { report, timeCells, timeHeads } from './report.ts';
import { type Solved, solvePlan } from './solvePlan.ts';
import { spread } from './spread.ts';

const solver = openSolver(makeSolverWorker);
afterAll(() => solver.close());

it('a plan asked for and answered, in the sample team', { timeout: 300_000 }, async () => {
  const world = openWorld({ now: '2026-11-23T08:05' });
  await world.must('app.exploreSample', {});
  const absences = await world.must('absence.list', {});
  const amira = absences.find((absence) => absence.until === null);
  if (!amira) throw new Error('Nobody in the sample is away without an end.');
  const ask = (until: string) =>
    world.must('coverPlan.make', {
      scope: { from: '2026-11-23', until, people: [amira.personId], only: null, imagined: null },
      locked: [],
      forbidden: [],
      ticket: 'bench',
    });
  const rows: string[][] = [];
  for (const [weeks, until] of [
    [4, '2026-12-21'],
    [10, '2027-02-01'],
  ] as const) {
    const plan = await ask(until);
    const measured = await measure(() => ask(until), 15, 3);
    const method = plan.method === 'best' ? 'best possible' : plan.method;
    rows.push([`${weeks} weeks`, String(plan.rows.length), method, ...timeCells(measured, 500)]);
  }
  world.close();
  report(
    'Plan all gaps of an absence in the sample team of 12, request to parsed reply',
    ['Absence', 'Gaps', 'Answer', ...timeHeads],
    rows,
  );
});

const teams = [
  {
    what: 'Team of 12, 3 away four weeks',
    shape: { people: 12, away: 3, weeks: 4 },
    seeds: 12,
    limit: 20_000,
    aim: 500,
  },
  {
    what: 'Team of 30, 12 away four weeks',
    shape: { people: 30, away: 12, weeks: 4 },
    seeds: 20,
    limit: 5_000,
    aim: 5_000,
  },
];

it('a team of 12 and a team of 30', { timeout: 900_000 }, async () => {
  const [rows, tierRows, partRows]: [string[][], string[][], string[][]] = [[], [], []];
  for (const { what, shape, seeds, limit, aim } of teams) {
    const plans: (Solved & Timed)[] = [];
    // The worker loads the solver with the first plan; that one is not counted.
    await solvePlan(solver, 0, shape, limit);
    for (let seed = 1; seed <= seeds; seed += 1) {
      const { result, ...timed } = await time(() => solvePlan(solver, seed, shape, limit));
      plans.push({ ...result, ...timed });
    }
    const gaps = spread(plans.map(({ problem }) => problem.gaps.length));
    rows.push([
      what,
      `${gaps.median} (${gaps.low}–${gaps.high})`,
      `${plans.filter(({ outcome }) => outcome?.finished).length} of ${seeds}`,
      ...timeCells(summary(plans), aim),
    ]);
    tierRows.push(...tiersOf(plans).map((row) => [what, ...row]));
    partRows.push([what, ...sharesOf(plans)]);
  }
  report(
    'The best plan on generated teams, from the rules to the reasons',
    ['Team', 'Gaps', 'Proven best', ...timeHeads],
    rows,
  );
  report(
    'The best plan on generated teams, tier by tier',
    ['Team', 'Tier', 'Proven', 'Within 2 % of the bound', 'Widest', 'Share of the time'],
    tierRows,
  );
  report(
    'The best plan on generated teams, where the time goes',
    ['Team', 'Rules for everybody', 'Limits, start and model', 'Solving', 'Reasons and alternatives'],
    partRows,
  );
});

/** One line for each tier: how often it is proven, how far from its bound, its share of the solving. */
function tiersOf(plans: readonly Solved[]): string[][] {
  const runs = plans.flatMap(({ outcome, tierEnds }) =>
    (outcome?.tiers ?? []).map(({ name, value, bound, proven }, at) => ({
      name,
      proven,
      apart: value === 0 ? 0 : (value - bound) / value,
      ms: (tierEnds[at] ?? 0) - (tierEnds[at - 1] ?? 0),
    })),
  );
  const timeOf = (some: typeof runs) => sumOf(some.map(({ ms }) => ms));
  const of = (count: number) => `${count} of ${plans.length}`;
  return [...Map.groupBy(runs, ({ name }) => name)].map(([name, each]) => [
    name,
    of(each.filter(({ proven }) => proven).length),
    of(each.filter(({ apart }) => apart <= 0.02).length),
    `${(Math.max(...each.map(({ apart }) => apart)) * 100).toFixed(1)} %`,
    percent(timeOf(each) / timeOf(runs)),
  ]);
}

/** What share of the time each part of the way takes, over all plans. */
function sharesOf(plans: readonly Solved[]): string[] {
  const all = sumOf(plans.flatMap(({ took }) => Object.values(took)));
  return (['rules', 'model', 'solving', 'reading'] as const).map((part) =>
    percent(sumOf(plans.map(({ took }) => took[part])) / all),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
