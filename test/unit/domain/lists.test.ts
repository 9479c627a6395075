import { expect, test } from 'vitest';
import { compareNames, compareText, unknownLast } from '#domain/lists.ts';

test('dates, times and moments come earliest first', () => {
  const moments = ['2026-12-01T09:00', '2026-11-30T17:00', '2026-11-30T09:30', '2026-11-30T09:30'];
  expect(moments.toSorted(compareText)).toEqual([
    '2026-11-30T09:30',
    '2026-11-30T09:30',
    '2026-11-30T17:00',
    '2026-12-01T09:00',
  ]);
});

test('a date nobody knows comes last', () => {
  const dates = [null, '2026-12-01', null, '2026-11-30'];
  expect(dates.toSorted(unknownLast)).toEqual(['2026-11-30', '2026-12-01', null, null]);
});

test('names come as they are read, whatever their case and accents', () => {
  expect(['Zoë', 'ben', 'Élise', 'Dev', 'Ben'].toSorted(compareNames)).toEqual([
    'ben',
    'Ben',
    'Dev',
    'Élise',
    'Zoë',
  ]);
});
