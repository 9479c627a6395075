import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { type LoggedTable, loggedTables, quoted } from './schema.ts';
import { fillSessionDays, sessionDayTriggers } from './sessionDays.ts';

/** Whether the triggers of the file are those its schema asks for. */
export function triggersCurrent(db: ReadableDatabase): boolean {
  const wanted = wantedTriggers(db);
  const present = db.all<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
  );
  return present.length === wanted.size && present.every(({ name, sql }) => wanted.get(name) === sql);
}

/**
 * Replaces the triggers of the file by those its schema asks for. Run inside a transaction, after all migrations:
 * a trigger that names a column keeps it from being dropped.
 */
export function generateTriggers(db: WritableDatabase): void {
  dropTriggers(db);
  // What happened while there were none is caught up with.
  fillSessionDays(db);
  for (const sql of wantedTriggers(db).values()) db.run(sql);
}

/** Drops every trigger of the file. */
export function dropTriggers(db: WritableDatabase): void {
  for (const { name } of db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)) {
    db.run(`DROP TRIGGER ${quoted(name)}`);
  }
}

function wantedTriggers(db: ReadableDatabase): Map<string, string> {
  const triggers = [...loggedTables(db).flatMap(triggersOf), ...sessionDayTriggers(db), ...guards];
  return new Map(triggers.map(([name, rest]) => [name, `CREATE TRIGGER ${quoted(name)} ${rest}`]));
}

type Trigger = readonly [name: string, rest: string];

function triggersOf(table: LoggedTable): Trigger[] {
  const { name } = table;
  const on = `ON ${quoted(name)}`;
  const image = (row: 'old' | 'new'): string =>
    `json_object(${table.columns.map((column) => `'${column}', ${row}.${quoted(column)}`).join(', ')})`;
  const log = (op: string, row: 'old' | 'new', before: string, after: string): string =>
    `BEGIN INSERT INTO change (entry_id, table_name, row_id, op, before, after) ` +
    `VALUES ((SELECT entry_id FROM current_entry), '${name}', ${row}.id, '${op}', ${before}, ${after}); END`;
  // BINARY, because under NOCASE a change of case alone would not count as one.
  const differs = table.columns
    .map((column) => `old.${quoted(column)} COLLATE BINARY IS NOT new.${quoted(column)}`)
    .join(' OR ');
  return [
    [`${name}_insert`, `AFTER INSERT ${on} ${log('insert', 'new', 'NULL', image('new'))}`],
    [
      `${name}_update`,
      `AFTER UPDATE ${on} WHEN ${differs} ${log('update', 'old', image('old'), image('new'))}`,
    ],
    [`${name}_delete`, `AFTER DELETE ${on} ${log('delete', 'old', image('old'), 'NULL')}`],
    [
      `${name}_id`,
      `BEFORE UPDATE ${on} WHEN old.id IS NOT new.id BEGIN SELECT RAISE(ABORT, 'A row keeps its id.'); END`,
    ],
  ];
}

const refuse = (words: string): string => `BEGIN SELECT RAISE(ABORT, '${words}'); END`;
const unchanged = (columns: readonly string[]): string =>
  columns.map((column) => `old.${column} IS new.${column}`).join(' AND ');

/** What keeps the log append-only, whoever writes. */
const guards: readonly Trigger[] = [
  ['entry_stays', `BEFORE UPDATE ON entry ${refuse('History is only ever added to.')}`],
  ['entry_kept', `BEFORE DELETE ON entry ${refuse('History is only ever added to.')}`],
  [
    'entry_open',
    `BEFORE INSERT ON entry WHEN new.id IS NOT (SELECT entry_id FROM current_entry) ${refuse('Write through transact.')}`,
  ],
  [
    'change_stays',
    `BEFORE UPDATE ON change WHEN NOT (new.blanked = 1 AND (SELECT purging FROM current_entry) = 1 AND ` +
      `${unchanged(['id', 'entry_id', 'table_name', 'row_id', 'op'])}) ${refuse('Only the retention purge may blank an image.')}`,
  ],
  ['change_kept', `BEFORE DELETE ON change ${refuse('History is only ever added to.')}`],
  [
    'change_open',
    `BEFORE INSERT ON change WHEN new.entry_id IS NOT (SELECT entry_id FROM current_entry) ` +
      refuse('Write through transact.'),
  ],
];
