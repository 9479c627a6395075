import type { ClockTime, IsoDate, Weekday } from './dates.ts';

/** Hours worked on one weekday of week 1 or 2 of a pattern, `[start, end)`. */
export interface WorkingHours {
  week: 1 | 2;
  weekday: Weekday;
  start: ClockTime;
  end: ClockTime;
}

/** Weekly (weeks = 1) or two-weekly hours that hold from a date until the next pattern's date. */
export interface WorkingPattern {
  from: IsoDate;
  weeks: 1 | 2;
  hours: WorkingHours[];
}
