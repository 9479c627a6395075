import { createHash } from 'node:crypto';
import type { ReadableDatabase } from './database.ts';

export interface EntryRow {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly target_id: number | null;
  readonly automatic: number;
  readonly floor: number;
  readonly actor_id: number | null;
  readonly at: string;
  readonly images_hash: string;
}

interface ChangeRow {
  id: number;
  table_name: string;
  row_id: number;
  op: string;
  before: string | null;
  after: string | null;
  blanked: number;
}

export interface ImagesHash {
  readonly count: number;
  /** SHA-256 of the images, in order. */
  readonly images: string;
  /** SHA-256 of which rows were changed and how, in order; it holds when images are blanked. */
  readonly rows: string;
  readonly tables: readonly string[];
  readonly blanked: boolean;
}

const page = 20_000;

/** Reads what an entry changed, in pages, because the first sample writes hundreds of thousands of images. */
export function imagesHash(db: ReadableDatabase, entryId: number): ImagesHash {
  const images = createHash('sha256');
  const rows = createHash('sha256');
  const tables = new Set<string>();
  let [count, after, blanked] = [0, 0, false];
  for (;;) {
    const changes = db.all<ChangeRow>(
      `SELECT id, table_name, row_id, op, before, after, blanked FROM change
       WHERE entry_id = ? AND id > ? ORDER BY id LIMIT ${page}`,
      [entryId, after],
    );
    // Lengths stand before the texts, so that no two lists of images give the same bytes.
    let [imageText, rowText] = ['', ''];
    for (const change of changes) {
      imageText += framed(change.before) + framed(change.after);
      rowText += `${change.id} ${change.table_name} ${change.row_id} ${change.op}\n`;
      tables.add(change.table_name);
      if (change.blanked) blanked = true;
      after = change.id;
    }
    images.update(imageText);
    rows.update(rowText);
    count += changes.length;
    if (changes.length < page) break;
  }
  return { count, images: images.digest('hex'), rows: rows.digest('hex'), tables: [...tables], blanked };
}

function framed(image: string | null): string {
  return image === null ? '-;' : `${image.length}:${image};`;
}

/** The hash of an entry: of the one before it, its own fields and the rows it changed. */
export function chainHash(previous: string, entry: EntryRow, rows: string): string {
  const { id, name, kind, target_id, automatic, floor, actor_id, at, images_hash } = entry;
  const fields = [previous, id, name, kind, target_id, automatic, floor, actor_id, at, images_hash, rows];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

export type LogCheck =
  | { readonly whole: true; readonly entries: number }
  | { readonly whole: false; readonly entryId: number; readonly broken: 'missing' | 'entry' | 'images' };

/**
 * Walks the whole log and tells the first entry that is missing or is not what was written. Blanked images are
 * allowed. Entries cut off at the end cannot be noticed from within.
 */
export function verifyLog(db: ReadableDatabase): LogCheck {
  let previous = '';
  let entries = 0;
  for (;;) {
    const page = db.all<EntryRow & { hash: string }>(
      'SELECT * FROM entry WHERE id > ? ORDER BY id LIMIT 1000',
      [entries],
    );
    for (const entry of page) {
      if (entry.id !== entries + 1) return { whole: false, entryId: entries + 1, broken: 'missing' };
      const found = imagesHash(db, entry.id);
      if (chainHash(previous, entry, found.rows) !== entry.hash) {
        return { whole: false, entryId: entry.id, broken: 'entry' };
      }
      if (!found.blanked && found.images !== entry.images_hash) {
        return { whole: false, entryId: entry.id, broken: 'images' };
      }
      previous = entry.hash;
      entries = entry.id;
    }
    if (page.length === 0) break;
  }
  const stray = db.get<{ id: number }>('SELECT entry_id AS id FROM change WHERE entry_id > ? LIMIT 1', [
    entries,
  ]);
  if (stray) return { whole: false, entryId: stray.id, broken: 'missing' };
  return { whole: true, entries };
}
