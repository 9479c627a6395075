/*
 * Days as whole numbers (1970-01-01 is 0), by the proleptic Gregorian calendar, as Temporal counts them.
 * The rules walk over hundreds of thousands of dates; this is some fifty times faster than a date object each.
 * Algorithm: H. Hinnant, “chrono-compatible low-level date algorithms” (days_from_civil, civil_from_days).
 */

/** The number of a date `YYYY-MM-DD`. Throws a RangeError when the text is no date at all. */
export function dayNumber(date: string): number {
  const year = numberIn(date, 0, 4);
  const month = numberIn(date, 5, 7);
  const day = numberIn(date, 8, 10);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const number = era * 146097 + dayOfEra - 719468;
  if (Number.isNaN(number)) throw new RangeError('Not a date');
  return number;
}

/** The whole number between two places of a text, NaN where there is none. Slicing and converting takes four times as long. */
function numberIn(text: string, from: number, until: number): number {
  let number = 0;
  for (let at = from; at < until; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The date of a day's number. Throws a RangeError outside the years 0 to 9999. */
export function dateOfDay(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`No date that far away: day ${number}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
