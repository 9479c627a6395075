import { afterAll, expect, it } from 'vitest';
import { eligibility } from '#domain/cover/eligibility.ts';
import { withCover } from '#domain/cover/planned.ts';
import { type CoverPlanLimits, coverPlanLimits } from '#domain/coverPlan/limits.ts';
import { coverPlanModel } from '#domain/coverPlan/model.ts';
import { fillOneByOne, fittingOf, nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import { type CoverPlanProblem, coverPlanProblem, rowOf } from '#domain/coverPlan/problem.ts';
import { readCoverPlan } from '#domain/coverPlan/reading.ts';
import { type Assignment, chosenOf } from '#domain/coverPlan/value.ts';
import { proRata } from '#domain/snapshot/pools.ts';
import { openSolver } from '#main/solver/solver.ts';
import type { Outcome } from '#main/solver/tieredModel.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { generatedTeam, type TeamShape } from './generatedTeam.ts';
import { measure, summary, table, words } from './measure.ts';

const solver = openSolver(makeSolverWorker);
afterAll(() => solver.close());

interface Solved {
  problem: CoverPlanProblem;
  limits: CoverPlanLimits;
  assignment: Assignment;
  outcome: Outcome | null;
  /** Milliseconds for each part of the way, and when each tier ended after the solving began. */
  took: { rules: number; model: number; solving: number; reading: number };
  tierEnds: number[];
}

async function solve(seed: number, shape: TeamShape, timeLimitMs: number): Promise<Solved> {
  const { snapshot, scope } = generatedTeam(seed, shape);
  const took = { rules: 0, model: 0, solving: 0, reading: 0 };
  let last = performance.now();
  const lap = (part: keyof typeof took) => {
    const now = performance.now();
    took[part] = now - last;
    last = now;
  };
  const problem = coverPlanProblem(snapshot, scope);
  lap('rules');
  const limits = coverPlanLimits(problem);
  const start = fillOneByOne(problem, limits, nobodyYet(problem));
  const tierEnds: number[] = [];
  const solved = { problem, limits, took, tierEnds };
  if (problem.options.length === 0) return { ...solved, assignment: start, outcome: null };
  const { model, assignmentOf } = coverPlanModel(problem, limits, start);
  lap('model');
  const outcome = await solver.solve(
    { model, timeLimitMs, seed: 1 },
    {
      onProgress: ({ tier, elapsedMs }) => {
        tierEnds[tier] = elapsedMs;
      },
    },
  );
  lap('solving');
  const assignment = assignmentOf(outcome.values);
  readCoverPlan(problem, limits, assignment);
  lap('reading');
  return { ...solved, assignment, outcome };
}

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
    const time = await measure(() => ask(until), 15, 3);
    const method = plan.method === 'best' ? 'best possible' : plan.method;
    rows.push([
      `${weeks} weeks`,
      String(plan.rows.length),
      method,
      words(time),
      `${(time.median / 500).toFixed(2)} of 500 ms`,
    ]);
  }
  world.close();
  process.stdout.write(
    `\nPlan all gaps of the sample team of 12, request to parsed reply (median, 10th–90th percentile)\n\n${table(
      ['Absence', 'Gaps', 'Answer', 'Time', 'Of the aim'],
      rows,
    )}\n`,
  );
});

/** One tier of many plans. */
interface TierRuns {
  proven: number;
  /** How far the value lies above its bound, as a share of it. */
  apart: number[];
  times: number[];
}

it('a team of 12 and a team of 30', { timeout: 900_000 }, async () => {
  const rows: string[][] = [];
  const tierRows: string[][] = [];
  const partRows: string[][] = [];
  for (const { what, shape, seeds, limit, aim } of [
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
  ]) {
    const plans: Solved[] = [];
    const tiers = new Map<string, TierRuns>();
    // The worker loads the solver with the first plan; that one is not counted.
    await solve(0, shape, limit);
    for (let seed = 1; seed <= seeds; seed += 1) {
      const solved = await solve(seed, shape, limit);
      plans.push(solved);
      for (const [at, { name, value, bound, proven }] of (solved.outcome?.tiers ?? []).entries()) {
        const runs = tiers.get(name) ?? { proven: 0, apart: [], times: [] };
        tiers.set(name, runs);
        if (proven) runs.proven += 1;
        runs.apart.push(value === 0 ? 0 : (value - bound) / value);
        runs.times.push((solved.tierEnds[at] ?? 0) - (solved.tierEnds[at - 1] ?? 0));
      }
    }
    const sum = ({ took }: Solved) => took.rules + took.model + took.solving + took.reading;
    const times = summary(plans.map(sum));
    const count = summary(plans.map(({ problem }) => problem.gaps.length));
    rows.push([
      what,
      `${count.median} (${count.low}–${count.high})`,
      `${plans.filter(({ outcome }) => outcome?.finished).length} of ${seeds}`,
      words(times),
      `${(times.median / aim).toFixed(2)} of ${aim} ms`,
    ]);
    for (const [name, { proven, apart, times: each }] of tiers) {
      const within = apart.filter((share) => share <= 0.02).length;
      const widest = `${(Math.max(...apart) * 100).toFixed(1)} %`;
      tierRows.push([
        what,
        name,
        `${proven} of ${seeds}`,
        `${within} of ${seeds}`,
        widest,
        words(summary(each)),
      ]);
    }
    const share = (part: keyof Solved['took']) =>
      words(summary(plans.map(({ took }) => took[part]))).replace(' ms', '');
    partRows.push([what, share('rules'), share('model'), share('solving'), share('reading')]);
  }
  process.stdout.write(
    `\nThe best plan, from the rules to the reasons (median, 10th–90th percentile)\n\n${table(
      ['Team', 'Gaps', 'Proven best', 'Time', 'Of the aim'],
      rows,
    )}\n\nTier by tier\n\n${table(
      ['Team', 'Tier', 'Proven', 'Within 2 % of the bound', 'Widest', 'Time'],
      tierRows,
    )}\n\nWhere the time goes, in ms\n\n${table(
      ['Team', 'Rules for everybody', 'Limits, start and model', 'Solving', 'Reasons and alternatives'],
      partRows,
    )}\n`,
  );
});

