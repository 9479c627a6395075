import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Driver, openDriver } from './database.ts';
import type { StoreOptions } from './link.ts';
import { applicationId, schemaVersion } from './migrations.ts';
import { StoreProblem } from './problem.ts';

/** Below this a file is checked whenever it is opened: it takes a tenth of a second at most. */
const alwaysCheckedBytes = 32 * 1024 * 1024;

type FileFacts = Pick<StoreOptions, 'file' | 'nativeBinding' | 'key' | 'instant'>;

/**
 * Looks at a file without changing a byte of it. Gives the version of its schema, 0 when there is no database yet.
 * @throws StoreProblem, or a fault that `asStoreProblem` turns into one.
 */
export function inspect(options: FileFacts, latest: number): number {
  const { file } = options;
  if (!existsSync(file) || statSync(file).size === 0) return 0;
  // Before the connection puts a `-wal` of its own there.
  const due = checkIsDue(options);
  const driver = openForInspection(options);
  try {
    const version = schemaVersion(driver);
    const tables = driver.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number };
    if (version === 0 && tables.n === 0) return 0;
    if (driver.pragma('application_id', { simple: true }) !== applicationId)
      throw new StoreProblem('UNREADABLE');
    if (version > latest) throw new StoreProblem('NEWER');
    if (due) quickCheck(driver);
    return version;
  } finally {
    driver.close();
  }
}

/**
 * A file with its `-wal` beside it is in use, or was not closed in good order: a read-only connection respects the
 * lock of the one and does not fold the log of the other into the file. Without it nobody has the file open; then a
 * connection that may write cleans up after itself and, as long as it only reads, leaves the file as it was.
 */
export function openForInspection(options: Omit<FileFacts, 'instant'>): Driver {
  const { file, nativeBinding, key } = options;
  const readonly = existsSync(`${file}-wal`);
  const driver = openDriver({ file, nativeBinding, key, readonly, mustExist: true });
  if (!readonly) driver.pragma('locking_mode = EXCLUSIVE');
  return driver;
}

/** @throws StoreProblem DAMAGED */
export function quickCheck(driver: Driver): void {
  const [first] = driver.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new StoreProblem('DAMAGED', { cause: first?.quick_check });
}

/**
 * quick_check reads the whole file: too slow at each start once it is big. It is left out only when the file is the
 * very one we closed in good order (same size, same time of change), and that one was checked the same day.
 */
function checkIsDue({ file, instant }: FileFacts): boolean {
  const { size, mtimeMs } = statSync(file);
  if (size < alwaysCheckedBytes || existsSync(`${file}-wal`)) return true;
  const note = readNote(file);
  return !(note?.size === size && note.mtimeMs === mtimeMs && note.checkedOn === instant().slice(0, 10));
}

interface CheckNote {
  readonly checkedOn: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const notePath = (file: string): string => `${file}.checked`;

function readNote(file: string): Partial<CheckNote> | null {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(file), 'utf8'));
    return typeof note === 'object' ? note : null;
  } catch {
    return null;
  }
}

/** After a close in good order: notes which file it was, and the day it was last checked. */
export function noteCleanClose(file: string, checkedOn: string): void {
  try {
    const { size, mtimeMs } = statSync(file);
    const note: CheckNote = { checkedOn, size, mtimeMs };
    const worthIt = size >= alwaysCheckedBytes && !existsSync(`${file}-wal`);
    if (worthIt) writeFileSync(notePath(file), JSON.stringify(note));
    else rmSync(notePath(file), { force: true });
  } catch {
    // Without the note the next start checks the file, which is right.
  }
}
