import {
  addDays,
  dateOf,
  daysBetween,
  type IsoDate,
  type Moment,
  timeOf,
  type Weekday,
  weekdayOf,
} from '#domain/time/dates.ts';
import {
  dateInWords,
  dayAndMonth,
  dayInWords,
  monthName,
  weekdayName,
  weekdayShort,
} from '#domain/time/dateWords.ts';

const yearOf = (date: IsoDate): string => date.slice(0, 4);
const withWeekday = (date: IsoDate): string => `${weekdayShort(weekdayOf(date))} ${dayAndMonth(date)}`;

/** “Tue 24 Nov”, with the year where it differs from that of `today`. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  return yearOf(date) === yearOf(today) ? withWeekday(date) : dayInWords(date);
}

/** “Tuesday 24 November 2026”. */
export function longDate(date: IsoDate): string {
  return `${weekdayName(weekdayOf(date))} ${Number(date.slice(8, 10))} ${monthName(date)} ${yearOf(date)}`;
}

/** “today”, “tomorrow”, “yesterday”, otherwise “Tue 24 Nov”. */
export function nearDate(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days === -1 ? 'yesterday' : shortDate(date, today);
}

/** “14:00–15:30”. */
export function timeRange(start: string, end: string): string {
  return `${start}–${end}`;
}

/** Inclusive: “Mon 16 Nov – Fri 20 Nov”, “Mon 16 Nov” for one day, “from Mon 16 Nov, no end date”. */
export function dateRange(from: IsoDate, until: IsoDate | null, today: IsoDate): string {
  if (until === null) return `from ${shortDate(from, today)}, no end date`;
  return from === until ? shortDate(from, today) : `${shortDate(from, today)} – ${shortDate(until, today)}`;
}

/** “Tue 24 Nov 10:00”. */
export function momentWords(moment: Moment, today: IsoDate): string {
  return `${shortDate(dateOf(moment), today)} ${timeOf(moment)}`;
}

/** Of a half-open interval: “Tue 24 Nov 10:00–11:30”; whole days as an inclusive range. */
export function intervalWords(interval: { start: Moment; end: Moment }, today: IsoDate): string {
  const { start, end } = interval;
  if (end >= '9999') return `from ${shortDate(dateOf(start), today)}`;
  if (timeOf(start) === '00:00' && timeOf(end) === '00:00') {
    return dateRange(dateOf(start), addDays(dateOf(end), -1), today);
  }
  if (dateOf(start) === dateOf(end)) {
    return `${shortDate(dateOf(start), today)} ${timeRange(timeOf(start), timeOf(end))}`;
  }
  return `${momentWords(start, today)} – ${momentWords(end, today)}`;
}

/** “November 2026”. */
export function monthTitle(date: IsoDate): string {
  return `${monthName(date)} ${yearOf(date)}`;
}

/** The week from this Monday: “23–29 Nov 2026”, “30 Nov – 6 Dec 2026”. */
export function weekTitle(monday: IsoDate): string {
  const sunday = addDays(monday, 6);
  const last = dateInWords(sunday);
  if (monthName(monday) === monthName(sunday)) return `${Number(monday.slice(8, 10))}–${last}`;
  const year = yearOf(monday) === yearOf(sunday) ? '' : ` ${yearOf(monday)}`;
  return `${dayAndMonth(monday)}${year} – ${last}`;
}

/** “1 h 30 min”, “45 min”, “37 h”. */
export function minutesWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** “every Tuesday”, “every 2 weeks on Tuesday”. */
export function everyWords(everyWeeks: number, weekday: Weekday): string {
  return everyWeeks === 1
    ? `every ${weekdayName(weekday)}`
    : `every ${everyWeeks} weeks on ${weekdayName(weekday)}`;
}

/** All of these with `today` filled in, for screens. */
export function boundDates(today: IsoDate) {
  return {
    today,
    /** “Tue 24 Nov”. */
    date: (date: IsoDate) => shortDate(date, today),
    /** “today”, “tomorrow” or “Tue 24 Nov”. */
    near: (date: IsoDate) => nearDate(date, today),
    /** Inclusive range. */
    range: (from: IsoDate, until: IsoDate | null) => dateRange(from, until, today),
    /** “Tue 24 Nov 10:00”. */
    moment: (moment: Moment) => momentWords(moment, today),
    /** “Tue 24 Nov 10:00–11:30”. */
    interval: (interval: { start: Moment; end: Moment }) => intervalWords(interval, today),
    /** “since Mon 16 Nov”, “since today”. */
    since: (date: IsoDate) => `since ${nearDate(date, today)}`,
    /** “back Mon 30 Nov”; null: “no end date”. */
    back: (date: IsoDate | null) => (date === null ? 'no end date' : `back ${nearDate(date, today)}`),
  };
}
export type BoundDates = ReturnType<typeof boundDates>;
