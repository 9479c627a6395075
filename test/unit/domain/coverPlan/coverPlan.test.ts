import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { coverPlanLimits } from '#domain/coverPlan/limits.ts';
import { coverPlanModel } from '#domain/coverPlan/model.ts';
import { fillOneByOne, fittingOf, lockedClash, nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import {
  type CoverPlanChoice,
  type CoverPlanProblem,
  coverPlanBasis,
  coverPlanProblem,
  gapAt,
  rowOf,
  withChoices,
} from '#domain/coverPlan/problem.ts';
import { readCoverPlan } from '#domain/coverPlan/reading.ts';
import { type Assignment, chosenOf, coverPlanMeasure, coverPlanTiers } from '#domain/coverPlan/value.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker as makeWorker } from '#test/unit/main/solver/makeWorker.ts';
import { type Choice, everyPlan, hardReasons, searchedGaps, worth } from './search.ts';
import { arbTeam, scope } from './team.ts';

const solver = openSolver(makeWorker);
afterAll(() => solver.close());

async function best(problem: CoverPlanProblem): Promise<Assignment> {
  const limits = coverPlanLimits(problem);
  const start = fillOneByOne(problem, limits, nobodyYet(problem));
  if (problem.options.length === 0) return start;
  const { model, assignmentOf } = coverPlanModel(problem, limits, start);
  const outcome = await solver.solve({ model, timeLimitMs: 30_000, seed: 1 });
  expect(outcome.finished).toBe(true);
  const assignment = assignmentOf(outcome.values);
  const value = coverPlanMeasure(problem, limits)(assignment);
  expect(outcome.tiers.map((tier) => tier.value)).toEqual(coverPlanTiers.map((tier) => value[tier]));
  return assignment;
}

const choiceOf = (problem: CoverPlanProblem, assignment: Assignment): Choice =>
  assignment.map((at) => (at === null ? null : (problem.options[at]?.personId ?? null)));

const lockOf = (problem: CoverPlanProblem, at: number): CoverPlanChoice[] => {
  const option = problem.options[at];
  if (!option) return [];
  const { session, gap, start } = gapAt(problem.gaps, option.gap);
  return [{ sessionId: session.id, forPersonId: gap.personId, start, byPersonId: option.personId }];
};

const small = arbTeam({ gaps: 4, people: 4, busy: 4 });
const middling = arbTeam({ gaps: 9, people: 6, busy: 10 });

describe('the plan of a whole absence', () => {
  it('is worth exactly what the best of all plans is worth', async () => {
    await fc.assert(
      fc.asyncProperty(small, async (team) => {
        const problem = coverPlanProblem(team, scope);
        const gaps = searchedGaps(problem);
        const found = worth(team, gaps, choiceOf(problem, await best(problem)));
        let least: number[] | null = null;
        for (const choice of everyPlan(team, gaps)) {
          const value = worth(team, gaps, choice);
          if (least === null || isLess(value, least)) least = value;
        }
        expect(found).toEqual(least);
      }),
      { numRuns: 30 },
    );
  });

  it('breaks no hard rule, whoever checks it', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (team) => {
        const problem = coverPlanProblem(team, scope);
        const rows = chosenOf(problem, await best(problem)).map((option) => rowOf(problem, option));
        for (const row of rows) {
          expect(
            hardReasons(
              team,
              row,
              rows.filter((other) => other !== row),
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what is locked and leaves out who is forbidden', async () => {
    await fc.assert(
      fc.asyncProperty(middling, fc.nat(), fc.nat(), async (team, one, other) => {
        const free = coverPlanProblem(team, scope);
        if (free.options.length === 0) return;
        const locked = lockOf(free, one % free.options.length);
        const forbidden = lockOf(free, other % free.options.length);
        if (JSON.stringify(locked) === JSON.stringify(forbidden)) return;
        const problem = withChoices(free, { locked, forbidden });
        expect(lockedClash(problem, coverPlanLimits(problem))).toBeNull();
        const rows = chosenOf(problem, await best(problem)).map((option) => ({
          gap: gapAt(problem.gaps, option.gap),
          option,
        }));
        const has = (choice: CoverPlanChoice | undefined) =>
          rows.some(
            ({ gap, option }) =>
              gap.session.id === choice?.sessionId &&
              gap.start === choice.start &&
              option.personId === choice.byPersonId,
          );
        expect(has(locked[0])).toBe(true);
        expect(has(forbidden[0])).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same data, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (team) => {
        const reordered: Snapshot = {
          ...team,
          sessions: [...team.sessions].reverse(),
          people: new Map([...team.people].reverse()),
          absences: [...team.absences].reverse(),
        };
        const [one, other] = [coverPlanProblem(team, scope), coverPlanProblem(reordered, scope)];
        expect(choiceOf(other, await best(other))).toEqual(choiceOf(one, await best(one)));
      }),
      { numRuns: 20 },
    );
  });

  it('made one gap at a time fits as well, and is never better', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (team) => {
        const problem = coverPlanProblem(team, scope);
        const limits = coverPlanLimits(problem);
        const byHand = fillOneByOne(problem, limits, nobodyYet(problem));
        const rows = chosenOf(problem, byHand).map((option) => rowOf(problem, option));
        for (const row of rows) {
          expect(
            hardReasons(
              team,
              row,
              rows.filter((other) => other !== row),
            ),
          ).toEqual([]);
        }
        const measure = coverPlanMeasure(problem, limits);
        const values = (assignment: Assignment) => coverPlanTiers.map((tier) => measure(assignment)[tier]);
        expect(isLess(values(byHand), values(await best(problem)))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('says of every gap nobody covers why each person cannot, truly and of everybody', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (team) => {
        const problem = coverPlanProblem(team, scope);
        const assignment = await best(problem);
        const rows = chosenOf(problem, assignment).map((option) => rowOf(problem, option));
        for (const { gap, chosen, obstacles } of readCoverPlan(
          problem,
          coverPlanLimits(problem),
          assignment,
        )) {
          if (chosen) continue;
          const reasons = obstacles.flatMap(({ findings }) => findings);
          const everybody = [...team.people.keys()].filter((id) => id !== gap.gap.personId);
          expect(reasons.map((finding) => finding.personId).sort()).toEqual(everybody.sort());
          for (const { personId, code } of reasons) {
            const row = {
              sessionId: gap.session.id,
              forPersonId: gap.gap.personId,
              byPersonId: personId ?? 0,
              start: gap.start,
              end: gap.end,
            };
            const reasons = hardReasons(team, row, rows).map((reason) => reason.split(' ')[0]);
            if (code === 'plannedElsewhere') {
              expect(
                reasons.some((r) => r === 'clash' || r === 'travelTooShort' || r === 'alreadyStanding'),
              ).toBe(true);
            } else expect(reasons).toContain(code);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('names what another choice would leave open, and what is left still fits', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (team) => {
        const problem = coverPlanProblem(team, scope);
        const limits = coverPlanLimits(problem);
        const assignment = await best(problem);
        const value = coverPlanMeasure(problem, limits)(assignment);
        for (const { chosen, alternatives } of readCoverPlan(problem, limits, assignment)) {
          expect(alternatives.length).toBeLessThanOrEqual(3);
          for (const { option, leavesOpen, change } of alternatives) {
            const kept = chosenOf(problem, assignment).filter(
              (other) => other !== chosen?.option && !leavesOpen.includes(gapAt(problem.gaps, other.gap)),
            );
            const fitting = fittingOf(problem, limits);
            for (const other of kept) fitting.hold(other);
            expect(fitting.blockers(option)).toEqual([]);
            expect(change.uncovered).toBe(leavesOpen.length);
            // No swap can better a best plan.
            const trial = coverPlanTiers.map((tier) => value[tier] + change[tier]);
            expect(
              isLess(
                trial,
                coverPlanTiers.map((tier) => value[tier]),
              ),
            ).toBe(false);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('rests on a text that changes with whatever it depends on', () => {
    fc.assert(
      fc.property(middling, (team) => {
        const basis = coverPlanBasis(coverPlanProblem(team, scope));
        expect(coverPlanBasis(coverPlanProblem({ ...team, sessions: [...team.sessions] }, scope))).toBe(
          basis,
        );
        const settings = { ...team.settings, coverPerWeek: team.settings.coverPerWeek + 1 };
        expect(coverPlanBasis(coverPlanProblem({ ...team, settings }, scope))).not.toBe(basis);
      }),
      { numRuns: 20 },
    );
  });
});

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}
