import type { IsoDate } from '#domain/time/dates.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** Somebody between two dates, `[from, until)`. */
export interface PersonDates {
  personId: number;
  from: IsoDate;
  until: IsoDate;
}

/** The ids of the sessions in which each of these people has a part or stands in within their own dates. */
export function touchedIds(db: ReadableDatabase, personDates: readonly PersonDates[]): number[] {
  const rows = db.all<{ id: number }>(
    // CROSS JOIN: one look-up a person and dates, which costs what is found, whatever else there is.
    `SELECT DISTINCT d.session_id AS id
     FROM json_each(?) e CROSS JOIN session_day d
       ON d.person_id = e.value ->> 0 AND d.date >= e.value ->> 1 AND d.date < e.value ->> 2`,
    [JSON.stringify(personDates.map(({ personId, from, until }) => [personId, from, until]))],
  );
  return rows.map(({ id }) => id);
}
