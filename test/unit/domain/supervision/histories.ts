import fc from 'fast-check';
import type { Absence } from '#domain/absence/absence.ts';
import { type Person, recordedStatuses } from '#domain/people/person.ts';
import {
  type Cadence,
  type CadenceException,
  type CadenceRule,
  supervisedStatuses,
  supervisionKinds,
} from '#domain/supervision/cadence.ts';
import type { StandsIn } from '#domain/supervision/clock.ts';
import type { Attendance, LedgerGround } from '#domain/supervision/ledger.ts';
import { addDays } from '#domain/time/dates.ts';
import { absenceOf, personOf } from '#test/unit/domain/builders.ts';

/** A made-up team and all that happened to its supervision in two years. */
export interface SupervisionHistory {
  people: Person[];
  ground: LedgerGround;
}

const firstDay = '2025-01-01';
export const today = '2026-11-25';

const date = fc.integer({ min: 0, max: 700 }).map((days) => addDays(firstDay, days));
const kind = fc.constantFrom(...supervisionKinds);

const cadence = fc
  .record({
    everyWeeks: fc.integer({ min: 1, max: 10 }),
    within: fc.integer({ min: 0, max: 34 }),
    minimumMinutes: fc.constantFrom(0, 20, 45),
    groupCounts: fc.boolean(),
  })
  .map(
    ({ everyWeeks, within, ...rest }): Cadence => ({
      everyWeeks,
      withinDays: within % Math.ceil((everyWeeks * 7) / 2),
      ...rest,
    }),
  );
const maybeCadence = fc.option(cadence, { freq: 6, nil: null });

const person = (id: number) =>
  fc
    .record({
      starts: date,
      isStartKnown: fc.boolean(),
      role: fc.constantFrom('peerWorker' as const, 'peerWorker' as const, 'coordinator' as const),
      statuses: fc.uniqueArray(fc.record({ status: fc.constantFrom(...recordedStatuses), from: date }), {
        selector: ({ from }) => from,
        maxLength: 4,
      }),
      leaves: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 3, nil: null }),
    })
    .map(({ starts, isStartKnown, role, statuses, leaves }): Person => {
      const startDate = role === 'coordinator' || isStartKnown ? starts : null;
      return personOf(id, {
        role,
        startDate,
        statuses,
        leavingDate: leaves === null || startDate === null ? null : addDays(startDate, leaves),
      });
    });

const rule = fc.record({
  role: fc.constantFrom('peerWorker' as const, 'coordinator' as const),
  status: fc.constantFrom(...supervisedStatuses),
  kind,
  from: fc.oneof(fc.constant('2000-01-01'), date),
  cadence: maybeCadence,
}) satisfies fc.Arbitrary<CadenceRule>;

const exception = fc
  .record({
    personId: fc.integer({ min: 1, max: 3 }),
    kind,
    from: date,
    lasts: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    cadence: maybeCadence,
  })
  .map(
    ({ lasts, ...rest }): CadenceException => ({
      ...rest,
      until: lasts === null ? null : addDays(rest.from, lasts),
      reason: 'agreedLocally',
    }),
  );

const absence = fc
  .record({
    personId: fc.integer({ min: 1, max: 3 }),
    from: date,
    lasts: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 8, nil: null }),
    fromTime: fc.option(fc.constantFrom('09:00', '13:00'), { nil: null }),
    untilTime: fc.option(fc.constantFrom('09:00', '13:00'), { nil: null }),
  })
  .map(({ lasts, ...rest }): Absence => {
    const until = lasts === null ? null : addDays(rest.from, lasts);
    return absenceOf(rest.personId, rest.from, {
      ...rest,
      until,
      untilTime: until === null ? null : rest.untilTime,
    });
  });

const standsIn = fc
  .record({
    personId: fc.integer({ min: 1, max: 3 }),
    from: date,
    lasts: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 4, nil: null }),
  })
  .map(
    ({ lasts, ...rest }): StandsIn => ({
      ...rest,
      forPersonId: 4,
      until: lasts === null ? null : addDays(rest.from, lasts),
    }),
  );

const attendances = fc
  .array(
    fc.record({
      personId: fc.integer({ min: 1, max: 3 }),
      kind,
      date,
      minutes: fc.constantFrom(0, 0, 15, 30, 60, 60, 90),
    }),
    { maxLength: 60 },
  )
  .map((lines) => lines.map((line, at): Attendance => ({ ...line, sessionId: at + 1 })));

const ruleKey = ({ role, status, kind: what, from }: CadenceRule) => `${role} ${status} ${what} ${from}`;
const exceptionKey = ({ personId, kind: what, from }: CadenceException) => `${personId} ${what} ${from}`;

export const history: fc.Arbitrary<SupervisionHistory> = fc
  .record({
    people: fc.tuple(person(1), person(2), person(3)),
    rules: fc.uniqueArray(rule, { selector: ruleKey, minLength: 1, maxLength: 14 }),
    exceptions: fc.uniqueArray(exception, { selector: exceptionKey, maxLength: 4 }),
    absences: fc.array(absence, { maxLength: 8 }),
    standsIn: fc.array(standsIn, { maxLength: 4 }),
    attendances,
    pauseDays: fc.constantFrom(0, 1, 5, 14, 28),
    setUp: fc.oneof(fc.constant(firstDay), date),
  })
  .map(({ people, setUp, ...ground }) => {
    // Nothing is registered before registers are kept.
    const keptSince = [setUp, ...ground.attendances.map((line) => line.date)].sort()[0] ?? setUp;
    return { people, ground: { ...ground, today, keptSince } };
  });
