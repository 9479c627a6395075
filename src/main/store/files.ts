import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until a file's bytes are on the disk. Never for an open database: closing it again would drop its lock. */
export function syncFile(file: string): void {
  const opened = openSync(file, 'r+');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Waits until a renaming in the folder of a file is on the disk, where the system can tell. */
export function syncFolderOf(file: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(dirname(file), 'r');
  try {
    fsyncSync(opened);
  } catch {
    // Shared drives refuse it; the file itself has been synced.
  } finally {
    closeSync(opened);
  }
}

/** Gives a file a second name that outlives the first: by a link, or by a copy where the disk has no links. */
export function keepAs(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
    syncFile(kept);
  }
}

/** Removes a database that is not open, with what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + suffix)) rmSync(file + suffix);
  }
}
