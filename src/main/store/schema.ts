import type { ReadableDatabase } from './database.ts';

export interface LoggedTable {
  readonly name: string;
  /** All columns, `id` first. */
  readonly columns: readonly string[];
  readonly versioned: boolean;
  /** Columns elsewhere that refer to this table's id. */
  readonly referredBy: readonly { table: string; column: string }[];
}

/** The store's own tables: what is written there is not the coordinator's work. */
const ownTables = ['entry', 'change', 'current_entry', 'session_day'] as const;

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * The tables whose rows the change log follows, read from the schema as it is.
 * @throws when a table could not be followed: no `id INTEGER PRIMARY KEY`, or a column an image cannot hold exactly.
 */
export function loggedTables(db: ReadableDatabase): LoggedTable[] {
  const names = db
    .all<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .map((row) => row.name)
    .filter((name) => !ownTables.some((own) => own === name));
  const references = names.flatMap((table) =>
    db
      .all<{ column: string; parent: string }>(
        `SELECT "from" AS column, "table" AS parent FROM pragma_foreign_key_list(?)`,
        [table],
      )
      .map(({ column, parent }) => ({ table, column, parent: parent.toLowerCase() })),
  );
  return names.map((name) => {
    const columns = columnsOf(db, name);
    return {
      name,
      columns,
      versioned: columns.includes('version'),
      referredBy: references
        .filter(({ parent }) => parent === name.toLowerCase())
        .map(({ table, column }) => ({ table, column })),
    };
  });
}

function columnsOf(db: ReadableDatabase, table: string): string[] {
  const columns = db.all<{ name: string; type: string; pk: number }>(
    'SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid',
    [table],
  );
  const key = columns.filter((column) => column.pk > 0);
  if (key.length !== 1 || key[0]?.name !== 'id' || key[0].type !== 'INTEGER') {
    throw new Error(`The table ${table} needs “id INTEGER PRIMARY KEY”: the change log names rows by it.`);
  }
  for (const column of columns) {
    if (column.type !== 'INTEGER' && column.type !== 'TEXT') {
      throw new Error(
        `${table}.${column.name} must be INTEGER or TEXT: the change log's images hold no other exactly.`,
      );
    }
  }
  return ['id', ...columns.map((column) => column.name).filter((name) => name !== 'id')];
}
