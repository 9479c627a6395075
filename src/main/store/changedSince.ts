import type { ReadableDatabase } from './database.ts';
import { type LoggedTable, quoted } from './schema.ts';
import type { TouchedRow } from './touchedRow.ts';
import { UndoRefused } from './undoRefused.ts';

/**
 * Compares each row with what the entry made of it, leaving versions aside. A row that would be removed may have been
 * changed by the app itself since (a series, when it is extended).
 * @throws UndoRefused changedSince
 */
export function refuseIfChanged(
  db: ReadableDatabase,
  touched: readonly TouchedRow[],
  ownEntryId: number,
): void {
  for (const [table, rows] of byTable(touched)) {
    const changed = new Set(changedRows(db, table, rows));
    if (changed.size === 0) continue;
    const stopping = rows.filter(
      (row) => changed.has(row.rowId) && !(row.cameWith && !row.gone && exists(db, table, row.rowId)),
    );
    const [first] = stopping;
    if (first) throw refusal(db, table.name, first.rowId);
    refuseIfByHand(db, table.name, [...changed], ownEntryId);
  }
}

/**
 * @throws UndoRefused changedSince, when one of the rows was written by something the coordinator did that still
 * stands: not by the app itself, not by the step being taken back, and not undone.
 */
export function refuseIfByHand(
  db: ReadableDatabase,
  table: string,
  rowIds: readonly number[],
  ownEntryId: number,
): void {
  const found = db.get<{ rowId: number; entryId: number }>(
    `SELECT change.row_id AS rowId, change.entry_id AS entryId
     FROM json_each(@rows) AS wanted
     JOIN change ON change.table_name = @table AND change.row_id = wanted.value
     JOIN entry ON entry.id = change.entry_id
     WHERE entry.kind = 'do' AND entry.automatic = 0 AND entry.id <> @own
       AND (SELECT later.kind FROM entry AS later WHERE later.target_id = entry.id ORDER BY later.id DESC LIMIT 1)
         IS NOT 'undo'
     ORDER BY change.id DESC LIMIT 1`,
    { rows: JSON.stringify(rowIds), table, own: ownEntryId },
  );
  if (found) {
    throw new UndoRefused({ reason: 'changedSince', table, rowId: found.rowId, byEntryId: found.entryId });
  }
}

function refusal(db: ReadableDatabase, table: string, rowId: number): UndoRefused {
  const last = db.get<{ entryId: number }>(
    'SELECT entry_id AS entryId FROM change WHERE table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1',
    [table, rowId],
  );
  return new UndoRefused({
    reason: 'changedSince',
    table,
    rowId,
    ...(last ? { byEntryId: last.entryId } : {}),
  });
}

function changedRows(db: ReadableDatabase, table: LoggedTable, rows: readonly TouchedRow[]): number[] {
  const differs = table.columns
    .filter((column) => column !== 'version')
    .map(
      (column) => `now.${quoted(column)} COLLATE BINARY IS NOT json_extract(change.after, '$."${column}"')`,
    );
  return db
    .all<{ rowId: number }>(
      `SELECT change.row_id AS rowId FROM json_each(?) AS last
       JOIN change ON change.id = last.value
       LEFT JOIN ${quoted(table.name)} AS now ON now.id = change.row_id
       WHERE (change.op = 'delete') <> (now.id IS NULL) OR (now.id IS NOT NULL AND (${differs.join(' OR ')}))`,
      [JSON.stringify(rows.map((row) => row.lastChangeId))],
    )
    .map(({ rowId }) => rowId);
}

function exists(db: ReadableDatabase, table: LoggedTable, rowId: number): boolean {
  return db.get(`SELECT 1 FROM ${quoted(table.name)} WHERE id = ?`, [rowId]) !== undefined;
}

function byTable(rows: readonly TouchedRow[]): Map<LoggedTable, TouchedRow[]> {
  const groups = new Map<LoggedTable, TouchedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.table);
    if (group) group.push(row);
    else groups.set(row.table, [row]);
  }
  return groups;
}
