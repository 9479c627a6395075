import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverFindings } from '#domain/cover/eligibility.ts';
import { withCover } from '#domain/cover/planned.ts';
import { type Duty, dutiesOf } from '#domain/longTerm/duties.ts';
import { reserveFits, takeOneByOne } from '#domain/longTerm/reserveFit.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays } from '#domain/time/dates.ts';
import { arbWorld, worldStart } from '#test/unit/domain/arbitraries.ts';
import {
  absenceOf,
  attendee,
  coverOf,
  lead,
  nineToFive,
  personOf,
  readyFrom,
  sessionOf,
  snapshotOf,
} from '#test/unit/domain/builders.ts';

const amira = personOf(1, { name: 'Amira' });
const reserve = (id: number, rest: Parameters<typeof personOf>[1] = {}) =>
  personOf(id, {
    statuses: [{ status: 'reserve', from: '2026-01-01' }],
    ...readyFrom('2026-01-01'),
    ...rest,
  });
const away = absenceOf(1, '2026-10-01', { until: null });
const world = (people: Parameters<typeof snapshotOf>[0], sessions: Session[]) =>
  snapshotOf([amira, ...people], { sessions, absences: [away] });
const duties = (snapshot: Snapshot, rest: Partial<Parameters<typeof dutiesOf>[0]> = {}) =>
  dutiesOf({ forPersonId: 1, from: '2026-11-23', snapshot, takeOver: false, byPersonId: 2, ...rest });

describe('what somebody leaves to be led', () => {
  const ids = (found: readonly Duty[]) => found.map(({ session }) => session.id);

  it('is what is open, to come, and nobody else leads', () => {
    const covered = sessionOf(3, { cover: [coverOf(1, 1, 9)] });
    const snapshot = world(
      [reserve(2), personOf(9)],
      [
        sessionOf(1, { start: '12:00', end: '13:00' }),
        sessionOf(2, { date: '2026-11-23', start: '08:00', end: '09:00' }),
        covered,
        sessionOf(4, { notNeededFor: [1] }),
        sessionOf(5, { parts: [lead(1), lead(9)] }),
        sessionOf(6, { parts: [attendee(1), lead(9)] }),
        sessionOf(7, { state: 'cancelled' }),
        sessionOf(8),
      ],
    );
    expect(ids(duties(snapshot))).toEqual([8, 1]);
    expect(ids(duties(snapshot, { takeOver: true }))).toEqual([3, 8, 1]);
    expect(duties(snapshot, { takeOver: true })[0]?.replacing).toEqual(covered.cover);
    expect(ids(duties(snapshot, { from: '2026-11-25' }))).toEqual([]);
  });

  it('leaves cover by the same person and one half of a swap alone', () => {
    const snapshot = world(
      [reserve(2), personOf(9)],
      [
        sessionOf(1, { cover: [coverOf(1, 1, 2)] }),
        sessionOf(2, { cover: [{ ...coverOf(2, 1, 9), swapId: 4 }] }),
      ],
    );
    expect(duties(snapshot, { takeOver: true })).toEqual([]);
  });

  it('is the rest of a session that is covered in part', () => {
    const snapshot = world(
      [reserve(2), personOf(9)],
      [sessionOf(1, { cover: [coverOf(1, 1, 9, '10:00', '10:20')] })],
    );
    expect(duties(snapshot)[0]?.times).toEqual([{ start: '2026-11-24T10:20', end: '2026-11-24T11:00' }]);
    expect(duties(snapshot, { takeOver: true })[0]?.times).toEqual([
      { start: '2026-11-24T10:00', end: '2026-11-24T11:00' },
    ]);
  });
});

