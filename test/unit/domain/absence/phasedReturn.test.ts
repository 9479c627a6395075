import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceInterval } from '#domain/absence/absence.ts';
import {
  outsideWeeks,
  phasedWeeks,
  type RemainingAbsence,
  remainingAbsences,
  type WorkedHours,
} from '#domain/absence/phasedReturn.ts';
import type { WorkingPattern } from '#domain/people/workingPattern.ts';
import { addDays, addMinutes, dateOf, timeOf } from '#domain/time/dates.ts';
import { common, merge, wholeDay } from '#domain/time/interval.ts';
import { arbPattern, arbWorldDate } from '#test/unit/domain/arbitraries.ts';
import { absenceOf, nineToFive } from '#test/unit/domain/builders.ts';

/** Mondays, Tuesdays and Thursdays, 09:30–14:30. */
const threeDays: WorkingPattern = {
  from: '2020-01-01',
  weeks: 1,
  hours: ([1, 2, 4] as const).map((weekday) => ({ week: 1, weekday, start: '09:30', end: '14:30' })),
};
const sunday = '2026-11-29';
const [mon, tue, wed, thu] = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'] as const;
const works = (date: string, start = '09:30', end = '14:30'): WorkedHours => ({ date, start, end });
const left = (pattern: WorkingPattern, weeks: number, worked: WorkedHours[], lastDayAway = sunday) =>
  remainingAbsences(phasedWeeks([pattern], lastDayAway, weeks), worked).map(words);
const words = ({ from, fromTime, until, untilTime }: RemainingAbsence) =>
  `${from}${fromTime ? ` ${fromTime}` : ''} – ${until}${untilTime ? ` ${untilTime}` : ''}`;

describe('the weeks of a return', () => {
  it('begin with the week of the first day worked, and with the day after the last away', () => {
    const dates = (lastDayAway: string, weeks = 1) =>
      phasedWeeks([threeDays], lastDayAway, weeks).map(({ days }) => days.map(({ date }) => date));
    expect(dates(sunday)).toEqual([[mon, tue, thu]]);
    expect(dates(mon)).toEqual([[tue, thu]]);
    // Back on a Friday that is not worked: the first week is the next.
    expect(dates(thu)).toEqual([['2026-12-07', '2026-12-08', '2026-12-10']]);
    expect(dates(tue, 2)).toEqual([[thu], ['2026-12-07', '2026-12-08', '2026-12-10']]);
  });

  it('have no days where no pattern holds', () => {
    expect(phasedWeeks([], sunday, 2)).toEqual([
      { monday: mon, days: [] },
      { monday: '2026-12-07', days: [] },
    ]);
  });

  it('say which hours are not of the pattern', () => {
    const weeks = phasedWeeks([threeDays], sunday, 1);
    expect(outsideWeeks(weeks, [works(mon), works(tue, '10:00', '12:00')])).toEqual([]);
    const wrong = [
      works(wed),
      works(mon, '09:00', '10:00'),
      works(mon, '12:00', '12:00'),
      works('2026-12-07'),
    ];
    expect(outsideWeeks(weeks, wrong)).toEqual(wrong);
  });
});

describe('what is left of an absence', () => {
  it('takes whole days where a day is not worked at all, over days off too', () => {
    expect(left(threeDays, 1, [works(mon)])).toEqual([`${tue} – ${thu}`]);
    expect(left(threeDays, 1, [works(tue)])).toEqual([`${mon} – ${mon}`, `${thu} – ${thu}`]);
    expect(left(threeDays, 2, [works(mon), works('2026-12-07')])).toEqual([
      `${tue} – ${thu}`,
      '2026-12-08 – 2026-12-10',
    ]);
  });

  it('is limited by times on a day of which a part is worked, and joins what lies between', () => {
    expect(left(threeDays, 1, [works(mon, '09:30', '12:00'), works(thu, '11:00', '14:30')])).toEqual([
      `${mon} 12:00 – ${thu} 11:00`,
    ]);
    expect(left(nineToFive(), 1, [works(wed, '10:00', '12:00'), works(wed, '13:00', '15:00')])).toEqual([
      `${mon} – ${wed} 10:00`,
      `${wed} 12:00 – ${wed} 13:00`,
      `${wed} 15:00 – 2026-12-04`,
    ]);
  });

  it('is nothing when all hours are worked', () => {
    expect(left(threeDays, 1, [works(mon), works(tue), works(thu)])).toEqual([]);
  });
});

const slot = 30;
/** A pattern, a last day away, weeks, and half-hours of them chosen by `picks` to be worked. */
const arbReturn = fc
  .tuple(fc.array(arbPattern, { minLength: 1, maxLength: 2 }), arbWorldDate, fc.integer({ min: 1, max: 4 }))
  .chain(([patterns, lastDayAway, count]) => {
    const weeks = phasedWeeks(patterns, lastDayAway, count);
    const slots = weeks.flatMap(({ days }) => days.flatMap(({ hours }) => hours.flatMap(halfHours)));
    return fc
      .array(fc.nat({ max: 3 }), { minLength: slots.length, maxLength: slots.length })
      .map((picks) => ({
        weeks,
        lastDayAway,
        // Long stretches of the same choice are likelier to join over days.
        labels: slots.map((each, at) => ({ ...each, isWorked: (picks[Math.floor(at / 3)] ?? 0) > 1 })),
      }));
  });

function halfHours({ start, end }: { start: string; end: string }): { start: string; end: string }[] {
  const slots: { start: string; end: string }[] = [];
  for (let at = start; at < end; at = addMinutes(at, slot))
    slots.push({ start: at, end: addMinutes(at, slot) });
  return slots;
}

it('hours worked and absences left are together the hours of the pattern, once each, in as few rows as can be', () => {
  const seen = { part: 0, several: 0, spanning: 0 };
  fc.assert(
    fc.property(arbReturn, ({ weeks, lastDayAway, labels }) => {
      const workedSlots = labels.flatMap(({ isWorked, start, end }) => (isWorked ? [{ start, end }] : []));
      const worked = workedSlots.map(({ start, end }) => works(dateOf(start), timeOf(start), timeOf(end)));
      expect(outsideWeeks(weeks, worked)).toEqual([]);
      const rows = remainingAbsences(weeks, worked);
      const away = rows.map((row) => absenceInterval(absenceOf(1, row.from, row)));

      const hours = labels.map(({ start, end }) => ({ start, end }));
      expect(merge([...common(away, merge(hours)), ...workedSlots])).toEqual(merge(hours));
      expect(common(away, merge(workedSlots))).toEqual([]);
      expect(merge(away)).toEqual(away);
      // Nothing before the day of return, nothing after the last week.
      const [first, last] = [addDays(lastDayAway, 1), addDays(weeks.at(-1)?.monday ?? '', 7)];
      for (const { start, end } of away) {
        expect(start >= wholeDay(first).start && end <= wholeDay(last).start).toBe(true);
      }
      const runs = labels.filter(({ isWorked }, at) => !isWorked && labels[at - 1]?.isWorked !== false);
      expect(rows).toHaveLength(runs.length);
      for (const row of rows) {
        if (row.fromTime !== null || row.untilTime !== null) seen.part += 1;
        if (row.from < row.until) seen.spanning += 1;
      }
      if (rows.length > 1) seen.several += 1;
    }),
    { numRuns: 300 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});
