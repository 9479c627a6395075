import Database from 'better-sqlite3';

const log = new Set(['entry', 'change', 'current_entry', 'sqlite_sequence']);

/** Every row of every table but the log's, without versions, of a database nobody has open. */
export function dumpTables(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all() as { name: string }[];
    const dump: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      if (log.has(name)) continue;
      const rows = database.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all() as Record<
        string,
        unknown
      >[];
      dump[name] = rows.map(({ version: _, ...row }) => row);
    }
    return dump;
  } finally {
    database.close();
  }
}

/** Runs statements on a database nobody has open, past its change log: the triggers are put back as they were. */
export function changeUnlogged(file: string, sql: string): void {
  const database = new Database(file);
  try {
    const triggers = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    database.exec(sql);
    for (const trigger of triggers) database.exec(trigger.sql);
  } finally {
    database.close();
  }
}
