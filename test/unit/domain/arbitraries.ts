import fc from 'fast-check';
import { type Absence, absenceKinds } from '#domain/absence/absence.ts';
import type { Induction, OwnStep } from '#domain/induction/induction.ts';
import type { Person } from '#domain/people/person.ts';
import type { WorkingPattern } from '#domain/people/workingPattern.ts';
import { type Session, sessionKinds } from '#domain/sessions/session.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { CoverBackground, CoverTurn, Snapshot } from '#domain/snapshot/snapshot.ts';
import { addDays, clockTimeOf, type IsoDate, type Weekday } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { doneOn, gateOf, inductionOf } from './builders.ts';

/** A Monday; small worlds happen in the fortnight from it. */
export const worldStart: IsoDate = '2026-11-16';
export const worldEnd: IsoDate = '2026-12-01';

export const arbDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
export const arbWeekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);
export const arbWorldDate = fc.integer({ min: 0, max: 13 }).map((days) => addDays(worldStart, days));

/** Two different times of day on a grid, in order. */
export function arbTimes(
  step = 15,
  from = 0,
  until = 23 * 60,
  longest = 96,
): fc.Arbitrary<[start: string, end: string]> {
  const slots = Math.floor((until - from) / step);
  return fc
    .tuple(fc.integer({ min: 0, max: slots - 1 }), fc.integer({ min: 1, max: Math.min(longest, slots) }))
    .map(([at, length]) => [
      clockTimeOf(from + at * step),
      clockTimeOf(from + Math.min(at + length, slots) * step),
    ]);
}

/** Intervals close enough to each other to overlap, touch and nest. */
export const arbInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([at, length]) => ({ start: momentAt(at), end: momentAt(at + length) }));
export const arbIntervals = fc.array(arbInterval, { maxLength: 8 });

/** The moment so many half hours after a Monday noon. */
export function momentAt(halfHours: number): string {
  const minutes = 720 + halfHours * 30;
  return `${addDays('2026-03-28', Math.floor(minutes / 1440))}T${clockTimeOf(minutes % 1440)}`;
}

export const arbPattern: fc.Arbitrary<WorkingPattern> = fc.record({
  from: fc.integer({ min: -40, max: 10 }).map((days) => addDays(worldStart, days)),
  weeks: fc.constantFrom<(1 | 2)[]>(1, 2),
  hours: fc.array(
    fc
      .tuple(fc.constantFrom<(1 | 2)[]>(1, 2), arbWeekday, arbTimes(60, 480, 1140))
      .map(([week, weekday, [start, end]]) => ({ week, weekday, start, end })),
    { maxLength: 16 },
  ),
});

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 2 });

const arbGate: fc.Arbitrary<OwnStep> = fc
  .record({
    dueOn: fc.option(arbWorldDate, { nil: null, freq: 5 }),
    done: maybe(fc.tuple(fc.integer({ min: 1, max: 20 }), maybe(arbWorldDate))),
  })
  .map(({ dueOn, done }) => {
    const evidence = done ? [doneOn(addDays(worldStart, -done[0]), done[1])] : [];
    return gateOf(1, { dueOn, evidence });
  });

/** Inductions whose gates are checks: done or not, running out or not, expected or not. */
const arbInduction: fc.Arbitrary<Induction | null> = fc.option(
  fc
    .array(arbGate, { maxLength: 2 })
    .map((gates) => inductionOf(gates.map((gate, at) => ({ ...gate, id: at + 1 })))),
  { nil: null, freq: 5 },
);

