import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openStore, type Store, type StoreOptions } from '#main/store/open.ts';

const folders: string[] = [];
const open: Store[] = [];

afterEach(() => {
  for (const store of open.splice(0)) closeQuietly(store);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function closeQuietly(store: Store): void {
  try {
    store.close();
  } catch {
    // The test has closed it.
  }
}

/** A folder that is gone after the test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-store-'));
  folders.push(folder);
  return folder;
}

/** A real store on a real file, by default a new one with the real migrations. */
export function scratchStore(options: Partial<StoreOptions> = {}): Store {
  const store = openStore({
    file: join(scratchFolder(), 'rota.db'),
    instant: () => '2026-11-23T09:30:00.000Z',
    ...options,
  });
  open.push(store);
  return store;
}

export const addPlace = `INSERT INTO place (name, site) VALUES (@name, @site)`;