describe('reserves', () => {
  it('take sessions one after the other: two at once cannot both be promised', () => {
    const snapshot = world([reserve(2)], [sessionOf(1), sessionOf(2, { start: '10:30', end: '11:30' })]);
    const takes = takeOneByOne(reserve(2), 1, duties(snapshot), snapshot);
    expect(takes.map(({ taken }) => taken)).toEqual([true, false]);
    expect(takes[1]?.findings.map(({ code, sessionId }) => [code, sessionId])).toContainEqual(['clash', 1]);
  });

  it('are in the order of what they could take, whom they know, when they are ready, and name', () => {
    const sessions = [
      sessionOf(1, { serviceUserCode: 'SU-1' }),
      sessionOf(2, { date: '2026-11-25', serviceUserCode: 'SU-1' }),
    ];
    const people = [
      reserve(2, { name: 'Zed' }),
      reserve(3, { name: 'Yan' }),
      reserve(4, { name: 'Ann', ...readyFrom('2026-11-25') }),
      reserve(5, { name: 'Bea', ...readyFrom(null) }),
      reserve(6, { name: 'Xia' }),
      personOf(7, { name: 'Team' }),
    ];
    const met = new Map([['code SU-1', new Map([[2, 3]])]]);
    const snapshot = { ...world(people, sessions), background: { turns: [], met } };
    const found = reserveFits({ forPersonId: 1, from: '2026-11-24', duties: duties(snapshot), snapshot });
    expect(found.map(({ name, can, of, known }) => [name, can, of, known])).toEqual([
      ['Zed', 2, 2, 2],
      ['Xia', 2, 2, 0],
      ['Yan', 2, 2, 0],
      ['Ann', 1, 2, 0],
      ['Bea', 0, 2, 0],
    ]);
    expect(found.at(-1)?.cannot).toEqual([{ code: 'reserveNotReady', count: 2 }]);
    expect(found[3]?.missing).toEqual([{ code: 'gateMissing', step: 'Gate 1', from: null }]);
  });
});

/** One duty after the other, with each session taken put into the whole world before the next is judged. */
function recount(snapshot: Snapshot, personId: number, all: readonly Duty[]): number {
  let current = snapshot;
  let taken = 0;
  for (const duty of all) {
    const person = snapshot.people.get(personId);
    const session = current.sessions.find(({ id }) => id === duty.session.id);
    if (!person || !session) continue;
    const isRuledOut = duty.times.some((interval) =>
      coverFindings({ session, forPersonId: 1, interval, snapshot: current }, person).some(
        ({ severity }) => severity === 'hard',
      ),
    );
    if (isRuledOut) continue;
    taken += 1;
    const rows = duty.times.map(({ start, end }) => {
      const [from, until] = [start.slice(11), end.slice(11)];
      return { sessionId: session.id, forPersonId: 1, byPersonId: personId, start: from, end: until };
    });
    current = withCover(current, rows);
  }
  return taken;
}

/** A reserve, every second of them with hours enough and ready, so that something can be taken. */
function asReserve(person: Person): Person {
  const statuses = [{ status: 'reserve' as const, from: '2020-01-01' }];
  if (person.id % 2 === 1) return { ...person, statuses };
  return { ...person, statuses, startDate: null, ...readyFrom('2020-01-01'), patterns: [nineToFive()] };
}

describe('fits of any world', () => {
  it('count what an independent recount counts, whatever the order in which people are read', () => {
    let counted = 0;
    fc.assert(
      fc.property(arbWorld, ({ background, ...rest }) => {
        // Person 1 is away throughout; sessions are on the first Monday and Tuesday after the first week.
        const absences = [
          ...rest.absences,
          absenceOf(1, addDays(worldStart, -20), { id: 2000, until: null }),
        ];
        const people = new Map(
          [...rest.people].map(([id, person]) => [id, id === 1 ? person : asReserve(person)]),
        );
        const snapshot = { ...rest, background, absences, people, now: `${worldStart}T08:00` };
        const all = dutiesOf({
          forPersonId: 1,
          from: worldStart,
          snapshot,
          takeOver: false,
          byPersonId: null,
        });
        const question = { forPersonId: 1, from: worldStart, duties: all, snapshot };
        const found = reserveFits(question);
        for (const fit of found) {
          expect(fit.can).toBe(recount(snapshot, fit.personId, all));
          expect(fit.of).toBe(all.length);
          counted += fit.can;
          if (fit.can < fit.of) expect(fit.cannot.length).toBeGreaterThan(0);
        }
        for (const { session, times } of all) {
          const away = viewOf(snapshot).away(1);
          expect(
            times.some((time) => away.some((each) => each.start < time.end && time.start < each.end)),
          ).toBe(true);
          expect(session.state).toBe('planned');
        }
        const reversed = { ...snapshot, people: new Map([...people].reverse()) };
        expect(reserveFits({ ...question, snapshot: reversed })).toEqual(found);
        const order = found.map(({ can }) => can);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
      { numRuns: 400 },
    );
    expect(counted).toBeGreaterThan(20);
  }, 60_000);
});
