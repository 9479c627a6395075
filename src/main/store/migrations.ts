import { rmSync } from 'node:fs';
import { dropTriggers, generateTriggers, triggersCurrent } from './changeLog.ts';
import type { Driver } from './database.ts';
import { writeEntry } from './entry.ts';
import { syncFile } from './files.ts';
import type { Link } from './link.ts';
import type { Migration } from './migration.ts';
import { StoreProblem } from './problem.ts';

/** “Usty”: tells our files from other SQLite databases. */
export const applicationId = 0x55737479;

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The migrations of this version of the app, in order. */
export const ownMigrations: readonly Migration[] = inOrder(
  Object.entries(files).map(([path, sql]) => ({ number: Number(/(\d+)-[^/]*$/.exec(path)?.[1]), sql })),
);

function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  const sorted = migrations.toSorted((one, other) => one.number - other.number);
  sorted.forEach(({ number }, index) => {
    if (number !== index + 1) throw new Error(`Migrations must be numbered 1, 2, 3 …; found ${number}.`);
  });
  return sorted;
}

/** The version a file must have when all given migrations have run. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

/** The version of the schema in a file; 0 when it is new. */
export function schemaVersion(driver: Driver): number {
  return Number(driver.pragma('user_version', { simple: true }));
}

/**
 * Runs all pending migrations in one transaction, after a backup of the file as it was, and generates the triggers.
 * The connection has foreign keys on before and after. What migrations write is not logged; an entry marks the floor.
 * @throws StoreProblem NEWER; whatever a migration throws, with the file as it was.
 */
export function migrate(link: Link, migrations: readonly Migration[]): void {
  const { driver, db } = link;
  const from = schemaVersion(driver);
  const to = latestVersion(migrations);
  if (from > to) throw new StoreProblem('NEWER');
  if (from === to && triggersCurrent(db)) return;
  if (from > 0 && from < to) backupBefore(link, to);
  // The pragma does nothing inside a transaction, so it stands outside.
  driver.pragma('foreign_keys = OFF');
  try {
    driver
      .transaction(() => {
        dropTriggers(db);
        for (const { number, sql } of migrations) if (number > from) driver.exec(sql);
        const broken = db.get<{ table: string }>('SELECT "table" FROM pragma_foreign_key_check LIMIT 1');
        if (broken)
          throw new Error(`After migrating, rows of ${broken.table} refer to rows that are not there.`);
        generateTriggers(db);
        driver.pragma(`application_id = ${applicationId}`);
        driver.pragma(`user_version = ${to}`);
        if (from > 0 && from < to) {
          writeEntry(
            link,
            { name: 'store.migrate', kind: 'do', floor: true, evenIfEmpty: true },
            () => undefined,
          );
        }
      })
      .exclusive();
  } finally {
    driver.pragma('foreign_keys = ON');
  }
}

/** VACUUM INTO is SQLite's backup of an open database that needs no event loop; the key, if any, goes with it. */
function backupBefore({ db, options }: Link, to: number): void {
  const target = `${options.file}.before-${to}.backup`;
  rmSync(target, { force: true });
  try {
    db.run('VACUUM INTO ?', [target]);
    syncFile(target);
  } catch (fault) {
    rmSync(target, { force: true });
    throw fault;
  }
}
