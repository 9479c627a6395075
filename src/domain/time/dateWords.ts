import { type IsoDate, type Weekday, weekdayOf } from './dates.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** “Tuesday”. */
export function weekdayName(weekday: Weekday): string {
  return weekdays[weekday - 1] ?? '';
}

/** “Tue”. */
export function weekdayShort(weekday: Weekday): string {
  return weekdayName(weekday).slice(0, 3);
}

/** “November”. */
export function monthName(date: IsoDate): string {
  return months[Number(date.slice(5, 7)) - 1] ?? '';
}

/** “23 Nov”. */
export function dayAndMonth(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(date).slice(0, 3)}`;
}

/** “23 Nov 2026”: a date as refusals and names of files say it. */
export function dateInWords(date: IsoDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** “Mon 23 Nov 2026”, for what is kept longer than the year. */
export function dayInWords(date: IsoDate): string {
  return `${weekdayShort(weekdayOf(date))} ${dateInWords(date)}`;
}
