import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cannotGoWithout,
  holidayChoices,
  lastSlot,
  membersOn,
  placeSlot,
  type SeriesRule,
  slotEnd,
  slotsOf,
} from '#domain/sessions/series.ts';
import { bankHolidaysOf, isWorkingDay } from '#domain/time/bankHolidays.ts';
import { addDays, daysBetween, weekdayOf } from '#domain/time/dates.ts';
import { arbDate, arbWeekday } from '#test/unit/domain/arbitraries.ts';
import { attendee, lead, ruleOf } from '#test/unit/domain/builders.ts';
import list from '../../../../resources/bank-holidays.json' with { type: 'json' };

const england = bankHolidaysOf(list, 'england-and-wales');
const never = () => false;

const arbRule: fc.Arbitrary<SeriesRule> = fc
  .record({
    weekday: arbWeekday,
    everyWeeks: fc.integer({ min: 1, max: 6 }),
    startDate: arbDate,
    length: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null }),
    count: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    onBankHoliday: fc.constantFrom(...holidayChoices),
    onLeave: fc.constantFrom(...holidayChoices),
  })
  .map(({ length, ...rest }) =>
    ruleOf({ ...rest, until: length === null ? null : addDays(rest.startDate, length) }),
  );

describe('slots', () => {
  test('a year of fortnightly Tuesdays across both clock changes', () => {
    const slots = slotsOf(ruleOf(), '2026-01-01', '2027-01-01');
    expect(slots).toHaveLength(26);
    expect(slots.slice(5, 8)).toEqual(['2026-03-17', '2026-03-31', '2026-04-14']);
    expect(slots.slice(20, 22)).toEqual(['2026-10-13', '2026-10-27']);
    expect(slotEnd(ruleOf())).toBe('15:30');
    expect(() => slotEnd(ruleOf({ startTime: '23:00' }))).toThrow(RangeError);
  });

  test('until is inclusive; the first is the first such weekday on or after the start', () => {
    const rule = ruleOf({ startDate: '2026-01-07', until: '2026-02-10' });
    expect(slotsOf(rule, '2026-01-01', '2027-01-01')).toEqual(['2026-01-13', '2026-01-27', '2026-02-10']);
    expect(lastSlot(rule)).toBe('2026-02-10');
  });

  test('a count goes by the first slot wherever the window lies', () => {
    const rule = ruleOf({ count: 3 });
    expect(slotsOf(rule, '2026-01-20', '2026-12-01')).toEqual(['2026-01-20', '2026-02-03']);
    expect(slotsOf(rule, '2026-02-04', '2026-12-01')).toEqual([]);
    expect(lastSlot(rule)).toBe('2026-02-03');
    expect(lastSlot(ruleOf({ count: 0 }))).toBeNull();
    expect(lastSlot(ruleOf())).toBeNull();
  });

  test('a rule that does not repeat is refused', () => {
    for (const everyWeeks of [0, -1, 1.5]) {
      expect(() => slotsOf(ruleOf({ everyWeeks }), '2026-01-01', '2026-02-01')).toThrow(RangeError);
    }
  });

  test('unique, on the weekday, evenly spaced, inside the window and the rule', () => {
    fc.assert(
      fc.property(arbRule, arbDate, fc.nat({ max: 800 }), (rule, from, days) => {
        const until = addDays(from, days);
        const slots = slotsOf(rule, from, until);
        for (const [at, slot] of slots.entries()) {
          expect(weekdayOf(slot)).toBe(rule.weekday);
          expect(slot >= from && slot < until && slot >= rule.startDate).toBe(true);
          expect(rule.until === null || slot <= rule.until).toBe(true);
          const previous = slots[at - 1];
          if (previous) expect(daysBetween(previous, slot)).toBe(rule.everyWeeks * 7);
        }
      }),
    );
  });

  test('windows compose, and no slot is left out', () => {
    fc.assert(
      fc.property(arbRule, arbDate, fc.nat({ max: 500 }), fc.nat({ max: 500 }), (rule, a, first, second) => {
        const b = addDays(a, first);
        const c = addDays(b, second);
        expect(slotsOf(rule, a, c)).toEqual([...slotsOf(rule, a, b), ...slotsOf(rule, b, c)]);
      }),
    );
  });

  test('over all its time a rule gives its count, or as many as fit before its end', () => {
    fc.assert(
      fc.property(arbRule, (rule) => {
        fc.pre(rule.until !== null || rule.count !== null);
        const slots = slotsOf(rule, '2019-01-01', '2060-01-01');
        let fitting = 0;
        for (let date = rule.startDate; rule.until !== null && date <= rule.until; date = addDays(date, 1)) {
          if (weekdayOf(date) === rule.weekday) fitting += 1;
        }
        const byEnd = rule.until === null ? Number.POSITIVE_INFINITY : Math.ceil(fitting / rule.everyWeeks);
        expect(slots).toHaveLength(Math.min(byEnd, rule.count ?? Number.POSITIVE_INFINITY));
        expect(lastSlot(rule)).toBe(slots.at(-1) ?? null);
      }),
    );
  });
});

