import type { ClockTime, IsoDate, Weekday } from './dates.ts';

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
