import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { allPeople, personById } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { openStore } from '#main/store/open.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { scratchFolder } from '#test/unit/main/store/scratch.ts';

/** A copy of the sample team's database. */
async function sampleDatabase(): Promise<ReadableDatabase> {
  const world = openWorld({ now: '2026-11-23T08:30' });
  onTestFinished(() => world.close());
  await world.must('app.exploreSample', {});
  const folder = scratchFolder();
  for (const suffix of ['', '-wal']) {
    cpSync(join(world.dataDir, `sample.sqlite${suffix}`), join(folder, `copy.sqlite${suffix}`));
  }
  const store = openStore({ file: join(folder, 'copy.sqlite'), instant: () => '2026-11-23T08:30:00.000Z' });
  onTestFinished(() => store.close());
  return store.read;
}

test('one person is who they are among all, and nobody else is read for them', async () => {
  const db = await sampleDatabase();
  let rows = 0;
  const counting: ReadableDatabase = {
    ...db,
    all: <T>(...asked: Parameters<ReadableDatabase['all']>) => {
      const found = db.all<T>(...asked);
      rows += found.length;
      return found;
    },
  };
  const all = allPeople(counting);
  const rowsOfAll = rows;
  expect(all.size).toBeGreaterThan(10);
  rows = 0;
  for (const [id, person] of all) expect(personById(counting, id)).toEqual(person);
  // Each row of somebody is read once: together as many as of all at once.
  expect(rows).toBe(rowsOfAll);
  expect(personById(db, 999_999)).toBeUndefined();
});
