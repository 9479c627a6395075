import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockedIntervals, fitAt } from '#domain/booking/blockedIntervals.ts';
import { dayFits } from '#domain/booking/dayFit.ts';
import { freeSlots, type SlotQuestion } from '#domain/booking/slots.ts';
import { addDays } from '#domain/time/dates.ts';
import { arbWorld, worldEnd, worldStart } from '#test/unit/domain/arbitraries.ts';
import { absenceOf, attendee, personOf, sessionOf, snapshotOf } from '#test/unit/domain/builders.ts';

const amira = personOf(1);
const visit = sessionOf(1, { id: 0, kind: 'wardVisit', parts: [attendee(1)] });
const fits = (snapshot: SlotQuestion['snapshot'], minutes: number, from: string, until: string) => {
  const people = [...snapshot.people.values()].filter(({ id }) => id === 1);
  const question = {
    people,
    minutes,
    from: `${from}T00:00`,
    until: `${until}T00:00`,
    placeId: null,
    site: null,
    snapshot,
  };
  return dayFits(question, blockedIntervals(snapshot, visit, from, until), from, until);
};

describe('a day on which something may be booked', () => {
  it('has its first free time, or says what stands in the way', () => {
    const snapshot = snapshotOf([amira], {
      sessions: [
        sessionOf(1, { id: 7, date: '2026-11-24', start: '09:00', end: '11:00' }),
        sessionOf(1, { id: 8, date: '2026-11-25', start: '10:00', end: '16:30' }),
      ],
      absences: [absenceOf(1, '2026-11-26', { until: '2026-11-26' })],
      holidays: new Map([['2026-11-27', 'Holiday']]),
    });
    const days = fits(snapshot, 120, '2026-11-24', '2026-11-29');
    expect(days.map(({ slot, why }) => slot?.start ?? why.map(({ code }) => code))).toEqual([
      '2026-11-24T11:00',
      ['clash'],
      ['absent'],
      ['bankHoliday'],
      ['outsideWorkingPattern'],
    ]);
  });

  it('gives the hours that are worked only where nothing else is a reason', () => {
    const [day] = fits(snapshotOf([amira]), 500, '2026-11-24', '2026-11-25');
    expect(day).toMatchObject({ slot: null, why: [{ code: 'outsideWorkingPattern' }] });
  });

  it('has a time just where one is found, nothing hard against it, and a reason where there is none', () => {
    fc.assert(
      fc.property(arbWorld, fc.integer({ min: 15, max: 480 }), (snapshot, minutes) => {
        for (const { date, slot, why } of fits(snapshot, minutes, worldStart, worldEnd)) {
          const about = { minutes, placeId: null, site: null, snapshot, count: 1 };
          const people = [...snapshot.people.values()].filter(({ id }) => id === 1);
          const until = `${addDays(date, 1)}T00:00`;
          expect(slot).toEqual(freeSlots({ ...about, people, from: `${date}T00:00`, until })[0] ?? null);
          const blocked = blockedIntervals(snapshot, visit, date, addDays(date, 1));
          const hard = slot ? fitAt(blocked, slot).filter(({ severity }) => severity === 'hard') : [];
          expect(hard.filter(({ code }) => code !== 'notActive')).toEqual([]);
          if (slot) expect(why).toEqual([]);
        }
      }),
    );
  });
});
