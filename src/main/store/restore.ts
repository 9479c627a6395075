import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type BackupFacts, verifyBackup } from './backup.ts';
import { databaseOver } from './database.ts';
import { keepAs, removeDatabase, syncFile, syncFolderOf } from './files.ts';
import { openForInspection } from './integrity.ts';
import { linkOf, type Store, type StoreOptions, setLink } from './link.ts';
import { openLink } from './open.ts';
import { asStoreProblem } from './problem.ts';

export interface Replacement extends Pick<StoreOptions, 'nativeBinding' | 'key' | 'migrations'> {
  /** The database to replace; it must not be open. There may be none yet, or a damaged one. */
  readonly file: string;
  /** The backup to put in its place; it stays where it is. */
  readonly from: string;
  /** For the name of the replaced file, as in 2026-11-23T0930. */
  readonly stamp: string;
}

export interface Replaced {
  readonly facts: BackupFacts;
  /** Where the replaced database is kept; null when there was none. */
  readonly kept: string | null;
}

/**
 * Puts a checked copy of a backup in the place of a database that is not open, and keeps the replaced one. At every
 * moment there is a database under the name: the old one or the new one.
 * @throws StoreProblem about the backup, with nothing replaced
 */
export function replaceDatabase({ file, from, stamp, ...access }: Replacement): Replaced {
  const facts = verifyBackup(from, access);
  const incoming = `${file}.restoring`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    removeDatabase(incoming);
    copyClean(from, incoming, access);
    verifyBackup(incoming, access);
    const kept = existsSync(file) ? keepReplaced(file, stamp) : null;
    // A log left beside the old file would be folded into the new one.
    for (const suffix of ['-wal', '-shm', '.checked']) rmSync(file + suffix, { force: true });
    renameSync(incoming, file);
    syncFolderOf(file);
    return { facts, kept };
  } catch (fault) {
    removeDatabase(incoming);
    throw asStoreProblem(fault, { about: 'backup' });
  }
}

/** Through SQLite rather than byte by byte, so that a log beside the backup counts as well. */
function copyClean(from: string, to: string, access: Omit<Replacement, 'file' | 'from' | 'stamp'>): void {
  const driver = openForInspection({ ...access, file: from });
  try {
    databaseOver(driver).run('VACUUM INTO ?', [to]);
  } finally {
    driver.close();
  }
  syncFile(to);
}

function keepReplaced(file: string, stamp: string): string {
  const first = `${file}.replaced-${stamp}`;
  let kept = first;
  for (let next = 2; existsSync(kept); next += 1) kept = `${first}-${next}`;
  keepAs(file, kept);
  if (existsSync(`${file}-wal`)) keepAs(`${file}-wal`, `${kept}-wal`);
  syncFolderOf(file);
  return kept;
}

/**
 * Restores a backup into an open store, which then goes on with it. When the restored database cannot be used, the
 * replaced one is put back.
 * @throws StoreProblem; the store is then as it was
 */
export function restoreFrom(store: Store, { from, stamp }: { from: string; stamp: string }): Replaced {
  const { options } = linkOf(store);
  verifyBackup(from, options);
  store.close();
  let replaced: Replaced | null = null;
  try {
    replaced = replaceDatabase({ ...options, from, stamp });
    setLink(store, openLink(options));
    return replaced;
  } catch (fault) {
    if (replaced?.kept) {
      removeDatabase(options.file);
      renameSync(replaced.kept, options.file);
    }
    setLink(store, openLink(options));
    throw fault;
  }
}
