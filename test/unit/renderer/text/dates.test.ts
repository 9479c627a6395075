import { describe, expect, it } from 'vitest';
import {
  boundDates,
  dateRange,
  everyWords,
  intervalWords,
  longDate,
  minutesWords,
  monthTitle,
  nearDate,
  shortDate,
  weekTitle,
} from '#renderer/text/dates.ts';

const today = '2026-11-23';

describe('dates in words', () => {
  it('shows the year only where it differs', () => {
    expect(shortDate('2026-11-24', today)).toBe('Tue 24 Nov');
    expect(shortDate('2027-01-04', today)).toBe('Mon 4 Jan 2027');
    expect(longDate('2026-11-24')).toBe('Tuesday 24 November 2026');
  });

  it('calls the days around today by their names', () => {
    expect(nearDate('2026-11-23', today)).toBe('today');
    expect(nearDate('2026-11-24', today)).toBe('tomorrow');
    expect(nearDate('2026-11-22', today)).toBe('yesterday');
    expect(nearDate('2026-11-25', today)).toBe('Wed 25 Nov');
  });

  it('shows ranges inclusively', () => {
    expect(dateRange('2026-11-16', '2026-11-20', today)).toBe('Mon 16 Nov – Fri 20 Nov');
    expect(dateRange('2026-11-16', '2026-11-16', today)).toBe('Mon 16 Nov');
    expect(dateRange('2026-11-16', null, today)).toBe('from Mon 16 Nov, no end date');
  });

  it('shows half-open intervals as times within a day, and whole days as a range', () => {
    expect(intervalWords({ start: '2026-11-24T10:00', end: '2026-11-24T11:30' }, today)).toBe(
      'Tue 24 Nov 10:00–11:30',
    );
    expect(intervalWords({ start: '2026-11-24T00:00', end: '2026-11-26T00:00' }, today)).toBe(
      'Tue 24 Nov – Wed 25 Nov',
    );
    expect(intervalWords({ start: '2026-11-24T13:00', end: '2026-11-25T12:00' }, today)).toBe(
      'Tue 24 Nov 13:00 – Wed 25 Nov 12:00',
    );
    expect(intervalWords({ start: '2026-11-24T00:00', end: '9999-12-31T00:00' }, today)).toBe(
      'from Tue 24 Nov',
    );
  });

  it('titles months and weeks, across months and years', () => {
    expect(monthTitle('2026-11-05')).toBe('November 2026');
    expect(weekTitle('2026-11-23')).toBe('23–29 Nov 2026');
    expect(weekTitle('2026-11-30')).toBe('30 Nov – 6 Dec 2026');
    expect(weekTitle('2026-12-28')).toBe('28 Dec 2026 – 3 Jan 2027');
  });

  it('says lengths and rhythms', () => {
    expect([45, 60, 90].map(minutesWords)).toEqual(['45 min', '1 h', '1 h 30 min']);
    expect(everyWords(1, 2)).toBe('every Tuesday');
    expect(everyWords(2, 2)).toBe('every 2 weeks on Tuesday');
  });

  it('says since when and when back', () => {
    const dates = boundDates(today);
    expect(dates.since('2026-11-16')).toBe('since Mon 16 Nov');
    expect(dates.back('2026-11-30')).toBe('back Mon 30 Nov');
    expect(dates.back(null)).toBe('no end date');
  });
});
