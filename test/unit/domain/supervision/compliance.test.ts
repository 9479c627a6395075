import fc from 'fast-check';
import { expect, test } from 'vitest';
import { supervisionKinds } from '#domain/supervision/cadence.ts';
import { daysRun } from '#domain/supervision/clock.ts';
import { complianceOf, percentOf, totalOf } from '#domain/supervision/compliance.ts';
import { accountOf, dueStateOn, type LedgerGround, statePeriodsOf } from '#domain/supervision/ledger.ts';
import { addDays, datesBetween } from '#domain/time/dates.ts';
import { dateOfDay, dayNumber } from '#domain/time/dayNumber.ts';
import { absenceOf, personOf } from '#test/unit/domain/builders.ts';
import { history, today } from './histories.ts';
import { diaryOf } from './recount.ts';

const period = fc
  .record({ start: fc.integer({ min: 0, max: 640 }), days: fc.integer({ min: 1, max: 400 }) })
  .map(({ start, days }) => {
    const from = addDays('2025-01-01', start);
    const until = addDays(from, days);
    return { from, until: until > addDays(today, 1) ? addDays(today, 1) : until };
  })
  .filter(({ from, until }) => from < until);

test('compliance is what a diary kept day by day says, on every day and over any period', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(history, period, ({ people, ground }, { from, until }) => {
      const rows = complianceOf(people, ground, from, until);
      for (const person of people) {
        for (const kind of supervisionKinds) {
          const diary = diaryOf(person, kind, ground, addDays(until, -1)).filter((day) => day.date >= from);
          const days = statePeriodsOf(accountOf(person, kind, ground), from, until).flatMap((period) =>
            datesBetween(dateOfDay(period.from), dateOfDay(period.until)).map((date) => ({
              date,
              state: period.state,
            })),
          );
          const inWords = (each: { date: string; state: string | null }) => `${each.date} ${each.state}`;
          expect(days.map(inWords).join('\n')).toBe(diary.map(inWords).join('\n'));
          for (const status of ['active', 'reserve'] as const) {
            const counted = diary.filter((day) => day.status === status && day.state !== null);
            const row = rows.find(
              (each) => each.personId === person.id && each.kind === kind && each.status === status,
            );
            expect(row?.daysCounted ?? 0).toBe(counted.length);
            expect(row?.daysInDate ?? 0).toBe(counted.filter(({ state }) => state !== 'overdue').length);
            expect(row?.attended ?? 0).toBe(counted.reduce((sum, { credited }) => sum + credited, 0));
            expect(row?.missed ?? 0).toBe(counted.reduce((sum, { missed }) => sum + missed, 0));
            const last = diary.at(-1);
            expect(row?.onLastDay ?? null).toBe(last?.status === status ? last.state : null);
          }
          for (const { state } of diary) seen.add(String(state));
        }
      }
    }),
    { numRuns: 600 },
  );
  // The histories reach every state, so the test can fail on each.
  expect([...seen].sort()).toEqual(['due', 'inDate', 'null', 'overdue', 'owed']);
});

test('a single day is told the same by the periods and by itself', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 690 }), ({ people, ground }, days) => {
      const date = addDays('2025-01-01', days);
      for (const person of people) {
        for (const kind of supervisionKinds) {
          const account = accountOf(person, kind, ground);
          const [period] = statePeriodsOf(account, date, addDays(date, 1));
          const dueState = dueStateOn(account, date);
          expect(dueState.state).toBe(period?.state ?? null);
          expect(dueState.state === null).toBe(dueState.notCounted !== null);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the due date is the first day on which the clock has run the whole interval', () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 0, max: 690 }), ({ people, ground }, days) => {
      for (const person of people) {
        const account = accountOf(person, 'individualSupervision', ground);
        const { dueOn, cadence, countedFrom } = dueStateOn(account, addDays('2025-01-01', days));
        if (dueOn === null || cadence === null || countedFrom === null) continue;
        const ran = (day: number) => daysRun(account.clock, dayNumber(countedFrom), day);
        expect(ran(dayNumber(dueOn))).toBe(cadence.everyWeeks * 7);
        expect(ran(dayNumber(dueOn) - 1)).toBe(cadence.everyWeeks * 7 - 1);
      }
    }),
    { numRuns: 300 },
  );
});

const cadence = { everyWeeks: 4, withinDays: 7, minimumMinutes: 0, groupCounts: false };
const ground = (over: Partial<LedgerGround> = {}): LedgerGround => ({
  rules: [
    { role: 'peerWorker', status: 'active', kind: 'individualSupervision', from: '2000-01-01', cadence },
  ],
  exceptions: [],
  absences: [],
  attendances: [],
  pauseDays: 28,
  today,
  keptSince: '2000-01-01',
  standsIn: [],
  ...over,
});

test('somebody who joins counts from their first day, somebody who leaves to their last', () => {
  const person = personOf(1, {
    startDate: '2026-03-02',
    leavingDate: '2026-04-12',
    statuses: [{ status: 'active', from: '2026-03-02' }],
  });
  const [row] = complianceOf([person], ground(), '2026-01-01', '2026-06-01');
  // 2 March to 12 April; due 30 March, overdue from 7 April: six days.
  expect(row).toMatchObject({ daysCounted: 42, daysInDate: 36, onLastDay: null });
});

test('a long absence is taken out of the count and moves the date; a short one does not', () => {
  const person = personOf(1, {
    startDate: '2026-03-02',
    statuses: [{ status: 'active', from: '2026-03-02' }],
  });
  const away = (until: string) => ground({ absences: [absenceOf(1, '2026-03-09', { until })] });
  const due = (given: LedgerGround) =>
    dueStateOn(accountOf(person, 'individualSupervision', given), '2026-03-05').dueOn;
  expect(due(ground())).toBe('2026-03-30');
  expect(due(away('2026-04-04'))).toBe('2026-03-30');
  expect(due(away('2026-04-05'))).toBe('2026-04-27');
  const [row] = complianceOf([person], away('2026-04-05'), '2026-03-02', '2026-05-05');
  expect(row).toMatchObject({ daysCounted: 64 - 28, daysInDate: 64 - 28 });
});

test('totals are sums, and 100 per cent means all', () => {
  const rows = complianceOf(
    [personOf(1), personOf(2), personOf(3)],
    ground({
      attendances: [1, 2].map((personId) => ({
        sessionId: 1,
        personId,
        kind: 'individualSupervision',
        date: '2026-11-20',
        minutes: 60,
      })),
    }),
    today,
    addDays(today, 1),
  );
  expect(totalOf(rows)).toEqual({ people: 3, peopleInDate: 2, daysCounted: 3, daysInDate: 2 });
  expect([percentOf(2, 3), percentOf(999, 1000), percentOf(3, 3), percentOf(0, 0)]).toEqual([
    66,
    99,
    100,
    null,
  ]);
});
