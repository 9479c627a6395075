import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTerm } from '#domain/termPlan/fill.ts';
import { termLimits } from '#domain/termPlan/limits.ts';
import { termBasis, termProblem } from '#domain/termPlan/problem.ts';
import { startTerm } from '#domain/termPlan/solve.ts';
import type { TermChoice, TermProblem } from '#domain/termPlan/term.ts';
import { termMeasure, termTiers } from '#domain/termPlan/value.ts';
import { openSolver } from '#main/solver/solver.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { everyTerm, hardFaults, worth } from './search.ts';
import { arbTerm } from './team.ts';

const solver = openSolver(makeSolverWorker);
afterAll(() => solver.close());

async function best(problem: TermProblem): Promise<TermChoice> {
  const { choice: start, limits, rest, tiersOf } = startTerm(problem);
  if (!rest) return start;
  const outcome = await solver.solve({ model: rest.model, timeLimitMs: 60_000, seed: 1 });
  expect(outcome.finished).toBe(true);
  const choice = rest.choiceOf(outcome.values);
  const value = termMeasure(problem, limits)(choice);
  expect(outcome.tiers.map((tier) => tier.value)).toEqual(rest.tiers.map((tier) => value[tier]));
  const bounds = outcome.tiers.map(({ bound }) => bound);
  expect(tiersOf(value, bounds).every(({ proven }) => proven)).toBe(true);
  return choice;
}

const shapes = [
  {
    lead: 'one lead',
    small: arbTerm({ people: 3, weeks: 4, hours: 1, days: 2 }),
    middling: arbTerm({ people: 5, weeks: 8, hours: 3, days: 3 }),
  },
  {
    lead: 'several leads',
    small: arbTerm({ people: 4, weeks: 4, hours: 1, days: 1, leads: 2 }),
    middling: arbTerm({ people: 5, weeks: 6, hours: 3, days: 3, leads: 1 }),
  },
];

const isLess = (a: readonly number[], b: readonly number[]) => {
  const at = a.findIndex((each, position) => each !== b[position]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

/** How many plans there are at most. */
const plansOf = ({ dues, options }: TermProblem) =>
  dues.reduce((all, { at }) => all * (1 + options.filter(({ due }) => due === at).length), 1);

describe.each(shapes)('the plan of a term with $lead', ({ small, middling }) => {
  it('is worth exactly what the best of all plans is worth', async () => {
    let searched = 0;
    await fc.assert(
      fc.asyncProperty(small, async (ground) => {
        const problem = termProblem(ground);
        fc.pre(plansOf(problem) < 60_000);
        const found = worth(problem, await best(problem));
        let least: number[] | null = null;
        for (const choice of everyTerm(problem)) {
          const value = worth(problem, choice);
          if (least === null || isLess(value, least)) least = value;
        }
        searched += problem.dues.length > 1 ? 1 : 0;
        expect(found).toEqual(least);
      }),
      { numRuns: 30 },
    );
    expect(searched).toBeGreaterThan(10);
  });

  it('breaks no hard rule, whoever checks it, made by the solver or supervisee by supervisee', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (ground) => {
        const problem = termProblem(ground);
        expect(hardFaults(problem, await best(problem))).toEqual([]);
        expect(hardFaults(problem, fillTerm(problem, termLimits(problem)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('is measured as the search measures it', () => {
    fc.assert(
      fc.property(middling, fc.infiniteStream(fc.nat()), (ground, numbers) => {
        const problem = termProblem(ground);
        const limits = termLimits(problem);
        const choice = problem.dues.map(({ at }) => {
          const options = problem.options.filter(({ due }) => due === at);
          const booked = options.find(({ sessionId }) => sessionId !== null);
          const [number = 0] = [...numbers.take(1)];
          return booked?.at ?? options[number % (options.length + 1)]?.at ?? null;
        });
        fc.pre(hardFaults(problem, choice).length === 0);
        const value = termMeasure(problem, limits)(choice);
        expect(termTiers.map((tier) => value[tier])).toEqual(worth(problem, choice));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same data, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(middling, async (ground) => {
        const { snapshot, scope } = ground;
        const reordered = {
          ...ground,
          scope: { ...scope, people: scope.people.toReversed() },
          snapshot: {
            ...snapshot,
            sessions: snapshot.sessions.toReversed(),
            absences: snapshot.absences.toReversed(),
          },
        };
        const [one, other] = [termProblem(ground), termProblem(reordered)];
        expect(other.options).toEqual(one.options);
        expect(await best(other)).toEqual(await best(one));
        expect(termBasis(termProblem(ground))).toBe(termBasis(one));
      }),
      { numRuns: 8 },
    );
  });
});
