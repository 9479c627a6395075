import { afterAll, expect, it } from 'vitest';
import { eligibility } from '#domain/cover/eligibility.ts';
import { withCover } from '#domain/cover/planned.ts';
import type { CoverPlanLimits } from '#domain/coverPlan/limits.ts';
import { fittingOf } from '#domain/coverPlan/oneByOne.ts';
import { type CoverPlanProblem, rowOf } from '#domain/coverPlan/problem.ts';
import { type Assignment, chosenOf } from '#domain/coverPlan/value.ts';
import { proRata } from '#domain/snapshot/pools.ts';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { report } from './report.ts';
import { solvePlan } from './solvePlan.ts';

const solver = openSolver(makeSolverWorker);
afterAll(() => solver.close());

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
    const { problem, limits, assignment } = await solvePlan(solver, seed, shape, 20_000);
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
  report(
    `Quality on ${seeds} generated teams of ${shape.people}, two away for four weeks, beside choosing one gap at a time`,
    ['Way of planning', 'Gaps covered', 'As many as any', 'Changes of face', 'Spread of load'],
    rows,
    'Changes of face: people beyond the first for each service user, a team. Spread: standard deviation of cover per full time.',
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
