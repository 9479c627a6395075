import { expect, test } from 'vitest';
import { bankHolidaysOf, isWorkingDay } from '#domain/time/bankHolidays.ts';
import list from '../../../../resources/bank-holidays.json' with { type: 'json' };

test('each nation has its own days', () => {
  const england = bankHolidaysOf(list, 'england-and-wales');
  const scotland = bankHolidaysOf(list, 'scotland');
  const northernIreland = bankHolidaysOf(list, 'northern-ireland');
  // The one-off for the World Cup, which common libraries miss.
  expect([england, scotland, northernIreland].map((days) => days.has('2026-06-15'))).toEqual([
    false,
    true,
    false,
  ]);
  expect([england, scotland, northernIreland].map((days) => days.has('2026-03-17'))).toEqual([
    false,
    false,
    true,
  ]);
  expect([england, scotland, northernIreland].map((days) => days.has('2026-04-06'))).toEqual([
    true,
    false,
    true,
  ]);
  expect(england.get('2026-12-25')).toBe('Christmas Day');
});

test('working days are Monday to Friday and no holiday of the nation', () => {
  const england = bankHolidaysOf(list, 'england-and-wales');
  expect(isWorkingDay('2026-11-23', england)).toBe(true);
  expect(isWorkingDay('2026-11-28', england)).toBe(false);
  expect(isWorkingDay('2026-12-28', england)).toBe(false);
  expect(isWorkingDay('2026-06-15', england)).toBe(true);
  expect(isWorkingDay('2026-06-15', bankHolidaysOf(list, 'scotland'))).toBe(false);
});
