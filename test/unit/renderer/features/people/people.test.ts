import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  draftOfPattern,
  linesOf,
  patternLines,
  problemsOf,
  withDay,
  withWeeks,
} from '#renderer/features/people/pattern.ts';
import { parseHours, patternFit, typedHours } from '#renderer/text/hours.ts';

test.each([
  ['15', 900],
  ['7.5', 450],
  ['37,5', 2250],
  ['7:30', 450],
  ['15 h 30', 930],
  ['15h30m', 930],
  ['0', 0],
  ['168', 10080],
])('“%s” is %i minutes a week', (typed, minutes) => {
  expect(parseHours(typed)).toBe(minutes);
});

test.each(['fifteen', '7:60', '-3', '168.5', '1e3', '', '15 h of'])('“%s” is no number of hours', (typed) => {
  expect(parseHours(typed)).toBeNull();
});

test('what is shown in the field is read as the same minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10080 }), (minutes) => {
      expect(parseHours(typedHours(minutes))).toBe(minutes);
    }),
  );
});

test('the sum says over and under', () => {
  expect(patternFit(900, 900)).toEqual({ words: '15 h of 15 h', fit: 'fits', fitWords: 'as contracted' });
  expect(patternFit(960, 900)).toMatchObject({ fit: 'over', fitWords: '1 h over' });
  expect(patternFit(750, 900)).toMatchObject({ fit: 'under', fitWords: '2 h 30 min under' });
  expect(patternFit(900, null)).toMatchObject({ words: '15 h', fit: null });
  expect(patternFit(null, 900).words).toBe('No pattern, 15 h by contract');
});

const monday = { week: 1, weekday: 1, start: '09:00', end: '12:00' } as const;
const afternoon = { week: 1, weekday: 1, start: '13:00', end: '17:00' } as const;
const friday = { week: 1, weekday: 5, start: '09:00', end: '12:00' } as const;

test('a pattern keeps its hours through the grid', () => {
  const hours = [monday, afternoon, friday];
  const lines = linesOf(draftOfPattern({ weeks: 1, hours }));
  expect(lines.map(({ key: _, ...line }) => line)).toEqual(hours);
  expect(lines.map(({ key }) => key)).toEqual(['0-0', '0-1', '4-0']);
});

test('each fault stands at its line', () => {
  const draft = draftOfPattern({ weeks: 1, hours: [monday, friday] });
  const half = withDay(draft, 2, [{ start: '09:00', end: null }]);
  expect(problemsOf(half)).toEqual(new Map([['2-0-end', 'Give the end, such as 17:00.']]));
  const backwards = withDay(draft, 4, [{ start: '12:00', end: '09:00' }]);
  expect([...problemsOf(backwards).keys()]).toEqual(['4-0-end']);
  const overlapping = withDay(draft, 0, [
    { start: '09:00', end: '12:00' },
    { start: '11:00', end: '13:00' },
  ]);
  expect([...problemsOf(overlapping).keys()]).toEqual(['0-1-start']);
  expect(problemsOf(draft).size).toBe(0);
});

test('a second week begins as the first, and comes back as it was', () => {
  const weekly = draftOfPattern({ weeks: 1, hours: [monday] });
  const two = withWeeks(weekly, 2);
  expect(linesOf(two)).toHaveLength(2);
  const changed = withDay(two, 7, [{ start: null, end: null }]);
  const other = withDay(changed, 8, [{ start: '10:00', end: '11:00' }]);
  expect(withWeeks(withWeeks(other, 1), 2)).toEqual(other);
  expect(linesOf(withWeeks(other, 1))).toHaveLength(1);
});

test('days alike are said together', () => {
  expect(patternLines({ weeks: 1, hours: [monday, friday] })).toEqual(['Mon and Fri 09:00–12:00']);
  expect(patternLines({ weeks: 1, hours: [afternoon, monday] })).toEqual(['Mon 09:00–12:00 and 13:00–17:00']);
  expect(patternLines({ weeks: 2, hours: [monday] })).toEqual([
    'Week 1: Mon 09:00–12:00',
    'Week 2: no hours',
  ]);
  expect(patternLines({ weeks: 1, hours: [] })).toEqual(['No hours']);
});
