import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { londonMoment } from '#domain/time/dates.ts';
import { epochOf, startClock } from '#main/app/clock.ts';

describe('a moment given as text', () => {
  test.each([
    ['2026-11-23T08:30', '2026-11-23T08:30:00.000Z'],
    ['2026-07-01T08:30', '2026-07-01T07:30:00.000Z'],
    ['2026-03-29T00:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:00', '2026-03-29T01:00:00.000Z'],
  ])('%s in London is the instant %s', (moment, instant) => {
    expect(new Date(epochOf(moment) ?? Number.NaN).toISOString()).toBe(instant);
  });

  test('of a moment that happens twice, the first is meant', () => {
    expect(epochOf('2026-10-25T01:30')).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });

  test.each([
    '',
    'now',
    '2026-11-23',
    '08:30',
    '2026-02-30T08:30',
    '2026-11-23T24:00',
    '2026-11-23T8:30',
    '2026-11-23T08:30:00',
    '2026-11-23T08:30Z',
    '2026-11-23 08:30',
    '2026-11-23T08:30T',
    '2026-03-29T01:30',
  ])('%j is none', (text) => {
    expect(epochOf(text)).toBeNull();
  });

  test('every minute that London shows is read back as itself', () => {
    const minutes = fc.integer({
      min: Date.parse('2000-01-01') / 60_000,
      max: Date.parse('2100-01-01') / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = londonMoment(minute * 60_000);
        expect(londonMoment(epochOf(moment) ?? 0)).toBe(moment);
      }),
    );
  });
});

describe('the clock', () => {
  test('without a start it reads the machine', () => {
    const clock = startClock(null, () => Date.parse('2026-07-01T07:30:59.500Z'));
    expect(clock.moment()).toBe('2026-07-01T08:30');
    expect(clock.instant()).toBe('2026-07-01T07:30:59.500Z');
    expect(clock.untilNextMinute()).toBe(500);
  });

  test('from a start it ticks on with the machine, over a change of the clocks', () => {
    let machine = 12_345_678;
    const clock = startClock(epochOf('2026-10-25T01:59'), () => machine);
    expect(clock.moment()).toBe('2026-10-25T01:59');
    machine += clock.untilNextMinute();
    expect(clock.moment()).toBe('2026-10-25T01:00');
    expect(clock.instant()).toBe('2026-10-25T01:00:00.000Z');
    machine += 3_600_000;
    expect(clock.moment()).toBe('2026-10-25T02:00');
  });
});
