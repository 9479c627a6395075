import type { Nation } from '#domain/settings.ts';
import { type IsoDate, weekdayOf } from './dates.ts';

/** The shape of `resources/bank-holidays.json`, as GOV.UK publishes it (three divisions). */
export interface BankHolidayList {
  source: string;
  divisions: Record<Nation, { date: IsoDate; title: string }[]>;
}

/** The bank holidays of a nation: date → title. */
export function bankHolidaysOf(list: BankHolidayList, nation: Nation): Map<IsoDate, string> {
  return new Map(list.divisions[nation].map(({ date, title }) => [date, title]));
}

/** Monday to Friday and no holiday. */
export function isWorkingDay(date: IsoDate, holidays: ReadonlyMap<IsoDate, string>): boolean {
  return weekdayOf(date) <= 5 && !holidays.has(date);
}
