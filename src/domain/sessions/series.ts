import { assertNever } from '#domain/assertNever.ts';
import { isWorkingDay } from '#domain/time/bankHolidays.ts';
import {
  addDays,
  type ClockTime,
  clockTimeOf,
  type IsoDate,
  minutesOf,
  type Weekday,
  weekdayOf,
} from '#domain/time/dates.ts';
import { dateOfDay, dayNumber } from '#domain/time/dayNumber.ts';
import { type Part, type SessionKind, soleAttendee } from './session.ts';

/** What a series does with a date that falls on a bank holiday, or on the leave of somebody it cannot go without. */
export const holidayChoices = ['keep', 'skip', 'nextWorkingDay', 'ask'] as const;
export type HolidayChoice = (typeof holidayChoices)[number];

/** The rule that makes sessions: every n weeks on a weekday at a time, until a date, a count of slots, or open. */
export interface SeriesRule {
  weekday: Weekday;
  everyWeeks: number;
  /** The first slot is the first such weekday on or after this date. */
  startDate: IsoDate;
  startTime: ClockTime;
  minutes: number;
  /** The last date on which a slot may fall (inclusive). */
  until: IsoDate | null;
  count: number | null;
  onBankHoliday: HolidayChoice;
  onLeave: HolidayChoice;
}

/** Somebody's part in a series between two dates (inclusive; until null is open). */
export interface Membership {
  personId: number;
  part: 'lead' | 'attendee';
  from: IsoDate;
  until: IsoDate | null;
}

/** What the placing of a slot looks at; `awayOn`: somebody the session cannot go without is on leave that day. */
export interface PlacingContext {
  holidays: ReadonlyMap<IsoDate, string>;
  awayOn: (date: IsoDate) => boolean;
}

/** Where a slot's session goes, and what must be asked about it. */
export interface Placing {
  date: IsoDate;
  state: 'planned' | 'skipped';
  question: 'bankHoliday' | 'leave' | null;
}

/**
 * The slots of a rule in `[from, until)`, in order; `count` counts from the rule's first slot wherever the window
 * lies. Throws a RangeError when the rule does not repeat every 1 or more whole weeks.
 */
export function slotsOf(rule: SeriesRule, from: IsoDate, until: IsoDate): IsoDate[] {
  if (!Number.isInteger(rule.everyWeeks) || rule.everyWeeks < 1) {
    throw new RangeError(`A series repeats every 1 or more weeks, not ${rule.everyWeeks}`);
  }
  const step = rule.everyWeeks * 7;
  const first = firstSlotDay(rule);
  const begin = Math.max(0, Math.ceil((dayNumber(from) - first) / step));
  const end = Math.min(dayNumber(until), rule.until === null ? Infinity : dayNumber(rule.until) + 1);
  const slots: IsoDate[] = [];
  for (let at = begin; at < (rule.count ?? Infinity) && first + at * step < end; at += 1) {
    slots.push(dateOfDay(first + at * step));
  }
  return slots;
}

function firstSlotDay(rule: SeriesRule): number {
  return dayNumber(rule.startDate) + ((rule.weekday - weekdayOf(rule.startDate) + 7) % 7);
}

/** The last slot of a rule that ends, null for an open one or one that has no slot at all. */
export function lastSlot(rule: SeriesRule): IsoDate | null {
  const byCount =
    rule.count === null ? null : dateOfDay(firstSlotDay(rule) + rule.everyWeeks * 7 * rule.count);
  if (byCount === null && rule.until === null) return null;
  const end = byCount ?? (rule.until === null ? null : dateOfDay(dayNumber(rule.until) + 1));
  return end === null ? null : (slotsOf(rule, rule.startDate, end).at(-1) ?? null);
}

/** The time at which the rule's sessions end. Throws a RangeError when that is past midnight. */
export function slotEnd(rule: Pick<SeriesRule, 'startTime' | 'minutes'>): ClockTime {
  return clockTimeOf(minutesOf(rule.startTime) + rule.minutes);
}

/** Decides a slot by the series' choices: the bank holiday first, then the leave. */
export function placeSlot(slot: IsoDate, rule: SeriesRule, context: PlacingContext): Placing {
  if (context.holidays.has(slot) && rule.onBankHoliday !== 'keep') {
    return stepAside(slot, rule, rule.onBankHoliday, 'bankHoliday', context);
  }
  if (rule.onLeave !== 'keep' && context.awayOn(slot)) {
    return stepAside(slot, rule, rule.onLeave, 'leave', context);
  }
  return { date: slot, state: 'planned', question: null };
}

function stepAside(
  slot: IsoDate,
  rule: SeriesRule,
  choice: Exclude<HolidayChoice, 'keep'>,
  reason: 'bankHoliday' | 'leave',
  context: PlacingContext,
): Placing {
  switch (choice) {
    case 'skip':
      return { date: slot, state: 'skipped', question: null };
    case 'ask':
      return { date: slot, state: 'planned', question: reason };
    case 'nextWorkingDay': {
      const date = nextWorkingDay(slot, rule, context);
      return date === null
        ? { date: slot, state: 'planned', question: reason }
        : { date, state: 'planned', question: null };
    }
    default:
      return assertNever(choice);
  }
}

/** At most 14 days on and before the next slot: two of one series must not land on one day or change order. */
function nextWorkingDay(slot: IsoDate, rule: SeriesRule, context: PlacingContext): IsoDate | null {
  const furthest = Math.min(14, rule.everyWeeks * 7 - 1);
  for (let days = 1; days <= furthest; days += 1) {
    const date = addDays(slot, days);
    if (isWorkingDay(date, context.holidays) && !context.awayOn(date)) return date;
  }
  return null;
}

/** The parts that memberships give on a date, each person once; a lead is not an attendee as well. */
export function membersOn(memberships: readonly Membership[], date: IsoDate): Part[] {
  const parts = new Map<number, Part>();
  for (const { personId, part, from, until } of memberships) {
    if (from > date || (until !== null && until < date)) continue;
    if (part === 'lead' || !parts.has(personId)) parts.set(personId, { personId, part, origin: 'series' });
  }
  return [...parts.values()];
}

/** Those without whom a session makes no sense: its leads, and the only attendee of a one-to-one. */
export function cannotGoWithout(kind: SessionKind, parts: readonly Part[]): number[] {
  const leads = parts.filter((part) => part.part === 'lead').map((part) => part.personId);
  const attendee = soleAttendee({ kind, parts: [...parts] });
  return attendee === null ? leads : [...leads, attendee];
}
