import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { busyOf, effectiveLeads, gapsOf } from '#domain/gaps/gap.ts';
import { coverInterval } from '#domain/sessions/coverChain.ts';
import { type Session, sessionInterval } from '#domain/sessions/session.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { common, type Interval, merge, overlaps, subtract } from '#domain/time/interval.ts';
import { arbSession, arbWorld } from '#test/unit/domain/arbitraries.ts';
import {
  absenceOf,
  askOf,
  attendee,
  coverOf,
  lead,
  personOf,
  sessionOf,
  snapshotOf,
  span,
} from '#test/unit/domain/builders.ts';

const day = '2026-11-24';
const allDay = span(day, '00:00', '23:59');
const short = () => 'short' as const;

function gaps(session: Session, away: Record<number, Interval[]>) {
  return gapsOf(session, (id) => away[id] ?? [], short);
}

describe('gaps', () => {
  test('a lead away leaves one for the time of the session', () => {
    expect(gaps(sessionOf(1), {})).toEqual([]);
    expect(gaps(sessionOf(1), { 1: [allDay] })).toEqual([
      {
        sessionId: 1,
        personId: 1,
        chain: [1],
        interval: span(day, '10:00', '11:00'),
        uncovered: [span(day, '10:00', '11:00')],
        state: 'needed',
        coLeadPresent: false,
        coverTerm: 'short',
      },
    ]);
  });

  test('part of a day gives the overlap', () => {
    const found = gaps(sessionOf(1), { 1: [span(day, '00:00', '10:20'), span(day, '10:50', '12:00')] });
    expect(found.map((gap) => gap.interval)).toEqual([
      span(day, '10:00', '10:20'),
      span(day, '10:50', '11:00'),
    ]);
  });

  test('two absences at once are one gap', () => {
    const absences = [absenceOf(1, day, { until: null }), absenceOf(1, '2026-11-20', { id: 2, until: day })];
    const view = viewOf(snapshotOf([personOf(1)], { absences }));
    expect(gapsOf(sessionOf(1), view.away, view.coverTerm)).toHaveLength(1);
  });

  test('whoever left or is paused leaves gaps as well', () => {
    const people = [
      personOf(1, { leavingDate: '2026-11-23' }),
      personOf(2, { statuses: [{ status: 'paused', from: day }] }),
    ];
    const view = viewOf(snapshotOf(people));
    const session = sessionOf(1, { parts: [lead(1), lead(2)] });
    const found = gapsOf(session, view.away, view.coverTerm);
    expect(found.map((gap) => [gap.personId, gap.coverTerm])).toEqual([
      [1, 'long'],
      [2, 'short'],
    ]);
  });

  test('attendees, cancelled and skipped sessions leave none', () => {
    expect(gaps(sessionOf(1, { parts: [lead(2), attendee(1)] }), { 1: [allDay] })).toEqual([]);
    expect(gaps(sessionOf(1, { state: 'cancelled' }), { 1: [allDay] })).toEqual([]);
    expect(gaps(sessionOf(1, { state: 'skipped' }), { 1: [allDay] })).toEqual([]);
  });

  test('the state of each', () => {
    const state = (rest: Partial<Session>) => gaps(sessionOf(1, rest), { 1: [allDay] })[0]?.state;
    expect(state({})).toBe('needed');
    expect(state({ asks: [askOf(1, 1, 2, null), askOf(2, 1, 3, 'declined')] })).toBe('asked');
    expect(state({ asks: [askOf(1, 1, 2, 'declined'), askOf(2, 1, 3, 'declined')] })).toBe('declined');
    expect(state({ asks: [askOf(1, 1, 2, 'declined'), askOf(2, 1, 3, 'accepted')] })).toBe('needed');
    expect(state({ asks: [askOf(1, 9, 2, null)] })).toBe('needed');
    expect(state({ cover: [coverOf(1, 1, 2)] })).toBe('arranged');
    expect(state({ cover: [coverOf(1, 1, 2, '10:00', '10:30')] })).toBe('part');
    expect(state({ cover: [coverOf(1, 1, 2, '10:00', '10:30'), coverOf(2, 1, 3, '10:30', '11:00')] })).toBe(
      'arranged',
    );
    expect(state({ notNeededFor: [1] })).toBe('notNeeded');
    expect(state({ notNeededFor: [2] })).toBe('needed');
  });

  test('cover of the whole session answers an absence of part of it', () => {
    const session = sessionOf(1, { cover: [coverOf(1, 1, 2)] });
    expect(gaps(session, { 1: [span(day, '10:30', '12:00')] })[0]?.state).toBe('arranged');
  });

  test('cover of a cover: who covers and is away leaves a gap of their own', () => {
    const covered = sessionOf(1, { cover: [coverOf(1, 1, 2)] });
    const away = { 1: [allDay], 2: [allDay] };
    expect(gaps(covered, away).map((gap) => [gap.personId, gap.chain, gap.state])).toEqual([
      [1, [1], 'arranged'],
      [2, [1, 2], 'needed'],
    ]);
    const again = { ...covered, cover: [coverOf(1, 1, 2), coverOf(2, 2, 3)] };
    expect(gaps(again, away).map((gap) => gap.state)).toEqual(['arranged', 'arranged']);
    expect(effectiveLeads(again)).toEqual([
      { personId: 3, interval: span(day, '10:00', '11:00'), chain: [1, 2, 3] },
    ]);
  });

  test('a co-lead who is there all the time', () => {
    const session = sessionOf(1, { parts: [lead(1), lead(2)] });
    expect(gaps(session, { 1: [allDay] })[0]?.coLeadPresent).toBe(true);
    expect(gaps(session, { 1: [allDay], 2: [span(day, '10:50', '12:00')] })[0]?.coLeadPresent).toBe(false);
    const coveredToo = { ...session, cover: [coverOf(1, 2, 3)] };
    expect(gaps(coveredToo, { 1: [allDay], 2: [allDay] })[0]?.coLeadPresent).toBe(true);
    // Whoever covers for the one away is not another lead.
    const ownCover = sessionOf(1, { cover: [coverOf(1, 1, 2)] });
    expect(gaps(ownCover, { 1: [allDay] })[0]?.coLeadPresent).toBe(false);
  });
});

