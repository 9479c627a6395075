import type { WritableDatabase } from './database.ts';
import { type EntryHead, writeEntry } from './entry.ts';
import { type Announcement, type Link, linkOf, type Store } from './link.ts';
import { asStoreProblem } from './problem.ts';

export interface Step {
  /** The request's name; the words of history are made from it. */
  readonly name: string;
  /** Who did it, when not the store's own actor. */
  readonly actorId?: number | null;
  /** The app did it by itself (extending series): logged, never on the undo stack. */
  readonly automatic?: boolean;
  /** Undo never goes back past this (loading the sample). */
  readonly floor?: boolean;
}

export interface Written<T> {
  readonly value: T;
  /** null when no row changed: then history has no entry of it. */
  readonly entryId: number | null;
}

/**
 * The one way to write: all of `write` happens, with its entry in history, or none of it.
 * @throws whatever `write` throws, after rolling back; StoreProblem when the disk or the file is at fault.
 */
export function transact<T>(store: Store, step: Step, write: (tx: WritableDatabase) => T): Written<T> {
  return commitEntry(linkOf(store), { ...step, kind: 'do' }, write);
}

/** `transact` for entries of any kind. */
export function commitEntry<T>(link: Link, head: EntryHead, write: (tx: WritableDatabase) => T): Written<T> {
  const { driver, options } = link;
  if (driver.inTransaction) {
    throw new Error(`“${head.name}” would write inside another write: pass that one's tx along instead.`);
  }
  let written: { value: T; announcement: Announcement | null };
  try {
    driver.exec('BEGIN IMMEDIATE');
    written = writeEntry(link, head, write);
    driver.exec(written.announcement ? 'COMMIT' : 'ROLLBACK');
  } catch (fault) {
    // SQLite has already rolled back by itself when the disk was full.
    if (driver.inTransaction) driver.exec('ROLLBACK');
    throw asStoreProblem(fault);
  }
  if (written.announcement) announce(options.onChange, written.announcement);
  return { value: written.value, entryId: written.announcement?.entryId ?? null };
}

function announce(onChange: Link['options']['onChange'], announcement: Announcement): void {
  try {
    onChange?.(announcement);
  } catch (fault) {
    // The write is saved: a listener's fault must not make it look as if it were not.
    queueMicrotask(() => {
      throw fault;
    });
  }
}
