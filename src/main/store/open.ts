import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDriver } from './database.ts';
import { removeDatabase } from './files.ts';
import { inspect, noteCleanClose } from './integrity.ts';
import { type Link, linkOf, linkOver, type Store, type StoreOptions, setLink } from './link.ts';
import { latestVersion, migrate, ownMigrations } from './migrations.ts';
import { currentMounts, networkPath } from './networkPath.ts';
import { asStoreProblem, StoreProblem } from './problem.ts';

export type { Store, StoreOptions } from './link.ts';

/**
 * Opens the database, makes it when there is none, and brings it to the newest schema.
 * @throws StoreProblem when it cannot be used; the file is then as it was.
 */
export function openStore(options: StoreOptions): Store {
  const store: Store = {
    file: options.file,
    get read() {
      return linkOf(store).db;
    },
    close: () => closeLink(store),
  };
  setLink(store, openLink(options));
  return store;
}

/** The connection of `openStore`. */
export function openLink(options: StoreOptions): Link {
  const { file, nativeBinding, key } = options;
  const migrations = options.migrations ?? ownMigrations;
  try {
    refuseNetwork(file);
    mkdirSync(dirname(file), { recursive: true });
    refuseNetwork(join(realpathSync.native(dirname(file)), basename(file)));
    refuseReadOnly(file);
    const isNew = inspect(options, latestVersion(migrations)) === 0;
    const link = linkOver(openDriver({ file, nativeBinding, key }), options);
    try {
      settle(link);
      migrate(link, migrations);
      return link;
    } catch (fault) {
      link.driver.close();
      if (isNew && !(asStoreProblem(fault) instanceof StoreProblem)) removeDatabase(file);
      throw fault;
    }
  } catch (fault) {
    throw asStoreProblem(fault, { keyed: key !== undefined });
  }
}

/** Locks the file for this process (a second copy of the app is refused) and sets how the connection works. */
function settle({ driver, options }: Link): void {
  // Before anything is read: the lock is taken with the first reading, and the log's index then stays in memory.
  driver.pragma('locking_mode = EXCLUSIVE');
  driver.pragma('journal_mode = WAL');
  driver.pragma('synchronous = FULL');
  driver.pragma('foreign_keys = ON');
  driver.pragma('trusted_schema = OFF');
  driver.pragma('recursive_triggers = ON');
  // What a statement might have to take back stays in memory: on the disk it doubles the time of a bulk write.
  driver.pragma('temp_store = MEMORY');
  driver.pragma('cache_size = -65536');
  driver.exec('BEGIN EXCLUSIVE; COMMIT');
  // Left by a reading that ended with the machine; the file is ours alone now.
  rmSync(`${options.file}-shm`, { force: true });
}

function refuseNetwork(path: string): void {
  if (networkPath(path, currentMounts())) throw new StoreProblem('NETWORK_PATH');
}

function refuseReadOnly(file: string): void {
  accessSync(dirname(file), constants.W_OK);
  if (existsSync(file)) accessSync(file, constants.W_OK);
}

function closeLink(store: Store): void {
  const { driver, options, openedOn } = linkOf(store);
  if (driver.inTransaction) throw new Error('The store cannot be closed in the middle of a write.');
  try {
    driver.pragma('optimize');
  } catch {
    // Only speed is at stake; closing must go on.
  }
  driver.close();
  setLink(store, null);
  noteCleanClose(options.file, openedOn);
}
