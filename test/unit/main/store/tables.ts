import type { ReadableDatabase } from '#main/store/database.ts';
import type { Store } from '#main/store/open.ts';
import { loggedTables } from '#main/store/schema.ts';
import { transact } from '#main/store/transact.ts';

type Row = Record<string, unknown>;

/** All rows of all tables of the coordinator's work, without their versions. */
export function allRows(db: ReadableDatabase): Record<string, Row[]> {
  return Object.fromEntries(
    loggedTables(db).map(({ name }) => [
      name,
      db.all<Row>(`SELECT * FROM "${name}" ORDER BY id`).map(({ version: _, ...rest }) => rest),
    ]),
  );
}

/** The version of every versioned row, by table and id. */
export function versions(db: ReadableDatabase): Map<string, number> {
  return new Map(
    loggedTables(db)
      .filter(({ versioned }) => versioned)
      .flatMap(({ name }) =>
        db
          .all<{ id: number; version: number }>(`SELECT id, version FROM "${name}"`)
          .map(({ id, version }): [string, number] => [`${name} ${id}`, version]),
      ),
  );
}

/** Writes one statement as a step of its own; gives the id of its entry and of the row it inserted. */
export function write(
  store: Store,
  sql: string,
  step: { name?: string; automatic?: boolean; floor?: boolean } = {},
): { entryId: number | null; rowId: number } {
  const { value, entryId } = transact(store, { name: 'test.write', ...step }, (tx) => tx.run(sql));
  return { entryId, rowId: value.id };
}

/** A weekly series made by hand, with its members as parts of sessions the app makes by itself. */
export function seriesSql(place = 'NULL'): string {
  return `INSERT INTO series (kind, weekday, every_weeks, start_date, start_time, minutes, place_id, on_bank_holiday, on_leave, extended_to)
          VALUES ('groupSupervision', 1, 2, '2026-11-23', '14:00', 60, ${place}, 'keep', 'keep', '2026-11-23')`;
}

export function sessionSql(seriesId: number, slot: string): string {
  return `INSERT INTO session (series_id, slot, kind, date, start_time, end_time)
          VALUES (${seriesId}, '${slot}', 'groupSupervision', '${slot}', '14:00', '15:00')`;
}
