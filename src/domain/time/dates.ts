import { Temporal } from 'temporal-polyfill/implementation';
import { dateOfDay, dayNumber } from './dayNumber.ts';

/** A calendar date, `YYYY-MM-DD`. Compares as a string. */
export type IsoDate = string;
/** A wall-clock time in Europe/London, `HH:MM`, 24-hour. Compares as a string. */
export type ClockTime = string;
/** A wall-clock moment in Europe/London, `YYYY-MM-DDTHH:MM`. Compares as a string. */
export type Moment = string;
/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a date that exists (`2026-02-30` does not). */
export function isIsoDate(text: string): boolean {
  if (!isoDate.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** Whether the text is a time of day `HH:MM`, 00:00 to 23:59. */
export function isClockTime(text: string): boolean {
  return clockTime.test(text);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The date `months` later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday of a date, Monday = 1. */
export function weekdayOf(date: IsoDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the week that holds the date. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** All dates in `[from, until)`, in order. */
export function datesBetween(from: IsoDate, until: IsoDate): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = from; date < until; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Minutes since midnight of a time of day. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time of day that many minutes after midnight. Throws a RangeError outside 0..1439. */
export function clockTimeOf(minutes: number): ClockTime {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1439) {
    throw new RangeError(`No such time of day: ${minutes} minutes`);
  }
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The moment of a time on a date. */
export function momentOf(date: IsoDate, time: ClockTime): Moment {
  return `${date}T${time}`;
}

/** The date of a moment. */
export function dateOf(moment: Moment): IsoDate {
  return moment.slice(0, 10);
}

/** The time of day of a moment. */
export function timeOf(moment: Moment): ClockTime {
  return moment.slice(11, 16);
}

/** The moment `minutes` later on the wall clock (no time zone: a clock change neither adds nor takes an hour). */
export function addMinutes(moment: Moment, minutes: number): Moment {
  const total = minutesOf(timeOf(moment)) + minutes;
  const days = Math.floor(total / 1440);
  const date = days === 0 ? dateOf(moment) : addDays(dateOf(moment), days);
  return momentOf(date, clockTimeOf(total - days * 1440));
}

/** The London wall-clock moment of an instant in milliseconds since 1970. */
export function londonMoment(epochMilliseconds: number): Moment {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
