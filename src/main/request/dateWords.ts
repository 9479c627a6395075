import { type IsoDate, weekdayOf } from '#domain/time/dates.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const longDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A date as refusals and names of files say it: “23 Nov 2026”. */
export function dateInWords(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** A date with its weekday: “Mon 23 Nov 2026”. */
export function dayInWords(date: IsoDate): string {
  return `${days[weekdayOf(date) - 1]} ${dateInWords(date)}`;
}

/** The name of a weekday, Monday = 1. */
export function weekdayInWords(weekday: number): string {
  return longDays[weekday - 1] ?? '';
}
