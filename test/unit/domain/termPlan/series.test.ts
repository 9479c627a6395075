import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingOf } from '#domain/termPlan/series.ts';
import type { TermOption } from '#domain/termPlan/term.ts';
import { addDays, daysBetween } from '#domain/time/dates.ts';

const optionOn = (at: number, date: string, start = '10:00', placeId: number | null = 1): TermOption => ({
  at,
  due: at,
  leadId: 1,
  date,
  start,
  end: '11:00',
  placeId,
  site: null,
  run: 0,
  missing: [],
  otherBase: 0,
  line: '',
  kin: '',
  sessionId: null,
  locked: false,
});

describe('what of a plan becomes a series', () => {
  it('is what keeps weekday, time and rhythm; others in between move a slot, a slot without one is skipped', () => {
    const dates = ['2026-12-01', '2026-12-31', '2027-01-26', '2027-03-23', '2027-04-21'];
    const { series, singles } = bookingOf(
      dates.map((date, at) => optionOn(at, date, '10:00', at === 2 ? 2 : 1)),
      4,
    );
    expect(series).toMatchObject({
      weekday: 2,
      everyWeeks: 4,
      startDate: '2026-12-01',
      until: '2027-03-23',
      startTime: '10:00',
      minutes: 60,
      placeId: 1,
    });
    expect(series?.slots.map(({ slot, option, moved }) => [slot, option?.date ?? null, moved])).toEqual([
      ['2026-12-01', '2026-12-01', false],
      ['2026-12-29', '2026-12-31', true],
      ['2027-01-26', '2027-01-26', false],
      ['2027-02-23', null, false],
      ['2027-03-23', '2027-03-23', false],
    ]);
    expect(singles.map(({ date }) => date)).toEqual(['2027-04-21']);
  });

  it('is nothing where no two keep to the same', () => {
    const options = [optionOn(0, '2026-12-01'), optionOn(1, '2026-12-30', '11:00')];
    expect(bookingOf(options, 4)).toEqual({ series: null, singles: options });
  });

  it('loses and doubles no session, and keeps each to its own slot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ shift: fc.integer({ min: -3, max: 3 }), late: fc.boolean() }), { maxLength: 9 }),
        (everyWeeks, all) => {
          const options = all.map(({ shift, late }, at) =>
            optionOn(
              at,
              addDays('2026-12-02', at * everyWeeks * 7 + (at % 2 ? shift : 0)),
              late ? '14:00' : '10:00',
            ),
          );
          const { series, singles } = bookingOf(options, everyWeeks);
          const booked = [...(series?.slots.flatMap(({ option }) => option ?? []) ?? []), ...singles];
          expect(booked.map(({ at }) => at).sort()).toEqual(options.map(({ at }) => at).sort());
          for (const { slot, option, moved } of series?.slots ?? []) {
            if (option) expect(moved).toBe(slot !== option.date || option.start !== series?.startTime);
            if (option) expect(Math.abs(daysBetween(slot, option.date))).toBeLessThan(everyWeeks * 7);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
