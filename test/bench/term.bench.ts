import { afterAll, expect, it } from 'vitest';
import { type TermGround, termProblem } from '#domain/termPlan/problem.ts';
import { startTerm } from '#domain/termPlan/solve.ts';
import type { TermScope } from '#domain/termPlan/term.ts';
import { termMeasure } from '#domain/termPlan/value.ts';
import { addDays, addMonths, type Weekday } from '#domain/time/dates.ts';
import { openSolver } from '#main/solver/solver.ts';
import { absenceOf, lead, nineToFive, personOf, sessionOf, snapshotOf } from '#test/unit/domain/builders.ts';
import { makeSolverWorker } from '#test/unit/main/solver/makeWorker.ts';
import { summary, type Timed, time } from './measure.ts';
import { report, timeCells, timeHeads } from './report.ts';

const solver = openSolver(makeSolverWorker);
afterAll(() => solver.close());

const monday = '2026-09-07';

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}

/** One lead or two, 15 people, two rooms and six months across Christmas and a clock change, with leave and other sessions. */
function ground(seed: number, leads: 1 | 2): TermGround {
  const next = numbers(seed);
  const until = addMonths(monday, 6);
  const people = Array.from({ length: 15 }, (_, at) => {
    const days = ([1, 2, 3, 4, 5] as Weekday[]).filter(() => next(3) > 0);
    const hours = (days.length > 1 ? days : ([2, 3] as Weekday[])).map((weekday) => ({
      week: 1 as const,
      weekday,
      start: next(2) ? '09:00' : '10:00',
      end: next(2) ? '17:00' : '15:00',
    }));
    return personOf(at + 2, { patterns: [{ from: '2020-01-01', weeks: 1, hours }], baseSite: 'Elm House' });
  });
  const jo = personOf(1, { role: 'coordinator', patterns: [nineToFive()], baseSite: 'Elm House' });
  const sam = personOf(20, { role: 'coordinator', patterns: [nineToFive()], baseSite: 'Elm House' });
  const meetings = Array.from({ length: 26 }, (_, week) =>
    sessionOf(100 + week, {
      kind: 'meeting',
      date: addDays(monday, week * 7),
      start: '10:00',
      end: '12:00',
      parts: [lead(1)],
    }),
  );
  const absences = [
    { ...absenceOf(1, '2026-10-26', { until: '2026-10-30' }), id: 1 },
    { ...absenceOf(1, '2026-12-21', { until: '2027-01-01' }), id: 2 },
    ...people.map(({ id }, at) => {
      const from = addDays(monday, next(160));
      return { ...absenceOf(id, from, { until: addDays(from, 4 + next(8)) }), id: 10 + at };
    }),
  ];
  const holidays = new Map([
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day'],
    ['2027-01-01', 'New Year'],
  ]);
  const snapshot = snapshotOf([jo, sam, ...people], {
    from: monday,
    until,
    now: `${monday}T08:00`,
    sessions: meetings,
    absences,
    holidays,
    rooms: new Set([1, 2]),
  });
  const scope: TermScope = {
    from: monday,
    until,
    leadId: 1,
    ownLeads:
      leads === 1
        ? []
        : people.filter(({ id }) => id % 2 === 0).map(({ id }) => ({ personId: id, leadId: 20 })),
    people: people.map(({ id }) => id),
    kinds: ['individualSupervision', 'groupSupervision'],
    rooms: [1, 2],
    minutes: { individualSupervision: 60, groupSupervision: 90 },
    groupSize: 8,
    mostInARow: 3,
  };
  const cadence = { everyWeeks: 4, withinDays: 7, minimumMinutes: 0, groupCounts: false };
  const kinds = ['individualSupervision', 'groupSupervision'] as const;
  const held = new Map(people.map(({ id }) => [id, 3 + next(24)]));
  return {
    snapshot,
    scope,
    rooms: [1, 2].map((placeId) => ({ placeId, site: 'Elm House' })),
    ledgerOf: (personId) => ({
      rules: kinds.map((kind) => ({
        role: 'peerWorker',
        status: 'active',
        kind,
        from: '2020-01-01',
        cadence,
      })),
      exceptions: [],
      absences,
      attendances: kinds.map((kind) => ({
        sessionId: 9,
        personId,
        kind,
        date: addDays(monday, -(held.get(personId) ?? 7)),
        minutes: 60,
      })),
      pauseDays: 28,
      keptSince: '2000-01-01',
      standsIn: [],
      today: monday,
    }),
  };
}

/** A term planned: what there was to plan, the first plan, and what the solver made of it. */
async function plan(from: TermGround) {
  const begun = performance.now();
  const problem = termProblem(from);
  const gathered = performance.now();
  const start = startTerm(problem);
  const took = { problem: gathered - begun, start: performance.now() - gathered };
  // The first plan may be plainly the best there is.
  const outcome =
    start.rest && (await solver.solve({ model: start.rest.model, timeLimitMs: 8_000, seed: 1 }));
  return { problem, start, outcome, took };
}

it.each([1, 2] as const)(
  'a term of six months for 15 people, %i leading',
  { timeout: 600_000 },
  async (leads) => {
    const rows: string[][] = [];
    const times: Timed[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { result, ...timed } = await time(() => plan(ground(seed, leads)));
      const { problem, start, outcome, took } = result;
      const { limits, choice, rest, tiersOf } = start;
      const value = termMeasure(problem, limits)(outcome && rest ? rest.choiceOf(outcome.values) : choice);
      expect(value.unplaced).toBe(0);
      const tiers = tiersOf(value, outcome?.tiers.map(({ bound }) => bound) ?? []).map(
        ({ name, value: found, bound }) => {
          const gap = found === 0 ? 0 : (found - bound) / found;
          return `${name} ${found}${gap > 0 ? ` (${(gap * 100).toFixed(1)} %)` : ''}`;
        },
      );
      times.push(timed);
      rows.push([
        String(seed),
        String(problem.dues.length),
        String(problem.options.length),
        tiers.join(', '),
        `${took.problem.toFixed(0)} + ${took.start.toFixed(0)} ms`,
        ...timeCells(summary([timed]), 10_000),
      ]);
    }
    rows.push(['All', '', '', '', '', ...timeCells(summary(times), 10_000)]);
    report(
      `A term of six months, ${leads === 1 ? '1 lead' : '2 leads'}, 15 people, 2 rooms`,
      ['Team', 'Sessions', 'Choices', 'Tiers', 'Problem + first plan', ...timeHeads],
      rows,
      'A tier without a share in brackets is proven best; the share is how far it may be from it.',
    );
  },
);
