import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hoursOn,
  patternOn,
  patternProblems,
  type WorkingPattern,
  weeklyMinutes,
} from '#domain/people/workingPattern.ts';
import { addDays, daysBetween, minutesOf, timeOf, weekdayOf } from '#domain/time/dates.ts';
import { arbDate, arbPattern, worldStart } from '#test/unit/domain/arbitraries.ts';
import { nineToFive, span } from '#test/unit/domain/builders.ts';

describe('which pattern holds', () => {
  const winter = nineToFive('2026-01-01');
  const spring: WorkingPattern = {
    from: '2026-05-01',
    weeks: 1,
    hours: [{ week: 1, weekday: 4, start: '10:00', end: '14:00' }],
  };

  test('a change on 1 May leaves April as it was, in whatever order they are stored', () => {
    for (const patterns of [
      [winter, spring],
      [spring, winter],
    ]) {
      expect(patternOn(patterns, '2025-12-31')).toBeNull();
      expect(hoursOn(patterns, '2026-04-30')).toEqual([span('2026-04-30', '09:00', '17:00')]);
      expect(patternOn(patterns, '2026-05-01')).toBe(spring);
      expect(hoursOn(patterns, '2026-05-01')).toEqual([]);
      expect(hoursOn(patterns, '2026-05-07')).toEqual([span('2026-05-07', '10:00', '14:00')]);
    }
  });

  test('hours stay on the wall clock on the days the clocks change', () => {
    const sundays: WorkingPattern = {
      from: '2026-01-01',
      weeks: 1,
      hours: [{ week: 1, weekday: 7, start: '00:30', end: '14:00' }],
    };
    expect(hoursOn([sundays], '2026-03-29')).toEqual([span('2026-03-29', '00:30', '14:00')]);
    expect(hoursOn([sundays], '2026-10-25')).toEqual([span('2026-10-25', '00:30', '14:00')]);
  });
});

describe('two-weekly patterns', () => {
  // From a Thursday: week 1 is the week of Mon 26 Oct, which it enters in the middle.
  const pattern: WorkingPattern = {
    from: '2026-10-29',
    weeks: 2,
    hours: [
      { week: 1, weekday: 5, start: '09:00', end: '12:00' },
      { week: 2, weekday: 1, start: '13:00', end: '17:00' },
    ],
  };

  test('count from the Monday of the week they begin in', () => {
    const worked = Array.from({ length: 28 }, (_, at) => addDays('2026-10-26', at)).filter(
      (date) => hoursOn([pattern], date).length > 0,
    );
    expect(worked).toEqual(['2026-10-30', '2026-11-02', '2026-11-13', '2026-11-16']);
  });

  test('repeat every fourteen days', () => {
    fc.assert(
      fc.property(arbPattern, fc.nat({ max: 400 }), (each, days) => {
        const date = addDays(each.from, days);
        const later = addDays(date, each.weeks * 7);
        const times = (on: string) =>
          hoursOn([each], on).map(({ start, end }) => [timeOf(start), timeOf(end)]);
        expect(times(later)).toEqual(times(date));
        expect(hoursOn([each], addDays(each.from, -1))).toEqual([]);
      }),
    );
  });

  test('any whole turn adds up to the weekly minutes', () => {
    fc.assert(
      fc.property(arbPattern, fc.nat({ max: 60 }), (each, days) => {
        let minutes = 0;
        for (let day = 0; day < each.weeks * 7; day += 1) {
          for (const { start, end } of hoursOn([each], addDays(worldStart, 20 + days + day))) {
            minutes += minutesOf(timeOf(end)) - minutesOf(timeOf(start));
          }
        }
        expect(minutes / each.weeks).toBe(weeklyMinutes(each));
      }),
    );
  });
});

test('the latest pattern not after the date holds, for every date', () => {
  fc.assert(
    fc.property(fc.array(arbPattern, { maxLength: 5 }), arbDate, (patterns, date) => {
      const holds = patternOn(patterns, date);
      const begun = patterns.filter((each) => daysBetween(each.from, date) >= 0).map((each) => each.from);
      expect(holds?.from).toBe(begun.sort().at(-1));
      for (const { start } of hoursOn(patterns, date))
        expect(weekdayOf(start.slice(0, 10))).toBe(weekdayOf(date));
    }),
  );
});

test('weekly minutes: the average of both weeks, overlaps once', () => {
  expect(weeklyMinutes(nineToFive())).toBe(5 * 8 * 60);
  const hours = [
    { week: 1, weekday: 1, start: '09:00', end: '12:00' },
    { week: 1, weekday: 1, start: '11:00', end: '13:00' },
    { week: 2, weekday: 1, start: '09:00', end: '11:00' },
  ] satisfies WorkingPattern['hours'];
  expect(weeklyMinutes({ from: '2026-01-01', weeks: 2, hours })).toBe((240 + 120) / 2);
  expect(weeklyMinutes({ from: '2026-01-01', weeks: 1, hours })).toBe(240);
});

test('problems are told by day, and touching hours are none', () => {
  const hours = [
    { week: 1, weekday: 1, start: '09:00', end: '12:00' },
    { week: 1, weekday: 1, start: '12:00', end: '15:00' },
    { week: 1, weekday: 2, start: '12:00', end: '12:00' },
    { week: 1, weekday: 3, start: '12:00', end: '15:00' },
    { week: 1, weekday: 3, start: '09:00', end: '12:01' },
    { week: 2, weekday: 1, start: '09:00', end: '10:00' },
  ] satisfies WorkingPattern['hours'];
  const found = [
    { code: 'backwards', week: 1, weekday: 2 },
    { code: 'overlap', week: 1, weekday: 3 },
  ];
  expect(patternProblems({ from: '2026-01-01', weeks: 2, hours })).toEqual(found);
  expect(patternProblems({ from: '2026-01-01', weeks: 1, hours })).toEqual([
    ...found,
    { code: 'noSuchWeek', week: 2, weekday: 1 },
  ]);
});
