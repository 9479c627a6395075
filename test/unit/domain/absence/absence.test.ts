import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absenceInterval,
  absenceKinds,
  awayIntervals,
  backOn,
  isLeave,
  longTermFrom,
  spellsOf,
} from '#domain/absence/absence.ts';
import { coverTermOn } from '#domain/absence/coverTerm.ts';
import { FOREVER, merge } from '#domain/time/interval.ts';
import { arbAbsence } from '#test/unit/domain/arbitraries.ts';
import { absenceOf, personOf } from '#test/unit/domain/builders.ts';

const settings = { switchOverDays: 28 };

describe('the time of an absence', () => {
  test('inclusive days end at the midnight after', () => {
    expect(absenceInterval(absenceOf(1, '2026-11-23', { until: '2026-11-29' }))).toEqual({
      start: '2026-11-23T00:00',
      end: '2026-11-30T00:00',
    });
  });

  test('times limit the first and the last day, and an open one has no end', () => {
    const partly = absenceOf(1, '2026-11-23', { fromTime: '12:00', until: '2026-11-24', untilTime: '10:30' });
    expect(absenceInterval(partly)).toEqual({ start: '2026-11-23T12:00', end: '2026-11-24T10:30' });
    expect(absenceInterval({ ...partly, until: null, untilTime: null }).end).toBe(FOREVER);
  });

  test('back the day after, or at the time, or not known', () => {
    expect(backOn(absenceOf(1, '2026-11-23', { until: '2026-11-29' }))).toEqual({
      date: '2026-11-30',
      time: null,
    });
    expect(backOn(absenceOf(1, '2026-11-23', { untilTime: '13:00' }))).toEqual({
      date: '2026-11-23',
      time: '13:00',
    });
    expect(backOn(absenceOf(1, '2026-11-23', { until: null }))).toBeNull();
  });

  test('sickness is no leave, all else is', () => {
    expect(absenceKinds.filter((kind) => !isLeave(kind))).toEqual(['sickness']);
  });
});

describe('spells', () => {
  test('overlapping and touching absences of one person are one; a day between makes two', () => {
    const absences = [
      absenceOf(1, '2026-11-30', { id: 3, until: null }),
      absenceOf(1, '2026-11-02', { id: 1, until: '2026-11-10' }),
      absenceOf(1, '2026-11-11', { id: 2, until: '2026-11-12' }),
      absenceOf(2, '2026-11-13', { id: 4 }),
    ];
    const found = spellsOf(absences).map((spell) => [spell.personId, ...spell.absences.map(({ id }) => id)]);
    expect(found).toEqual([
      [1, 1, 2],
      [1, 3],
      [2, 4],
    ]);
  });

  test('hold every absence once, the same time, and never touch', () => {
    fc.assert(
      fc.property(fc.array(arbAbsence, { maxLength: 12 }), (absences) => {
        const spells = spellsOf(absences);
        expect(spells.flatMap((spell) => spell.absences)).toHaveLength(absences.length);
        for (const personId of [1, 2, 3, 4, 5]) {
          const own = absences.filter((absence) => absence.personId === personId);
          const joined = spells.filter((spell) => spell.personId === personId).map((spell) => spell.interval);
          expect(joined).toEqual(merge(own.map(absenceInterval)));
        }
        for (const { interval, absences: within } of spells) {
          const times = within.map(absenceInterval);
          expect(times.every(({ start, end }) => interval.start <= start && end <= interval.end)).toBe(true);
        }
      }),
    );
  });
});

describe('long-term', () => {
  const first = absenceOf(1, '2026-11-02', { until: '2026-11-20' });
  const second = absenceOf(1, '2026-11-21', { id: 2, until: null });

  test('from the start of the spell, not of its last absence', () => {
    const [spell] = spellsOf([second, first]);
    expect(spell && longTermFrom(spell, settings)).toBe('2026-11-30');
    const person = personOf(1);
    expect(coverTermOn(person, [first, second], settings, '2026-11-29')).toBe('short');
    expect(coverTermOn(person, [first, second], settings, '2026-11-30')).toBe('long');
    expect(coverTermOn(person, [second], settings, '2026-11-30')).toBe('short');
    expect(coverTermOn(personOf(2), [first, second], settings, '2026-11-30')).toBe('short');
  });

  test('earlier when the coordinator says so, never later', () => {
    const earlier = { ...second, longTermFrom: '2026-11-25' };
    expect(coverTermOn(personOf(1), [first, earlier], settings, '2026-11-24')).toBe('short');
    expect(coverTermOn(personOf(1), [first, earlier], settings, '2026-11-25')).toBe('long');
    const later = { ...second, longTermFrom: '2027-01-25' };
    expect(coverTermOn(personOf(1), [first, later], settings, '2026-11-30')).toBe('long');
  });

  test('whoever left is long-term at once, a pause after the same days', () => {
    expect(coverTermOn(personOf(1, { leavingDate: '2026-11-20' }), [], settings, '2026-11-21')).toBe('long');
    const paused = personOf(1, { statuses: [{ status: 'paused', from: '2026-11-02' }] });
    expect(coverTermOn(paused, [], settings, '2026-11-29')).toBe('short');
    expect(coverTermOn(paused, [], settings, '2026-11-30')).toBe('long');
  });
});

describe('away', () => {
  test('absent, paused, not started and left, joined and cut to the dates', () => {
    const person = personOf(1, {
      startDate: '2026-11-04',
      leavingDate: '2026-11-27',
      statuses: [
        { status: 'active', from: '2026-11-13' },
        { status: 'paused', from: '2026-11-10' },
      ],
    });
    const absences = [
      absenceOf(1, '2026-11-13', { until: '2026-11-13', untilTime: '12:00' }),
      absenceOf(2, '2026-11-16'),
      absenceOf(1, '2026-11-26', { fromTime: '12:00', until: null }),
    ];
    expect(awayIntervals(person, absences, '2026-11-01', '2026-12-01')).toEqual([
      { start: '2026-11-01T00:00', end: '2026-11-04T00:00' },
      { start: '2026-11-10T00:00', end: '2026-11-13T12:00' },
      { start: '2026-11-26T12:00', end: '2026-12-01T00:00' },
    ]);
  });
});
