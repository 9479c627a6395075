import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '#domain/sessions/session.ts';
import { canSupervise } from '#domain/supervision/catchUp.ts';
import { type GroupQuestion, groupRemedies } from '#domain/supervision/groupCatchUp.ts';
import { absenceOf, attendee, lead, personOf, sessionOf, snapshotOf } from '#test/unit/domain/builders.ts';

const cadence = { everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };
const [jo, ben] = [personOf(1), personOf(2)];
const others = [3, 4, 5].map((id) => personOf(id));

/** A group of 14:00 led by Jo, with Ben and two others unless said otherwise. */
const group = (id: number, date: string, rest: Partial<Session> = {}): Session =>
  sessionOf(id, {
    kind: 'groupSupervision',
    seriesId: 9,
    date,
    start: '14:00',
    end: '15:30',
    parts: [lead(1), attendee(2), attendee(3), attendee(4)],
    ...rest,
  });
const without = { parts: [lead(1), attendee(3), attendee(4)], seriesId: 8 };

function remedies(groups: Session[], over: Partial<GroupQuestion> = {}, sessions: Session[] = groups) {
  return groupRemedies({
    person: ben,
    groups,
    snapshot: snapshotOf([jo, ben, ...others], { sessions }),
    sizeLimitOf: () => null,
    kind: 'groupSupervision',
    cadence,
    last: '2026-12-04',
    late: false,
    ...over,
  }).map(({ session, own, inTime, findings }) => [session.id, own, inTime, findings.map(({ code }) => code)]);
}

describe('who is owed a group', () => {
  test('needs nothing booked when their own meets before it is too late, whatever else does', () => {
    expect(remedies([group(1, '2026-11-26', without), group(2, '2026-12-01')])).toEqual([
      [2, true, true, []],
    ]);
  });

  test('can join another that meets in time when their own comes too late', () => {
    expect(remedies([group(1, '2026-12-03', without), group(2, '2026-12-08')])).toEqual([
      [2, true, false, []],
      [1, false, true, []],
    ]);
  });

  test('overdue, is told of their own all the same, and of those that meet sooner only', () => {
    const groups = [group(1, '2026-11-26', without), group(2, '2026-12-01'), group(3, '2026-12-03', without)];
    expect(remedies(groups, { late: true, last: '2026-12-21' })).toEqual([
      [2, true, false, []],
      [1, false, false, []],
    ]);
  });

  test('is not sent to a group they are away from, or taken up by something else during', () => {
    const own = [group(2, '2026-12-01'), group(3, '2026-12-03')];
    const snapshot = snapshotOf([jo, ben, ...others], {
      sessions: own,
      absences: [absenceOf(2, '2026-12-01')],
    });
    expect(remedies(own, { snapshot })).toEqual([[3, true, true, []]]);
    const busy = sessionOf(7, { date: '2026-12-01', start: '15:00', end: '16:00', parts: [lead(2)] });
    expect(remedies(own, {}, [...own, busy])).toEqual([[3, true, true, []]]);
  });

  test('is told what stands against the others when none can be joined: full, or somewhere else then', () => {
    const groups = [group(1, '2026-11-26', without), group(3, '2026-12-03', without)];
    const busy = sessionOf(7, { date: '2026-12-03', start: '14:00', end: '15:00', parts: [lead(2)] });
    expect(remedies(groups, { sizeLimitOf: ({ id }) => (id === 1 ? 3 : 4) }, [...groups, busy])).toEqual([
      [1, false, true, ['overSizeLimit']],
      [3, false, true, ['clash']],
    ]);
    expect(remedies(groups, { sizeLimitOf: () => 4 })).toHaveLength(2);
  });

  test('has no certain group in one that nobody leads, so others are offered too', () => {
    const own = group(2, '2026-12-01');
    const other = group(3, '2026-12-03', { parts: [lead(5), attendee(3)], seriesId: 8 });
    const snapshot = snapshotOf([jo, ben, ...others], {
      sessions: [own, other],
      absences: [absenceOf(1, '2026-12-01')],
    });
    expect(remedies([own, other], { snapshot })).toEqual([
      [2, true, true, ['leadWithoutCover']],
      [3, false, true, []],
    ]);
  });

  test('is not sent to one that is too short to be credited, cancelled, begun, or asked about', () => {
    const groups = [
      group(1, '2026-11-23', { start: '08:00', end: '09:00' }),
      group(2, '2026-11-30', { end: '14:20' }),
      group(3, '2026-12-01', { state: 'cancelled' }),
      group(4, '2026-12-02', { ...without, question: 'bankHoliday' }),
    ];
    expect(remedies(groups)).toEqual([]);
  });
});

