import Database from 'better-sqlite3';
import { expect } from 'vitest';

export type Sqlite = InstanceType<typeof Database>;

const own = new Set(['entry', 'change', 'current_entry', 'session_day', 'sqlite_sequence']);

/**
 * Every row of every table but the store's own, without versions, of a database nobody has open.
 * @throws when the days of sessions, which triggers keep, are not those of its sessions.
 */
export function dumpTables(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all() as { name: string }[];
    expect(keptDays(database)).toEqual(daysOfSessions(database));
    const dump: Record<string, unknown[]> = {};
    for (const { name } of tables) {
      if (own.has(name)) continue;
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

/** What `session_day` holds. */
function keptDays(database: Sqlite): unknown[] {
  return database.prepare('SELECT * FROM session_day').all();
}

/** What it should hold: everybody with a part in a session or standing in, by date. */
function daysOfSessions(database: Sqlite): unknown[] {
  return database
    .prepare(
      `SELECT t.person_id, s.date, s.id AS session_id, 0 AS cover_id
         FROM session s JOIN session_part t ON t.session_id = s.id
       UNION SELECT c.by_person_id, s.date, s.id, c.id FROM session s JOIN cover c ON c.session_id = s.id
       ORDER BY 1, 2, 3, 4`,
    )
    .all();
}

/** Changes a database nobody has open, past its change log: its triggers are put back as they were. */
export function changeUnlogged<T>(file: string, change: (database: Sqlite) => T): T {
  const database = new Database(file);
  try {
    const triggers = database
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name NOT LIKE 'session_day_%'")
      .all() as { name: string; sql: string }[];
    for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
    const changed = change(database);
    for (const trigger of triggers) database.exec(trigger.sql);
    return changed;
  } finally {
    database.close();
  }
}
