import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Absence } from '#domain/absence/absence.ts';
import { absenceInterval } from '#domain/absence/absence.ts';
import { isPrepared, ledSessions } from '#domain/gaps/deputies.ts';
import { effectiveLeads, gapsOf } from '#domain/gaps/gap.ts';
import type { Session } from '#domain/sessions/session.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { subtract } from '#domain/time/interval.ts';
import { arbWorld } from '#test/unit/domain/arbitraries.ts';
import {
  absenceOf,
  attendee,
  coverOf,
  lead,
  personOf,
  sessionOf,
  snapshotOf,
  span,
} from '#test/unit/domain/builders.ts';

const people = [personOf(1, { role: 'coordinator' }), personOf(2), personOf(3)];
const leave = absenceOf(1, '2026-11-24', { until: '2026-11-26' });

function settled(sessions: Session[], others: Absence[] = [], now = '2026-11-23T08:30', absence = leave) {
  const view = viewOf(snapshotOf(people, { absences: [absence, ...others] }));
  return ledSessions(absence, sessions, view, now);
}
const one = (rest: Partial<Session>, others: Absence[] = []) =>
  settled([sessionOf(7, rest)], others).map((each) => each.settled)[0] ?? null;

describe('how a session she leads is settled', () => {
  test('open until it has a deputy, a new date or a reason', () => {
    expect(one({})).toBe('open');
    expect(one({ cover: [coverOf(1, 1, 2)] })).toBe('deputy');
    expect(one({ slot: '2026-11-24', seriesId: 1, date: '2026-12-01' })).toBe('moved');
    expect(one({ state: 'cancelled' })).toBe('cancelled');
    expect(one({ state: 'skipped' })).toBe('leftOut');
    expect(one({ notNeededFor: [1] })).toBe('notNeeded');
  });

  test('half a deputy settles nothing; two halves do, and both are named', () => {
    const half = coverOf(1, 1, 2, '10:00', '10:30');
    expect(one({ cover: [half] })).toBe('open');
    const both = settled([sessionOf(7, { cover: [half, coverOf(2, 1, 3, '10:30', '11:00')] })]);
    expect(both).toMatchObject([
      {
        settled: 'deputy',
        deputies: [{ personId: 2, interval: span('2026-11-24', '10:00', '10:30') }, { personId: 3 }],
      },
    ]);
  });

  test('a deputy who is away settles nothing, until somebody stands in for the deputy', () => {
    const ill = [absenceOf(2, '2026-11-24', { id: 2 })];
    expect(one({ cover: [coverOf(1, 1, 2)] }, ill)).toBe('open');
    const chain = { cover: [coverOf(1, 1, 2), coverOf(2, 2, 3)] };
    expect(one(chain, ill)).toBe('deputy');
    expect(settled([sessionOf(7, chain)], ill)[0]?.deputies.map(({ personId }) => personId)).toEqual([3]);
  });

  test('another lead who is there is enough; one who is away too is not', () => {
    const two = { parts: [lead(1), lead(2)] };
    expect(one(two)).toBe('coLead');
    expect(one(two, [absenceOf(2, '2026-11-24', { id: 2 })])).toBe('open');
  });

  test('what she was to stand in for counts; what she only attends does not', () => {
    expect(one({ parts: [lead(3)], cover: [coverOf(1, 3, 1)] })).toBe('open');
    expect(one({ parts: [lead(2), attendee(1)] })).toBeNull();
    expect(one({ parts: [lead(2)] })).toBeNull();
  });

  test('a session outside the absence that was never in it is none of it', () => {
    expect(one({ date: '2026-11-27' })).toBeNull();
    expect(one({ slot: '2026-11-20', seriesId: 1, date: '2026-11-27' })).toBeNull();
    expect(one({ date: '2026-11-27', state: 'cancelled' })).toBeNull();
    const afternoon = absenceOf(1, '2026-11-24', { fromTime: '13:00' });
    const morning = sessionOf(7, { slot: '2026-11-24', seriesId: 1 });
    expect(settled([morning], [], '2026-11-23T08:30', afternoon)).toEqual([]);
  });

  test('what is over asks for nothing any more', () => {
    expect(settled([sessionOf(7)], [], '2026-11-24T10:59')).toHaveLength(1);
    expect(settled([sessionOf(7)], [], '2026-11-24T11:00')).toEqual([]);
    expect(settled([sessionOf(7, { state: 'cancelled' })], [], '2026-11-24T11:00')).toEqual([]);
    const moved = sessionOf(7, { slot: '2026-11-24', seriesId: 1, date: '2026-12-01' });
    expect(settled([moved], [], '2026-11-25T08:00')).toEqual([]);
  });
});

describe('an absence is prepared', () => {
  const hour = span('2026-11-24', '09:00', '10:00');

  test('when nothing is open and no hour is without a contact', () => {
    expect(isPrepared(settled([sessionOf(7, { cover: [coverOf(1, 1, 2)] })]), [])).toBe(true);
    expect(isPrepared(settled([sessionOf(7)]), [])).toBe(false);
    expect(isPrepared([], [hour])).toBe(false);
  });

  test('exactly when every session she led has a lead who is there, is waived, or does not take place then', () => {
    fc.assert(
      fc.property(arbWorld, (world) => {
        const view = viewOf(world);
        for (const absence of world.absences) {
          const led = ledSessions(absence, world.sessions, view, '0000-01-01T00:00');
          const absent = absenceInterval(absence);
          const bare = world.sessions.filter((session) => {
            const mine = gapsOf(session, view.away, view.coverTerm).filter(
              ({ chain, interval }) =>
                chain.includes(absence.personId) &&
                interval.start < absent.end &&
                absent.start < interval.end,
            );
            return mine.some(({ personId, interval, state, uncovered }) => {
              if (state === 'notNeeded' || uncovered.length === 0) return false;
              const there = effectiveLeads(session)
                .filter(({ chain }) => !chain.includes(personId))
                .flatMap((each) => subtract(each.interval, view.away(each.personId)));
              return subtract(interval, there).length > 0;
            });
          });
          const open = led.filter((each) => each.settled === 'open').map(({ session }) => session.id);
          expect(open.sort()).toEqual(bare.map(({ id }) => id).sort());
          expect(isPrepared(led, [])).toBe(bare.length === 0);
          expect(isPrepared(led, [hour])).toBe(false);
        }
      }),
    );
  });
});