describe('following cover', () => {
  test('in a ring the last before it closes stands', () => {
    const ring = sessionOf(1, { cover: [coverOf(1, 1, 2), coverOf(2, 2, 3), coverOf(3, 3, 1)] });
    expect(effectiveLeads(ring).map((each) => each.chain)).toEqual([[1, 2, 3]]);
    expect(busyOf(ring).map((each) => each.personId)).toEqual([3]);
    const own = sessionOf(1, { cover: [coverOf(1, 1, 1)] });
    expect(effectiveLeads(own).map((each) => each.chain)).toEqual([[1]]);
  });

  test('of two rows for one time the newer holds', () => {
    const session = sessionOf(1, { cover: [coverOf(1, 1, 2), coverOf(2, 1, 3, '10:30', '11:00')] });
    expect(effectiveLeads(session).map((each) => [each.personId, each.interval.start.slice(11)])).toEqual([
      [3, '10:30'],
      [2, '10:00'],
    ]);
  });

  test('a covered lead is free, who covers is busy, an attendee who leads does so', () => {
    const session = sessionOf(1, {
      parts: [lead(1), attendee(2), attendee(3)],
      cover: [coverOf(1, 1, 2, '10:30', '11:00')],
    });
    expect(busyOf(session)).toEqual([
      { personId: 2, interval: span(day, '10:30', '11:00'), part: 'lead' },
      { personId: 1, interval: span(day, '10:00', '10:30'), part: 'lead' },
      { personId: 2, interval: span(day, '10:00', '10:30'), part: 'attendee' },
      { personId: 3, interval: span(day, '10:00', '11:00'), part: 'attendee' },
    ]);
    expect(busyOf({ ...session, state: 'cancelled' })).toEqual([]);
  });

  test('each named lead’s time is led by somebody at every moment, by one person only', () => {
    fc.assert(
      fc.property(arbSession(1), (session) => {
        const whole = sessionInterval(session);
        for (const part of session.parts.filter((each) => each.part === 'lead')) {
          const led = effectiveLeads(session).filter((each) => each.chain[0] === part.personId);
          expect(merge(led.map((each) => each.interval))).toEqual([whole]);
          for (const one of led) {
            expect(one.chain.at(-1)).toBe(one.personId);
            expect(new Set(one.chain).size).toBe(one.chain.length);
            for (const other of led)
              expect(one === other || !overlaps(one.interval, other.interval)).toBe(true);
          }
        }
      }),
    );
  });

  test('nobody is busy twice at once in a session', () => {
    fc.assert(
      fc.property(arbSession(1), (session) => {
        const busy = busyOf(session);
        for (const one of busy) {
          for (const other of busy) {
            const isClash =
              one !== other && one.personId === other.personId && overlaps(one.interval, other.interval);
            expect(isClash).toBe(false);
          }
        }
      }),
    );
  });
});

test('a gap is its covered and its uncovered time, which do not meet', () => {
  let partly = 0;
  fc.assert(
    fc.property(arbWorld, (world) => {
      const view = viewOf(world);
      for (const session of world.sessions) {
        const found = gapsOf(session, view.away, view.coverTerm);
        for (const { personId, interval, uncovered, state } of found) {
          const covered = subtract(interval, uncovered);
          expect(merge([...covered, ...uncovered])).toEqual([interval]);
          const rows = session.cover.filter((row) => row.forPersonId === personId);
          expect(
            common(
              covered,
              rows.map((row) => coverInterval(session, row)),
            ),
          ).toEqual(covered);
          expect(common(view.away(personId), [interval])).toEqual([interval]);
          if (state === 'part') partly += 1;
        }
        // Whoever leads in the end and is away has that time uncovered in a gap of theirs.
        for (const { personId, interval } of session.state === 'planned' ? effectiveLeads(session) : []) {
          const missing = common(view.away(personId), [interval]);
          const own = found.filter((gap) => gap.personId === personId).flatMap((gap) => gap.interval);
          expect(common(own, missing)).toEqual(missing);
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(partly).toBeGreaterThan(5);
}, 60_000);
