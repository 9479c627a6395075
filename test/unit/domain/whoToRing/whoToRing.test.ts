import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '#domain/settings.ts';
import { addDays, datesBetween } from '#domain/time/dates.ts';
import { common, type Interval, merge, wholeDay } from '#domain/time/interval.ts';
import {
  datesToRing,
  hoursAway,
  type KnownNaming,
  nobodyToRing,
  ringingOn,
} from '#domain/whoToRing/whoToRing.ts';
import { arbIntervals, arbTimes } from '#test/unit/domain/arbitraries.ts';
import { absenceOf, nineToFive, personOf, span } from '#test/unit/domain/builders.ts';

const monday = '2026-11-30';
const week = { from: monday, until: addDays(monday, 7) };
const nobodyAway = () => [];

function namingOf(id: number, byPersonId: number, rest: Partial<KnownNaming> = {}): KnownNaming {
  return {
    id,
    forPersonId: 1,
    byPersonId,
    from: monday,
    until: addDays(monday, 6),
    start: null,
    end: null,
    ...rest,
  };
}

describe('the dates contacts are asked for', () => {
  test('are those of the absence from today on, four weeks ahead without an end, never beyond the horizon', () => {
    const dates = (from: string, until: string | null, today: string) =>
      datesToRing(absenceOf(1, from, { until }), today, '2027-11-23');
    expect(dates(monday, '2026-12-04', '2026-11-23')).toEqual({ from: monday, until: '2026-12-05' });
    expect(dates(monday, '2026-12-04', '2026-12-02')).toEqual({ from: '2026-12-02', until: '2026-12-05' });
    expect(dates(monday, null, '2026-11-23')).toEqual({ from: monday, until: '2026-12-28' });
    expect(dates(monday, null, '2026-12-10')).toEqual({ from: '2026-12-10', until: '2027-01-07' });
    expect(dates(monday, '2028-12-04', '2026-11-23').until).toBe('2027-11-23');
    const over = dates(monday, '2026-12-04', '2026-12-07');
    expect(datesBetween(over.from, over.until)).toEqual([]);
  });
});

describe('working hours away', () => {
  const jo = personOf(1, { role: 'coordinator' });
  const away = (person = jo, absent: Interval[] = [{ start: `${monday}T12:00`, end: '2026-12-03T00:00' }]) =>
    hoursAway(person, absent, week, new Map([['2026-12-01', 'Closed']]), defaultSettings);

  test('lie in the absence and the pattern, closed days left out', () => {
    expect(away()).toEqual([
      { date: monday, hours: [span(monday, '12:00', '17:00')] },
      { date: '2026-12-02', hours: [span('2026-12-02', '09:00', '17:00')] },
    ]);
  });

  test('are those of the working day, Monday to Friday, while no pattern is recorded', () => {
    const days = away(personOf(1, { patterns: [] }), [
      { start: '2026-12-04T00:00', end: '2026-12-07T00:00' },
    ]);
    expect(days).toEqual([{ date: '2026-12-04', hours: [span('2026-12-04', '08:00', '18:00')] }]);
  });

  test('are none once she has left, and on days she does not work', () => {
    expect(away(personOf(1, { leavingDate: '2026-11-29' }))).toEqual([]);
    const partTime = { ...nineToFive(), hours: nineToFive().hours.filter(({ weekday }) => weekday === 3) };
    expect(away(personOf(1, { patterns: [partTime] })).map(({ date }) => date)).toEqual(['2026-12-02']);
  });
});

describe('whom to ring', () => {
  const day = { date: monday, hours: [span(monday, '09:00', '12:30'), span(monday, '13:00', '17:00')] };

  test('is nobody where nobody is named', () => {
    const ringing = ringingOn(day, [namingOf(1, 2, { start: '09:00', end: '15:00' })], nobodyAway);
    expect(ringing).toEqual([
      { interval: span(monday, '09:00', '12:30'), personIds: [2] },
      { interval: span(monday, '13:00', '15:00'), personIds: [2] },
      { interval: span(monday, '15:00', '17:00'), personIds: [] },
    ]);
    expect(nobodyToRing(ringing, `${monday}T08:00`)).toEqual([span(monday, '15:00', '17:00')]);
    expect(nobodyToRing(ringing, `${monday}T16:20`)).toEqual([span(monday, '16:20', '17:00')]);
    expect(nobodyToRing(ringing, `${monday}T17:00`)).toEqual([]);
  });

  test('is whoever was named first, then the others', () => {
    const both = [namingOf(8, 3), namingOf(5, 2, { start: '10:00', end: '11:00' }), namingOf(9, 3)];
    expect(ringingOn({ date: monday, hours: [span(monday, '09:00', '12:30')] }, both, nobodyAway)).toEqual([
      { interval: span(monday, '09:00', '10:00'), personIds: [3] },
      { interval: span(monday, '10:00', '11:00'), personIds: [2, 3] },
      { interval: span(monday, '11:00', '12:30'), personIds: [3] },
    ]);
  });

  test('is nobody again for the time in which who was named is away', () => {
    const ill = (id: number) => (id === 2 ? [span(monday, '10:30', '23:00')] : []);
    expect(ringingOn(day, [namingOf(1, 2)], ill).map(({ personIds }) => personIds)).toEqual([[2], [], []]);
  });

  test('looks at the dates of a naming, both included', () => {
    const named = namingOf(1, 2, { from: '2026-12-01', until: '2026-12-02' });
    const on = (date: string) =>
      ringingOn({ date, hours: [span(date, '09:00', '10:00')] }, [named], nobodyAway);
    expect(datesBetween(monday, '2026-12-04').map((date) => on(date)[0]?.personIds.length)).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe('the hours of a day', () => {
  const arbNaming = fc
    .record({
      id: fc.integer({ min: 1, max: 50 }),
      by: fc.integer({ min: 2, max: 5 }),
      shift: fc.integer({ min: -1, max: 1 }),
      times: fc.option(arbTimes(15), { nil: null }),
    })
    .map(({ id, by, shift, times }) =>
      namingOf(id, by, {
        from: addDays('2026-03-28', shift),
        until: addDays('2026-03-28', shift + 1),
        start: times?.[0] ?? null,
        end: times?.[1] ?? null,
      }),
    );
  const date = '2026-03-29';

  test('are the hours with a contact and those without, which share no time', () => {
    fc.assert(
      fc.property(
        arbIntervals,
        fc.array(arbNaming, { maxLength: 6 }),
        arbIntervals,
        (hours, namings, away) => {
          const day = { date, hours: common(merge(hours), [wholeDay(date)]) };
          const ringing = ringingOn(day, namings, (id) => (id === 2 ? merge(away) : []));
          const all = ringing.map(({ interval }) => interval);
          expect(merge(all)).toEqual(merge(day.hours));
          all.forEach((one, at) => {
            expect(one.start < one.end).toBe(true);
            if (at > 0) expect((all[at - 1]?.end ?? '') <= one.start).toBe(true);
          });
          const without = nobodyToRing(ringing, '0000-01-01T00:00');
          const held = ringing
            .filter(({ personIds }) => personIds.length > 0)
            .map(({ interval }) => interval);
          expect(common(without, held)).toEqual([]);
          expect(merge([...without, ...held])).toEqual(merge(day.hours));
          for (const { interval, personIds } of ringing) {
            if (personIds.includes(2)) expect(common([interval], merge(away))).toEqual([]);
            expect(new Set(personIds).size).toBe(personIds.length);
          }
        },
      ),
    );
  });
});
