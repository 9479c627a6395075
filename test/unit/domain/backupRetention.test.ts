import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToKeep } from '#domain/backupRetention.ts';
import { addDays, addMinutes, dateOf, mondayOf } from '#domain/time/dates.ts';

const now = '2026-11-25T12:00';

test('a backup every day: the last seven days and the end of each of four weeks', () => {
  const daily = Array.from({ length: 60 }, (_, back) => `${addDays('2026-11-25', -back)}T09:00`);
  expect(backupsToKeep(daily, now).map(dateOf)).toEqual([
    '2026-11-25',
    '2026-11-24',
    '2026-11-23',
    '2026-11-22',
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-15',
    '2026-11-08',
  ]);
});

test('of one day the newest stays', () => {
  expect(backupsToKeep(['2026-11-24T09:00', '2026-11-24T17:00', '2026-11-24T11:00'], now)).toEqual([
    '2026-11-24T17:00',
  ]);
});

test('after months unused the old ones are still there', () => {
  const old = ['2026-01-05T09:00', '2026-01-06T09:00', '2026-01-13T09:00'];
  expect(backupsToKeep(old, now)).toHaveLength(3);
});

test('what is dated after now is kept and does not push others out', () => {
  const daily = Array.from({ length: 7 }, (_, back) => `${addDays('2026-11-25', -back)}T09:00`);
  expect(backupsToKeep(['2030-01-01T09:00', ...daily], now)).toEqual(['2030-01-01T09:00', ...daily]);
});

test('always the newest, at most eleven, the same when done again', () => {
  const arbMoment = fc.nat({ max: 200_000 }).map((minutes) => addMinutes(now, -minutes));
  fc.assert(
    fc.property(fc.array(arbMoment, { minLength: 1, maxLength: 80 }), (moments) => {
      const kept = backupsToKeep(moments, now);
      expect(kept[0]).toBe([...moments].sort().at(-1));
      expect(kept.length).toBeLessThanOrEqual(11);
      expect(kept.every((moment) => moments.includes(moment))).toBe(true);
      expect(backupsToKeep(kept, now)).toEqual(kept);
      const periods = (of: (date: string) => string, list: string[]) =>
        new Set(list.map((each) => of(dateOf(each))));
      expect(periods((date) => date, kept).size).toBeGreaterThanOrEqual(
        Math.min(7, periods((date) => date, moments).size),
      );
      expect(periods(mondayOf, kept).size).toBeGreaterThanOrEqual(
        Math.min(4, periods(mondayOf, moments).size),
      );
    }),
  );
});
