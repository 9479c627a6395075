import { expect, test } from 'vitest';
import { phasedWeeks } from '#domain/absence/phasedReturn.ts';
import {
  firstDraft,
  minutesOfWeek,
  problemOf,
  weeksOfRequest,
  withChoice,
  withSameAsBefore,
} from '#renderer/features/absence/phasedDraft.ts';

const pattern = {
  from: '2020-01-01',
  weeks: 1 as const,
  hours: ([1, 3] as const).flatMap((weekday) => [
    { week: 1 as const, weekday, start: '09:00', end: '12:00' },
    { week: 1 as const, weekday, start: '13:00', end: '17:00' },
  ]),
};
const weeks = phasedWeeks([pattern], '2026-11-29', 2);
const [mon, wed, nextWed] = ['2026-11-30', '2026-12-02', '2026-12-09'];

test('the day somebody is back is worked, and counts with all its hours', () => {
  const draft = firstDraft(weeks);
  expect(draft).toEqual({ [mon]: 'all' });
  expect(weeks.map((week) => minutesOfWeek(week, draft))).toEqual([
    { worked: 420, all: 840 },
    { worked: 0, all: 840 },
  ]);
  expect(firstDraft([])).toEqual({});
});

test('a part of a day is sent within its hours, over a break too', () => {
  const draft = withChoice({}, wed, { start: '11:00', end: '14:00' });
  expect(weeksOfRequest(weeks, draft)).toEqual([
    [
      { date: wed, start: '11:00', end: '12:00' },
      { date: wed, start: '13:00', end: '14:00' },
    ],
    [],
  ]);
});

test('a part that cannot be is said, and nothing is sent', () => {
  const day = weeks[0]?.days[1] ?? { date: wed, hours: [] };
  const said = (start: string | null, end: string | null) => {
    const draft = withChoice({}, wed, { start, end });
    return [problemOf(day, draft[wed]), weeksOfRequest(weeks, draft)];
  };
  expect(said(null, '12:00')).toEqual(['Give both times.', null]);
  expect(said('12:00', '11:00')).toEqual(['The end must be after the start.', null]);
  expect(said('12:00', '13:00')).toEqual(['Choose a time within the hours.', null]);
  expect(said('09:00', '10:00')[0]).toBe(null);
});

test('a week can be as the one before, what was ticked in it before forgotten', () => {
  const second = weeks[1] ?? { monday: '', days: [] };
  const draft = withSameAsBefore(withChoice(firstDraft(weeks), nextWed, 'all'), second);
  expect(draft).toEqual({ [mon]: 'all', '2026-12-07': 'all' });
});
