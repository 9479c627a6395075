import { expect, it } from 'vitest';
import { coverPlanLimits } from '#domain/coverPlan/limits.ts';
import { nobodyYet } from '#domain/coverPlan/oneByOne.ts';
import { coverPlanProblem, withChoices } from '#domain/coverPlan/problem.ts';
import { readCoverPlan } from '#domain/coverPlan/reading.ts';
import { absenceOf, lead, personOf, sessionOf, snapshotOf } from '#test/unit/domain/builders.ts';
import { monday, scope } from './team.ts';

/** Person 1 is away and leads a session; persons 2 and 3 could cover it. */
const free = coverPlanProblem(
  snapshotOf([personOf(1), personOf(2), personOf(3)], {
    from: scope.from,
    until: scope.until,
    absences: [absenceOf(1, monday, { until: scope.until })],
    sessions: [sessionOf(7, { date: '2026-11-24', start: '10:00', end: '11:00', parts: [lead(1)] })],
  }),
  scope,
);
const not = (byPersonId: number) => ({ sessionId: 7, forPersonId: 1, start: '10:00', byPersonId });

it('says of whoever is forbidden that the coordinator left them out, and looks to the others', () => {
  const problem = withChoices(free, { locked: [], forbidden: [not(2)] });
  expect(free.options.map(({ personId }) => personId)).toEqual([2, 3]);
  expect(problem.options.map(({ personId }) => personId)).toEqual([3]);
  const [two, three] = problem.gaps[0]?.candidates ?? [];
  expect(two).toMatchObject({
    personId: 2,
    eligible: false,
    findings: [{ code: 'leftOut', severity: 'hard', personId: 2, when: two?.interval }],
  });
  expect(three).toMatchObject({ personId: 3, eligible: true });
  expect(three?.findings.map(({ code }) => code)).not.toContain('leftOut');
});

it('gives it as the reason where nobody else could cover', () => {
  const problem = withChoices(free, { locked: [], forbidden: [not(2), not(3)] });
  const [line] = readCoverPlan(problem, coverPlanLimits(problem), nobodyYet(problem));
  expect(line).toMatchObject({ chosen: null, obstacles: [{ code: 'leftOut' }] });
});