test('who is owed individual supervision is sent to a group only where the trust lets groups count', () => {
  const groups = [group(2, '2026-12-01')];
  const kind = 'individualSupervision' as const;
  expect(remedies(groups, { kind })).toEqual([]);
  expect(remedies(groups, { kind, cadence: { ...cadence, groupCounts: true } })).toEqual([
    [2, true, true, []],
  ]);
  expect(remedies(groups, { cadence: null })).toEqual([]);
});

test('no group is ever offered that would not catch them up: they can come, it has room, and it is in time', () => {
  const days = fc.integer({ min: 23, max: 30 }).map((day) => `2026-11-${day}`);
  const meeting = fc.record({
    date: days,
    start: fc.constantFrom('09:00', '11:00', '14:00'),
    member: fc.boolean(),
    size: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.array(meeting, { maxLength: 6 }),
      fc.array(days, { maxLength: 3 }),
      fc.integer({ min: 2, max: 5 }),
      fc.boolean(),
      (meetings, away, limit, late) => {
        const groups = meetings
          .toSorted((a, b) => (`${a.date}${a.start}` < `${b.date}${b.start}` ? -1 : 1))
          .map(({ date, start, member, size }, at) =>
            group(at + 1, date, {
              start,
              end: `${Number(start.slice(0, 2)) + 1}:00`,
              parts: [
                lead(1),
                ...others.slice(0, size).map(({ id }) => attendee(id)),
                ...(member ? [attendee(2)] : []),
              ],
            }),
          );
        const last = '2026-11-27';
        const found = groupRemedies({
          person: ben,
          groups,
          snapshot: snapshotOf([jo, ben, ...others], {
            sessions: groups,
            absences: away.map((date) => absenceOf(2, date)),
          }),
          sizeLimitOf: () => limit,
          kind: 'groupSupervision',
          cadence,
          last,
          late,
        });
        for (const { session, own, inTime, helps, findings } of found) {
          expect(helps).toBe(findings.length === 0 && (inTime || late));
          if (own || findings.length === 0) expect(away).not.toContain(session.date);
          expect(inTime).toBe(!late && session.date <= last);
          if (own) continue;
          expect(session.date <= last).toBe(true);
          expect(session.parts.some(({ personId }) => personId === 2)).toBe(false);
          if (findings.length === 0) expect(session.parts.length + 1).toBeLessThanOrEqual(limit);
        }
        // Where something certain is theirs in time, nothing else is said.
        const [first] = found;
        if (first?.own && first.inTime && first.findings.length === 0) expect(found).toHaveLength(1);
      },
    ),
  );
});

test('a coordinator is supervised by somebody from outside her team, others by whoever may', () => {
  const coordinator = personOf(8, { role: 'coordinator' });
  const outside = personOf(9, { role: 'external' });
  const kind = 'individualSupervision';
  const can = (who: typeof ben, whom: typeof ben) => canSupervise(who, whom, kind, '2026-11-23');
  expect(can(outside, coordinator)).toBe(true);
  expect(can(ben, coordinator)).toBe(false);
  expect(can(coordinator, coordinator)).toBe(false);
  expect(can(coordinator, ben)).toBe(true);
  expect(can(personOf(7, { mayLeadIndividual: false }), ben)).toBe(false);
  expect(can(personOf(7, { leavingDate: '2026-11-20' }), ben)).toBe(false);
});
