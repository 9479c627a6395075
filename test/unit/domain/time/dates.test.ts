import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  clockTimeOf,
  datesBetween,
  daysBetween,
  isClockTime,
  isIsoDate,
  londonMoment,
  mondayOf,
  weekdayOf,
} from '#domain/time/dates.ts';

const arbDay = fc.integer({ min: -700_000, max: 2_900_000 });
const plain = (days: number) => Temporal.PlainDate.from('1970-01-01').add({ days });

test('day arithmetic agrees with Temporal over eight thousand years', () => {
  fc.assert(
    fc.property(arbDay, fc.integer({ min: -5000, max: 5000 }), (day, step) => {
      const date = plain(day);
      expect(addDays(date.toString(), step)).toBe(date.add({ days: step }).toString());
      expect(weekdayOf(date.toString())).toBe(date.dayOfWeek);
      expect(daysBetween(date.toString(), date.add({ days: step }).toString())).toBe(step);
    }),
  );
});

test('minutes on the wall clock agree with Temporal, also where the clocks change', () => {
  fc.assert(
    fc.property(arbDay, fc.nat({ max: 1439 }), fc.integer({ min: -9000, max: 9000 }), (day, at, minutes) => {
      const start = plain(day).toPlainDateTime({ hour: Math.floor(at / 60), minute: at % 60 });
      const text = (moment: Temporal.PlainDateTime) => moment.toString({ smallestUnit: 'minute' });
      expect(addMinutes(text(start), minutes)).toBe(text(start.add({ minutes })));
    }),
  );
  expect(addMinutes('2026-03-29T00:30', 60)).toBe('2026-03-29T01:30');
});

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(datesBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
});

test('only what exists is a date or a time', () => {
  expect(['2026-02-28', '2028-02-29'].every(isIsoDate)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''].some(isIsoDate)).toBe(false);
  expect(['00:00', '23:59'].every(isClockTime)).toBe(true);
  expect(['24:00', '9:00', '12:60', '12:00 '].some(isClockTime)).toBe(false);
  expect(() => clockTimeOf(1440)).toThrow(RangeError);
  expect(() => addDays('tomorrow', 1)).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('instants are told in London time, summer and winter, wherever the machine stands', () => {
  expect(londonMoment(Date.UTC(2026, 10, 23, 8, 30))).toBe('2026-11-23T08:30');
  expect(londonMoment(Date.UTC(2026, 6, 1, 8, 30))).toBe('2026-07-01T09:30');
  expect(londonMoment(Date.UTC(2026, 2, 29, 0, 59))).toBe('2026-03-29T00:59');
  expect(londonMoment(Date.UTC(2026, 2, 29, 1, 0))).toBe('2026-03-29T02:00');
});
