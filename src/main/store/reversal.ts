import { refuseIfChanged } from './changedSince.ts';
import type { WritableDatabase } from './database.ts';
import { dependantsOf } from './dependants.ts';
import { type LoggedTable, loggedTables, quoted } from './schema.ts';
import type { TouchedRow } from './touchedRow.ts';
import { UndoRefused } from './undoRefused.ts';
import type { StackedStep } from './undoStack.ts';

export interface ChangeHead {
  readonly id: number;
  readonly table: string;
  readonly rowId: number;
  readonly op: 'insert' | 'update' | 'delete';
}

/**
 * Writes the rows of an entry back to what they were, image by image from the last to the first: each state on the way
 * is one the constraints have already allowed. Foreign keys are checked at the end. Versions only rise.
 * @throws UndoRefused
 */
export function reverseEntry(tx: WritableDatabase, step: StackedStep): void {
  const tables = new Map(loggedTables(tx).map((table) => [table.name, table]));
  const purged = tx.get('SELECT 1 FROM change WHERE entry_id = ? AND blanked = 1 LIMIT 1', [step.sourceId]);
  if (purged) throw new UndoRefused({ reason: 'purged' });
  const changes = tx.all<ChangeHead>(
    'SELECT id, table_name AS "table", row_id AS rowId, op FROM change WHERE entry_id = ? ORDER BY id',
    [step.sourceId],
  );
  const touched = touchedRows(changes, tables);
  refuseIfChanged(tx, touched, step.entryId);
  const dependants = dependantsOf(tx, touched, tables, step.entryId);
  tx.run('PRAGMA defer_foreign_keys = ON');
  // The last found hang on the first found, so they go first.
  for (const { table, rowId } of dependants.toReversed()) removeRow(tx, table, rowId);
  for (const change of changes.toReversed()) reverseChange(tx, change, tableOf(tables, change.table));
}

function touchedRows(changes: readonly ChangeHead[], tables: ReadonlyMap<string, LoggedTable>): TouchedRow[] {
  const rows = new Map<string, TouchedRow>();
  for (const { id, table, rowId, op } of changes) {
    const key = `${table} ${rowId}`;
    const cameWith = rows.get(key)?.cameWith ?? op === 'insert';
    rows.set(key, {
      table: tableOf(tables, table),
      rowId,
      lastChangeId: id,
      cameWith,
      gone: op === 'delete',
    });
  }
  return [...rows.values()];
}

function tableOf(tables: ReadonlyMap<string, LoggedTable>, name: string): LoggedTable {
  const table = tables.get(name);
  if (!table) throw new Error(`History speaks of ${name}, which is not a table here.`);
  return table;
}

function removeRow(tx: WritableDatabase, table: string, rowId: number): void {
  tx.run(`DELETE FROM ${quoted(table)} WHERE id = ?`, [rowId]);
}

function reverseChange(
  tx: WritableDatabase,
  { id, table: name, rowId, op }: ChangeHead,
  table: LoggedTable,
): void {
  try {
    if (op === 'insert') removeRow(tx, name, rowId);
    else if (op === 'update') tx.run(restoreSql(table), { change: id });
    else tx.run(reinsertSql(table), { change: id });
  } catch (fault) {
    throw UndoRefused.ifConstraint(fault, { table: name, rowId });
  }
}

const fromImage = (column: string): string => `json_extract(change.before, '$."${column}"')`;

function restoreSql({ name, columns }: LoggedTable): string {
  const values = columns
    .filter((column) => column !== 'id')
    .map((column) => `${quoted(column)} = ${column === 'version' ? 'version + 1' : fromImage(column)}`);
  const row = quoted(name);
  return `UPDATE ${row} SET ${values.join(', ')} FROM change WHERE change.id = @change AND ${row}.id = change.row_id`;
}

function reinsertSql({ name, columns }: LoggedTable): string {
  // The version the row had when it was last removed is the highest it ever had.
  const lastVersion =
    `max(${fromImage('version')}, coalesce((SELECT json_extract(gone.before, '$."version"') FROM change AS gone ` +
    `WHERE gone.table_name = change.table_name AND gone.row_id = change.row_id AND gone.op = 'delete' ` +
    `ORDER BY gone.id DESC LIMIT 1), 0)) + 1`;
  const values = columns.map((column) => (column === 'version' ? lastVersion : fromImage(column)));
  return (
    `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(', ')}) ` +
    `SELECT ${values.join(', ')} FROM change WHERE change.id = @change`
  );
}
