/**
 * Where the runtime is kept between runs, and how a thing gets in there whole or not at all.
 *
 * Everything lies under `node_modules/.cache`, so `npm ci` clears it and git never sees it.
 */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '..', '..');
export const modulesFolder = join(projectFolder, 'node_modules');

const cacheFolder = join(modulesFolder, '.cache', 'understudy');
const benchPrefix = 'unfinished-';
const abandonedAfter = 2 * 60 * 60 * 1000;

export function cached(name: string): string {
  return join(cacheFolder, name);
}

/** Gives `work` an empty folder of its own beside the cache (same disk, so a rename works) and clears it away. */
export async function onBench<T>(work: (bench: string) => Promise<T>): Promise<T> {
  await mkdir(cacheFolder, { recursive: true });
  await clearAbandoned();
  const bench = await mkdtemp(join(cacheFolder, benchPrefix));
  try {
    return await work(bench);
  } finally {
    await rm(bench, { recursive: true, force: true });
  }
}

/**
 * Puts a finished file or folder into the cache in one step. If another run finished the same thing first, its
 * result stands and ours goes with the bench.
 */
export async function keep(finished: string, name: string): Promise<string> {
  const place = cached(name);
  try {
    await rename(finished, place);
  } catch (fault) {
    if (!existsSync(place)) throw fault;
  }
  return place;
}

/** A run that was killed leaves its bench behind; a later one takes it away. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(cacheFolder)) {
    if (!name.startsWith(benchPrefix)) continue;
    const bench = join(cacheFolder, name);
    const about = await stat(bench).catch(() => undefined);
    if (about && Date.now() - about.mtimeMs > abandonedAfter)
      await rm(bench, { recursive: true, force: true });
  }
}