function arbPerson(id: number): fc.Arbitrary<Person> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constantFrom('Amira', 'Ben', 'Chidi', 'Dot').map((name) => `${name} ${id}`),
    role: fc.constantFrom('coordinator', 'peerWorker', 'peerWorker', 'external'),
    startDate: maybe(
      fc.constantFrom('2020-01-01', addDays(worldStart, 4), '2026-07-02', '2026-07-24', '2026-08-15'),
    ),
    leavingDate: fc.option(arbWorldDate, { nil: null, freq: 5 }),
    induction: arbInduction,
    baseSite: fc.constantFrom('North', 'South', null),
    mayLeadGroup: fc.boolean(),
    mayLeadIndividual: fc.boolean(),
    contractedMinutes: maybe(fc.constantFrom(900, 1500, 2250)),
    // Mostly somebody is active or a reserve all the time: of whoever is neither, little else is said.
    statuses: fc.oneof(
      {
        weight: 2,
        arbitrary: fc
          .constantFrom('active', 'active', 'reserve')
          .map((status) => [{ status, from: '2020-01-01' }]),
      },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            status: fc.constantFrom('applicant', 'reserve', 'active', 'active', 'active', 'paused'),
            from: fc.integer({ min: -20, max: 12 }).map((days) => addDays(worldStart, days)),
          }),
          { maxLength: 3 },
        ),
      },
    ),
    // Mostly somebody has hours: whoever has none stands for little.
    patterns: fc.oneof(
      { weight: 1, arbitrary: fc.constant<WorkingPattern[]>([]) },
      { weight: 6, arbitrary: fc.array(arbPattern, { minLength: 1, maxLength: 2 }) },
    ),
  });
}

const arbPersonId = fc.integer({ min: 1, max: 5 });

export function arbSession(id: number): fc.Arbitrary<Session> {
  const times = arbTimes(15, 540, 780, 5);
  return fc
    .record({
      date: fc.integer({ min: 7, max: 8 }).map((days) => addDays(worldStart, days)),
      kind: fc.constantFrom(...sessionKinds),
      state: fc.constantFrom('planned', 'planned', 'planned', 'cancelled', 'skipped'),
      site: fc.constantFrom('North', 'South', 'North', 'South', null),
      placeId: maybe(fc.constantFrom(1, 2)),
      times,
      parts: fc.uniqueArray(
        fc.record({
          personId: arbPersonId,
          part: fc.constantFrom('lead', 'attendee'),
          origin: fc.constantFrom('series', 'hand'),
        }),
        { selector: (part) => part.personId, minLength: 1, maxLength: 4 },
      ),
      cover: fc.array(fc.tuple(arbPersonId, arbPersonId, times), { maxLength: 4 }),
      asks: fc.array(
        fc.tuple(arbPersonId, arbPersonId, fc.constantFrom('accepted', 'declined', 'withdrawn', null)),
        {
          maxLength: 4,
        },
      ),
      notNeededFor: fc.uniqueArray(arbPersonId, { maxLength: 1 }),
      seriesId: maybe(fc.constantFrom(1, 2)),
      serviceUserCode: fc.option(fc.constantFrom('SU-001', 'SU-002'), { nil: null, freq: 1 }),
      isSwap: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
    })
    .map(({ times: [start, end], cover, asks, isSwap, ...rest }) => ({
      id,
      version: 1,
      slot: null,
      question: null,
      start,
      end,
      ...rest,
      cover: cover
        .filter(([forPersonId, byPersonId]) => forPersonId !== byPersonId)
        .map(([forPersonId, byPersonId, [from, until]], at) => ({
          id: at + 1,
          forPersonId,
          byPersonId,
          start: from,
          end: until,
          swapId: isSwap ? 1 : null,
        })),
      asks: asks.map(([forPersonId, askedPersonId, answer], at) => ({
        id: at + 1,
        forPersonId,
        askedPersonId,
        askedAt: '2026-11-10T09:00',
        how: 'telephone',
        start: null,
        end: null,
        answer,
        answeredAt: answer && '2026-11-10T09:30',
      })),
    }));
}

