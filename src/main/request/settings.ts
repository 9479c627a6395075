import { defaultSettings, type Nation, type Settings } from '#domain/settings.ts';
import { bankHolidaysOf } from '#domain/time/bankHolidays.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import bankHolidays from '../../../resources/bank-holidays.json';

/** The settings in force: what was set, over the defaults. */
export function settingsOf(db: ReadableDatabase): Settings {
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const row of db.all<{ name: string; value: string }>('SELECT name, value FROM setting')) {
    if (row.name in defaultSettings) settings[row.name] = JSON.parse(row.value);
  }
  return settings as unknown as Settings;
}

/** The person named as the app's user, or null. */
export function actorOf(db: ReadableDatabase): number | null {
  const row = db.get<{ value: string }>("SELECT value FROM setting WHERE name = 'actor'");
  return row ? Number(row.value) : null;
}

const byNation = new Map<Nation, ReadonlyMap<IsoDate, string>>();

/** Bank holidays of a nation from the GOV.UK list shipped with the app. */
export function nationalHolidays(nation: Nation): ReadonlyMap<IsoDate, string> {
  let holidays = byNation.get(nation);
  if (!holidays) {
    holidays = bankHolidaysOf(bankHolidays, nation);
    byNation.set(nation, holidays);
  }
  return holidays;
}

/** Own extra days the trust is closed. */
export function extraDays(db: ReadableDatabase): { id: number; date: IsoDate; title: string }[] {
  return db.all('SELECT id, date, title FROM extra_day ORDER BY date');
}

/** Bank holidays of the chosen nation and own extra days. */
export function holidaysOf(db: ReadableDatabase, nation: Nation): ReadonlyMap<IsoDate, string> {
  const extra = extraDays(db);
  const national = nationalHolidays(nation);
  if (extra.length === 0) return national;
  return new Map([...national, ...extra.map(({ date, title }) => [date, title] as const)]);
}
