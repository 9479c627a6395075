import type { WritableDatabase } from './database.ts';
import { chainHash, imagesHash } from './entryHash.ts';
import type { Announcement, Link } from './link.ts';

export interface EntryHead {
  readonly name: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly targetId?: number;
  readonly automatic?: boolean;
  readonly floor?: boolean;
  readonly actorId?: number | null;
  /** Keep the entry though no row changed. */
  readonly evenIfEmpty?: boolean;
}

/**
 * Writes one entry around a change, inside a transaction that is already open; null when nothing changed, and then
 * no entry is kept. The triggers write the images meanwhile; the entry follows them, so that it can hold their hash.
 */
export function writeEntry<T>(
  { db, options }: Link,
  head: EntryHead,
  write: (tx: WritableDatabase) => T,
): { value: T; announcement: Announcement | null } {
  const last = db.get<{ id: number; hash: string }>('SELECT id, hash FROM entry ORDER BY id DESC LIMIT 1');
  const id = (last?.id ?? 0) + 1;
  db.run('UPDATE current_entry SET entry_id = ?', [id]);
  const value = write(db);
  if (value instanceof Promise) throw new TypeError('A write cannot wait: give transact a plain function.');
  const images = imagesHash(db, id);
  const kept = images.count > 0 || head.evenIfEmpty === true;
  if (kept) {
    const row = {
      id,
      name: head.name,
      kind: head.kind,
      target_id: head.targetId ?? null,
      automatic: head.automatic ? 1 : 0,
      floor: head.floor ? 1 : 0,
      actor_id: head.actorId === undefined ? (options.actor?.() ?? null) : head.actorId,
      at: options.instant(),
      images_hash: images.images,
    };
    db.run(
      `INSERT INTO entry (id, name, kind, target_id, automatic, floor, actor_id, at, images_hash, hash)
       VALUES (@id, @name, @kind, @target_id, @automatic, @floor, @actor_id, @at, @images_hash, @hash)`,
      { ...row, hash: chainHash(last?.hash ?? '', row, images.rows) },
    );
  }
  db.run('UPDATE current_entry SET entry_id = NULL');
  return { value, announcement: kept ? { entryId: id, name: head.name, tables: images.tables } : null };
}
