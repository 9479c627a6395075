import { refuseIfByHand } from './changedSince.ts';
import type { ReadableDatabase } from './database.ts';
import { type LoggedTable, quoted } from './schema.ts';
import type { TouchedRow } from './touchedRow.ts';

export interface Dependant {
  readonly table: string;
  readonly rowId: number;
}

/**
 * The rows that must go with the rows a reversal removes, because they refer to them, directly or through others:
 * a series takes along the sessions extended from it. Those hanging on others come later in the list.
 * @throws UndoRefused changedSince, when one of them is not the app's own doing alone.
 */
export function dependantsOf(
  db: ReadableDatabase,
  touched: readonly TouchedRow[],
  tables: ReadonlyMap<string, LoggedTable>,
  ownEntryId: number,
): Dependant[] {
  // Rows the entry wrote itself go back to what they were, so they hold nothing up.
  const known = new Set(touched.map(({ table, rowId }) => `${table.name} ${rowId}`));
  const found: Dependant[] = [];
  let removed = touched
    .filter(({ cameWith, gone }) => cameWith && !gone)
    .map(({ table, rowId }): Dependant => ({ table: table.name, rowId }));
  while (removed.length > 0) {
    const next = [...idsByTable(removed)].flatMap(([name, ids]) =>
      (tables.get(name)?.referredBy ?? []).flatMap(({ table, column }) =>
        rowsReferring(db, table, column, ids).map((rowId): Dependant => ({ table, rowId })),
      ),
    );
    removed = next.filter(({ table, rowId }) => {
      const key = `${table} ${rowId}`;
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
    for (const [table, ids] of idsByTable(removed)) refuseIfByHand(db, table, ids, ownEntryId);
    found.push(...removed);
  }
  return found;
}

function rowsReferring(
  db: ReadableDatabase,
  table: string,
  column: string,
  ids: readonly number[],
): number[] {
  return db
    .all<{ id: number }>(
      `SELECT id FROM ${quoted(table)} WHERE ${quoted(column)} IN (SELECT value FROM json_each(?)) ORDER BY id`,
      [JSON.stringify(ids)],
    )
    .map(({ id }) => id);
}

function idsByTable(rows: readonly Dependant[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { table, rowId } of rows) {
    const group = groups.get(table);
    if (group) group.push(rowId);
    else groups.set(table, [rowId]);
  }
  return groups;
}