export const arbAbsence: fc.Arbitrary<Absence> = fc
  .record({
    id: fc.integer({ min: 1, max: 1000 }),
    personId: arbPersonId,
    kind: fc.constantFrom(...absenceKinds),
    from: arbWorldDate,
    days: fc.integer({ min: 0, max: 4 }),
    isOpen: fc.boolean(),
    fromTime: maybe(fc.constantFrom('09:30', '12:00')),
    untilTime: maybe(fc.constantFrom('10:45', '15:00')),
    longTermFrom: fc.option(arbWorldDate, { nil: null, freq: 4 }),
  })
  .map(({ days, isOpen, ...rest }) => {
    const until = isOpen ? null : addDays(rest.from, days);
    const isBackward = until === rest.from && rest.fromTime === '12:00' && rest.untilTime === '10:45';
    return { ...rest, until, untilTime: until === null || isBackward ? null : rest.untilTime };
  });

/** Turns of cover in the four weeks around the world, of sessions beyond it; and some of the session's own. */
const arbTurns: fc.Arbitrary<CoverTurn[]> = fc
  .array(
    fc.record({
      personId: arbPersonId,
      sessionId: fc.integer({ min: 20, max: 60 }),
      isHere: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
      spread: fc.constantFrom(3, 3, 3, 14),
      days: fc.integer({ min: -14, max: 14 }),
      times: arbTimes(15, 480, 1200, 8),
    }),
    { maxLength: 18 },
  )
  .map((turns) =>
    turns.map(({ personId, sessionId, isHere, spread, days, times: [start, end] }) => {
      const date = addDays(worldStart, 7 + (isHere ? 0 : days % (spread + 1)));
      return {
        personId,
        sessionId: isHere ? 1 : sessionId,
        continuityKey: null,
        interval: { start: `${date}T${start}`, end: `${date}T${end}` },
      };
    }),
  );

const arbMet = fc.array(fc.tuple(arbPersonId, fc.integer({ min: 0, max: 6 })), { maxLength: 5 });

const arbBackground: fc.Arbitrary<CoverBackground> = fc.record({
  turns: arbTurns,
  met: fc.tuple(arbMet, arbMet, arbMet).map(
    ([one, two, series]) =>
      new Map([
        ['code SU-001', new Map(one)],
        ['code SU-002', new Map(two)],
        ['series 1', new Map(series)],
      ]),
  ),
});

/** What a trust may set of the rules of cover, low enough to be met. */
const arbCoverSettings = fc.record({
  coverPerDay: fc.integer({ min: 1, max: 3 }),
  coverPerWeek: fc.integer({ min: 1, max: 5 }),
  coverDaysInARow: fc.integer({ min: 1, max: 4 }),
  excessMinutes: fc.constantFrom(0, 60, 240),
  breakMinutes: fc.constantFrom(0, 10, 30),
  settlingMonths: fc.constantFrom(0, 1, 4),
  fairnessDays: fc.constantFrom(7, 28),
});

/** A handful of people and sessions in two weeks, with everything that can stand in the way of cover. */
export const arbWorld: fc.Arbitrary<Snapshot> = fc
  .record({
    people: fc.tuple(arbPerson(1), arbPerson(2), arbPerson(3), arbPerson(4), arbPerson(5)),
    sessions: fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => arbSession(at + 1)))),
    absences: fc.array(arbAbsence, { maxLength: 5 }),
    holidays: fc.uniqueArray(arbWorldDate, { maxLength: 6 }),
    now: arbWorldDate.map((date) => `${date}T10:10`),
    travelMinutes: fc.constantFrom(0, 15, 20, 45),
    switchOverDays: fc.integer({ min: 0, max: 5 }),
    cover: arbCoverSettings,
    background: arbBackground,
  })
  .map(({ people, sessions, absences, holidays, now, travelMinutes, switchOverDays, cover, background }) => ({
    from: addDays(worldStart, -30),
    until: worldEnd,
    now,
    people: new Map(people.map((person) => [person.id, person])),
    sessions,
    absences,
    holidays: new Map(holidays.map((date) => [date, 'Holiday'])),
    settings: { ...defaultSettings, ...cover, travelMinutes, switchOverDays },
    background,
  }));