/** The first by name who can, gap after gap. */
function firstWhoCan(problem: CoverPlanProblem, limits: CoverPlanLimits): Assignment {
  const fitting = fittingOf(problem, limits);
  const assignment: (number | null)[] = problem.gaps.map(() => null);
  for (const option of problem.options) {
    if (assignment[option.gap] !== null || fitting.blockers(option).length > 0) continue;
    assignment[option.gap] = option.at;
    fitting.hold(option);
  }
  return assignment;
}

/** The first of the app's own ranking, gap after gap, each arranged before the next is looked at. */
function bestRanked(problem: CoverPlanProblem): Assignment {
  let { snapshot } = problem;
  return problem.gaps.map(({ session: { id }, gap }, position) => {
    const session = snapshot.sessions.find((each) => each.id === id);
    const options = problem.options.filter((option) => option.gap === position);
    const interval = options[0]?.interval;
    if (!session || !interval) return null;
    const ranked = eligibility({ session, forPersonId: gap.personId, interval, snapshot });
    const best = ranked.find(({ eligible }) => eligible);
    const option = options.find(({ personId }) => personId === best?.personId);
    if (!option) return null;
    snapshot = withCover(snapshot, [rowOf(problem, option)]);
    return option.at;
  });
}

interface Quality {
  covered: number;
  faces: number;
  spread: number;
}

/** Gaps covered, changes of face (people beyond one for each service user), and how far loads by hours lie apart. */
function qualityOf(problem: CoverPlanProblem, assignment: Assignment): Quality {
  const chosen = chosenOf(problem, assignment);
  const faces = new Map<string, Set<number>>();
  for (const { gap, personId } of chosen) {
    const continuityKey = problem.gaps[gap]?.continuityKey ?? '';
    faces.set(continuityKey, (faces.get(continuityKey) ?? new Set()).add(personId));
  }
  const able = [...new Set(problem.options.map((option) => option.personId))];
  const loads = able.map((id) => {
    const person = problem.snapshot.people.get(id);
    const count = chosen.filter((option) => option.personId === id).length;
    return person ? proRata(count, person, problem.snapshot.from) : 0;
  });
  const mean = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length);
  const variance = loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / Math.max(1, loads.length);
  return {
    covered: chosen.length,
    faces: [...faces.values()].reduce((sum, people) => sum + people.size - 1, 0),
    spread: Math.sqrt(variance),
  };
}

it('side by side with choosing one at a time, on generated teams', { timeout: 1_800_000 }, async () => {
  const seeds = 200;
  const shape = { people: 10, away: 2, weeks: 4 };
  const sums = new Map<string, Quality & { gaps: number; best: number }>();
  const add = (name: string, gaps: number, quality: Quality, isBest: boolean) => {
    const sum = sums.get(name) ?? { gaps: 0, covered: 0, faces: 0, spread: 0, best: 0 };
    sums.set(name, {
      gaps: sum.gaps + gaps,
      covered: sum.covered + quality.covered,
      faces: sum.faces + quality.faces,
      spread: sum.spread + quality.spread,
      best: sum.best + (isBest ? 1 : 0),
    });
  };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { problem, limits, assignment } = await solve(seed, shape, 20_000);
    const ours = qualityOf(problem, assignment);
    const first = qualityOf(problem, firstWhoCan(problem, limits));
    const ranked = qualityOf(problem, bestRanked(problem));
    // Never fewer gaps covered than either, whatever the team.
    expect(ours.covered).toBeGreaterThanOrEqual(Math.max(first.covered, ranked.covered));
    const most = Math.max(ours.covered, first.covered, ranked.covered);
    add('Our plan', problem.gaps.length, ours, ours.covered === most);
    add('First who can', problem.gaps.length, first, first.covered === most);
    add('Best ranked, one at a time', problem.gaps.length, ranked, ranked.covered === most);
  }
  const rows = [...sums].map(([name, { gaps, covered, faces, spread, best }]) => [
    name,
    `${((covered / gaps) * 100).toFixed(1)} %`,
    `${best} of ${seeds}`,
    (faces / seeds).toFixed(2),
    (spread / seeds).toFixed(2),
  ]);
  process.stdout.write(
    `\nQuality on ${seeds} generated teams of ${shape.people}, two of them away for four weeks\n\n${table(
      ['Way of planning', 'Gaps covered', 'As many as any', 'Changes of face', 'Spread of load'],
      rows,
    )}\n\nChanges of face: people beyond the first for each service user, a team. Spread: standard deviation of cover per full time.\n`,
  );
});
