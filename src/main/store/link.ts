import { type Driver, databaseOver, type ReadableDatabase, type WritableDatabase } from './database.ts';
import type { Migration } from './migration.ts';

export interface Announcement {
  readonly entryId: number;
  readonly name: string;
  readonly tables: readonly string[];
}

export interface StoreOptions {
  /** Absolute path of the database; its folder is made if need be. */
  readonly file: string;
  /** The instant now, UTC, as in 2026-11-23T09:30:00.000Z; it goes into the log. */
  readonly instant: () => string;
  /** Who is using the app: the person every write is put down to that names nobody else. */
  readonly actor?: () => number | null;
  /** Path of the driver's binary, where it is not the one inside its package. */
  readonly nativeBinding?: string | undefined;
  /** Encrypts the file at rest. */
  readonly key?: string | undefined;
  /** Called after each write that changed something. */
  readonly onChange?: (announcement: Announcement) => void;
  /** Other than those in ./migrations, for tests. */
  readonly migrations?: readonly Migration[];
}

/** An open database. Reads go through `read`, writes through `transact`. */
export interface Store {
  readonly file: string;
  /** Ask for it each time: a restore puts another connection behind it. */
  readonly read: ReadableDatabase;
  close(): void;
}

/** What stands behind a Store, for this folder alone. */
export interface Link {
  readonly driver: Driver;
  readonly db: WritableDatabase;
  readonly options: StoreOptions;
  /** The day it was opened, UTC: the file has been checked that day. */
  readonly openedOn: string;
}

const links = new WeakMap<Store, Link>();

/** The connection behind an open store. */
export function linkOf(store: Store): Link {
  const link = links.get(store);
  if (!link) throw new Error('This store is closed.');
  return link;
}

/** Puts a connection behind a store, or takes it away. */
export function setLink(store: Store, link: Link | null): void {
  if (link) links.set(store, link);
  else links.delete(store);
}

/** A link over a connection. */
export function linkOver(driver: Driver, options: StoreOptions): Link {
  return { driver, db: databaseOver(driver), options, openedOn: options.instant().slice(0, 10) };
}
