import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Induction, isHeldOn, type OwnStep } from '#domain/induction/induction.ts';
import { stepKinds } from '#domain/induction/programme.ts';
import type { WorkingPattern } from '#domain/people/workingPattern.ts';
import { forecastOf } from '#domain/reserves/forecast.ts';
import { addDays, weekdayOf } from '#domain/time/dates.ts';
import { doneOn, gateOf, inductionOf } from '#test/unit/domain/builders.ts';

const today = '2026-11-23';
const near = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(today, days));
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });

const arbPatterns: fc.Arbitrary<WorkingPattern[]> = fc
  .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 5 })
  .map((days) => [
    {
      from: '2020-01-01',
      weeks: 1,
      hours: days.map((weekday) => ({
        week: 1 as const,
        weekday: weekdayOf(addDays(today, weekday - 1)),
        start: '09:00',
        end: weekday % 2 === 0 ? '12:00' : '15:00',
      })),
    },
  ]);

/** A step that comes after some of those before it. */
function arbStep(id: number): fc.Arbitrary<OwnStep> {
  return fc
    .record({
      kind: fc.constantFrom(...stepKinds),
      needed: fc.integer({ min: 1, max: 3 }),
      minutes: fc.constantFrom(0, 60, 120, 240),
      isGate: fc.boolean(),
      dueOn: fc.option(near(-10, 40), { nil: null, freq: 2 }),
      after: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, id - 1) }), { maxLength: 2 }),
      done: fc.array(fc.tuple(near(-60, 0), maybe(near(1, 30))), { maxLength: 3 }),
      days: fc.array(near(-10, 30), { maxLength: 3 }),
    })
    .map(({ after, done, days, ...rest }) =>
      gateOf(id, {
        ...rest,
        after: after.filter((before) => before < id),
        evidence: done
          .toSorted()
          .map(([date, expiresOn], at) =>
            doneOn(date, expiresOn !== null && expiresOn > date ? expiresOn : null, at),
          ),
        booked: days.toSorted().map((date, at) => ({ sessionId: at, date, start: '10:00', end: '11:00' })),
      }),
    );
}

const arbInduction: fc.Arbitrary<Induction> = fc
  .record({
    steps: fc
      .integer({ min: 1, max: 7 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => arbStep(at + 1)))),
    startDate: near(-40, 10),
    away: fc.array(
      fc.tuple(near(-5, 20), fc.integer({ min: 0, max: 9 })).map(([from, days]) => ({
        from,
        until: addDays(from, days),
      })),
      { maxLength: 2 },
    ),
  })
  .map(({ steps, ...rest }) => inductionOf(steps, rest));

const holidays = new Map([['2026-12-25', 'Christmas Day']]);
const on = (patterns: WorkingPattern[], induction: Induction) =>
  forecastOf({ patterns }, induction, today, holidays).on;
/** What cannot be said is later than any day. */
const order = (date: string | null) => date ?? '9999-12-31';

it('is never earlier than the day on which an open gate is booked, or due where it is not booked', () => {
  let seen = 0;
  fc.assert(
    fc.property(arbPatterns, arbInduction, (patterns, induction) => {
      const found = on(patterns, induction);
      for (const gate of induction.steps) {
        if (!gate.isGate || isHeldOn(gate, today)) continue;
        const valid = gate.evidence.filter(
          (each) => each.expiresOn === null || each.expiresOn > today,
        ).length;
        const open = gate.needed - valid;
        const recorded = gate.evidence.map(({ doneOn: day }) => day);
        const coming = gate.booked.filter(({ date }) => {
          const at = recorded.indexOf(date);
          if (at >= 0) recorded.splice(at, 1);
          return date >= today && at < 0;
        });
        const day = coming.length >= open ? coming[open - 1]?.date : gate.dueOn;
        if (!day) continue;
        seen += 1;
        expect(order(found) >= day).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
  expect(seen).toBeGreaterThan(500);
}, 60_000);

it('is never made earlier by a step more, wherever it stands in the order', () => {
  let moved = 0;
  const arbMore = fc.record({
    step: arbStep(8),
    before: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    comesFirst: fc.boolean(),
  });
  fc.assert(
    fc.property(arbPatterns, arbInduction, arbMore, (patterns, induction, { step, before, comesFirst }) => {
      // Either it comes after some of the others, or some of the others come after it.
      const added = comesFirst ? { ...step, after: [] } : step;
      const others = induction.steps.map((each) =>
        comesFirst && before.includes(each.id) ? { ...each, after: [...each.after, added.id] } : each,
      );
      const [was, is] = [on(patterns, induction), on(patterns, { ...induction, steps: [...others, added] })];
      if (was !== is) moved += 1;
      expect(order(is) >= order(was)).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(moved).toBeGreaterThan(100);
}, 60_000);

it('is never made later by having done a step once more, if that counts until then', () => {
  let moved = 0;
  const arbDone = fc.record({ at: fc.nat({ max: 6 }), expiresOn: maybe(near(1, 40)) });
  fc.assert(
    fc.property(arbPatterns, arbInduction, arbDone, (patterns, induction, { at, expiresOn }) => {
      const step = induction.steps[at % induction.steps.length];
      const steps = induction.steps.map((each) =>
        each === step ? { ...each, evidence: [...each.evidence, doneOn(today, expiresOn, 99)] } : each,
      );
      const [was, is] = [on(patterns, induction), on(patterns, { ...induction, steps })];
      // What runs out before then may have to be done again, which nobody could know while it was not done.
      fc.pre(expiresOn === null || (was !== null && expiresOn > was));
      if (was !== is) moved += 1;
      expect(order(is) <= order(was)).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(moved).toBeGreaterThan(100);
}, 60_000);

it('is today exactly when every gate is met', () => {
  fc.assert(
    fc.property(arbPatterns, arbInduction, (patterns, induction) => {
      const isReady = induction.steps.every((step) => !step.isGate || isHeldOn(step, today));
      const found = on(patterns, induction);
      if (isReady) expect(found).toBe(today);
      // A session booked for today may be the last that is missing.
      else if (found === today)
        expect(induction.steps.some(({ booked }) => booked.some(({ date }) => date === today))).toBe(true);
    }),
    { numRuns: 500 },
  );
}, 60_000);