describe('placing a slot', () => {
  const christmas = '2026-12-25';
  const place = (onBankHoliday: SeriesRule['onBankHoliday'], slot = christmas) =>
    placeSlot(slot, ruleOf({ onBankHoliday }), { holidays: england, awayOn: never });

  test('each choice for a bank holiday', () => {
    expect(place('keep')).toEqual({ date: christmas, state: 'planned', question: null });
    expect(place('skip')).toEqual({ date: christmas, state: 'skipped', question: null });
    expect(place('ask')).toEqual({ date: christmas, state: 'planned', question: 'bankHoliday' });
    // Sat and Sun follow, and Boxing Day is made up for on the Monday.
    expect(place('nextWorkingDay').date).toBe('2026-12-29');
    expect(place('nextWorkingDay', '2026-11-24').date).toBe('2026-11-24');
  });

  test('only a holiday of the own nation counts', () => {
    const rule = ruleOf({ onBankHoliday: 'skip' });
    const scotland = bankHolidaysOf(list, 'scotland');
    const placed = (holidays: Map<string, string>) =>
      placeSlot('2026-06-15', rule, { holidays, awayOn: never }).state;
    expect([placed(scotland), placed(england)]).toEqual(['skipped', 'planned']);
  });

  test('leave: each choice, and the bank holiday is decided first', () => {
    const awayOn = (date: string) => date <= '2026-12-31';
    const on = (rest: Partial<SeriesRule>, slot = '2026-12-29') =>
      placeSlot(slot, ruleOf(rest), { holidays: england, awayOn });
    expect(on({ onLeave: 'keep' }).question).toBeNull();
    expect(on({ onLeave: 'skip' }).state).toBe('skipped');
    expect(on({ onLeave: 'ask' }).question).toBe('leave');
    // 1 January is a holiday, 2 and 3 January a weekend.
    expect(on({ onLeave: 'nextWorkingDay' }).date).toBe('2027-01-04');
    expect(on({ onBankHoliday: 'skip', onLeave: 'ask' }, christmas).state).toBe('skipped');
    expect(on({ onBankHoliday: 'keep', onLeave: 'ask' }, christmas).question).toBe('leave');
    expect(on({ onBankHoliday: 'nextWorkingDay' }, christmas).date).toBe('2027-01-04');
  });

  test('when no day is free before the next slot, it is asked', () => {
    const awayOn = () => true;
    const rule = ruleOf({ onLeave: 'nextWorkingDay' });
    expect(placeSlot('2026-11-24', rule, { holidays: england, awayOn })).toEqual({
      date: '2026-11-24',
      state: 'planned',
      question: 'leave',
    });
    const untilNext = (date: string) => date < '2026-12-01';
    const weekly = ruleOf({ onLeave: 'nextWorkingDay', everyWeeks: 1 });
    expect(placeSlot('2026-11-24', weekly, { holidays: england, awayOn: untilNext }).question).toBe('leave');
    expect(placeSlot('2026-11-24', rule, { holidays: england, awayOn: untilNext }).date).toBe('2026-12-01');
  });

  test('what is moved lands on a free working day before the next slot, or is asked about', () => {
    fc.assert(
      fc.property(arbRule, arbDate, fc.array(fc.nat({ max: 20 })), (rule, slot, days) => {
        const away = new Set(days.map((day) => addDays(slot, day)));
        const placed = placeSlot(slot, rule, { holidays: england, awayOn: (date) => away.has(date) });
        if (placed.date !== slot) {
          expect(isWorkingDay(placed.date, england) && !away.has(placed.date)).toBe(true);
          expect(placed.date > slot && placed.date < addDays(slot, rule.everyWeeks * 7)).toBe(true);
          expect(england.has(slot) || away.has(slot)).toBe(true);
        }
        if (placed.question !== null || placed.state === 'skipped') expect(placed.date).toBe(slot);
      }),
    );
  });
});

describe('members', () => {
  const memberships = [
    { personId: 1, part: 'lead' as const, from: '2026-01-01', until: null },
    { personId: 2, part: 'attendee' as const, from: '2026-03-01', until: '2026-03-31' },
    { personId: 2, part: 'attendee' as const, from: '2026-03-31', until: '2026-05-31' },
    { personId: 2, part: 'lead' as const, from: '2026-05-01', until: null },
  ];

  test('join and leave on their dates, both inclusive, each person once', () => {
    expect(membersOn(memberships, '2026-02-28')).toEqual([lead(1)]);
    expect(membersOn(memberships, '2026-03-01')).toEqual([lead(1), attendee(2)]);
    expect(membersOn(memberships, '2026-03-31')).toEqual([lead(1), attendee(2)]);
    expect(membersOn(memberships, '2026-05-15')).toEqual([lead(1), lead(2)]);
    expect(membersOn(memberships, '2025-12-31')).toEqual([]);
  });

  test('a session cannot go without its leads and the supervisee of a one-to-one', () => {
    const oneToOne = [lead(1), attendee(2)];
    expect(cannotGoWithout('individualSupervision', oneToOne)).toEqual([1, 2]);
    expect(cannotGoWithout('groupSupervision', oneToOne)).toEqual([1]);
    expect(cannotGoWithout('individualSupervision', [...oneToOne, attendee(3)])).toEqual([1]);
  });
});
