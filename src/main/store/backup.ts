import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { databaseOver, openDriver } from './database.ts';
import { removeDatabase, syncFile, syncFolderOf } from './files.ts';
import { openForInspection, quickCheck } from './integrity.ts';
import { type Link, linkOf, type Store, type StoreOptions } from './link.ts';
import { applicationId, latestVersion, ownMigrations, schemaVersion } from './migrations.ts';
import { asStoreProblem, StoreProblem } from './problem.ts';

export interface BackupFacts {
  readonly schemaVersion: number;
  /** The instant (UTC) of the last thing in its history; null when there is none. */
  readonly lastEntryAt: string | null;
  readonly people: number;
  readonly sessions: number;
  readonly bytes: number;
}

type Access = Pick<StoreOptions, 'nativeBinding' | 'key' | 'migrations'>;

/** Pages copied in one go; between two of them the app answers and writes. */
const pagesAtOnce = 2000;

/**
 * Copies the open database into one complete file, which bears its name only after it has been checked. The folder is
 * made if need be and may be on a shared drive.
 * @throws StoreProblem about the backup; a file of that name is then as it was.
 */
export async function backupTo(store: Store, file: string): Promise<BackupFacts> {
  const link = linkOf(store);
  const partial = `${file}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeDatabase(partial);
    await copyOut(link, partial);
    syncFile(partial);
    const facts = verifyBackup(partial, link.options);
    renameSync(partial, file);
    syncFolderOf(file);
    return facts;
  } catch (fault) {
    removeDatabase(partial);
    throw asStoreProblem(fault, { about: 'backup' });
  }
}

async function copyOut({ driver, db, options }: Link, file: string): Promise<void> {
  if (options.key !== undefined) {
    // SQLite's backup cannot write an encrypted copy; VACUUM INTO can, with the same key, but in one go.
    db.run('VACUUM INTO ?', [file]);
    return;
  }
  await driver.backup(file, { progress: () => pagesAtOnce });
  // Out of WAL mode: the copy can then be read where nothing may be written beside it.
  const copy = openDriver({ file, nativeBinding: options.nativeBinding });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/**
 * Reads a backup through, without changing a byte of it, and says what is in it.
 * @throws StoreProblem about the backup
 */
export function verifyBackup(file: string, access: Access = {}): BackupFacts {
  try {
    if (!existsSync(file)) throw new StoreProblem('UNREADABLE');
    const bytes = statSync(file).size;
    const driver = openForInspection({ ...access, file });
    try {
      const version = schemaVersion(driver);
      if (driver.pragma('application_id', { simple: true }) !== applicationId) {
        throw new StoreProblem('UNREADABLE');
      }
      if (version > latestVersion(access.migrations ?? ownMigrations)) throw new StoreProblem('NEWER');
      quickCheck(driver);
      const db = databaseOver(driver);
      const count = (table: 'person' | 'session'): number =>
        db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
      const last = db.get<{ at: string }>('SELECT at FROM entry ORDER BY id DESC LIMIT 1');
      return {
        schemaVersion: version,
        lastEntryAt: last?.at ?? null,
        people: count('person'),
        sessions: count('session'),
        bytes,
      };
    } finally {
      driver.close();
    }
  } catch (fault) {
    throw asStoreProblem(fault, { about: 'backup', keyed: access.key !== undefined });
  }
}
