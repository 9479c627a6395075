import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyLog } from '#main/store/entryHash.ts';
import { ownMigrations } from '#main/store/migrations.ts';
import { undo } from '#main/store/undo.ts';
import { historySentence } from '#renderer/text/history/history.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';
import { scratchFolder, scratchStore } from '#test/unit/main/store/scratch.ts';
import { allRows, write } from '#test/unit/main/store/tables.ts';

let world: World;
afterEach(() => world.close());

const named = `INSERT INTO contact (for_person_id, by_person_id, from_date, until_date)`;

/** A database as the migrations up to the tenth made it, whose log speaks of `contact`, `contacts`, `teams` and `plan`. */
function oldDatabase(dataDir: string): void {
  const store = scratchStore({
    file: join(dataDir, 'understudy.sqlite'),
    migrations: ownMigrations.slice(0, 10),
  });
  write(
    store,
    `INSERT INTO person (name, role) VALUES ('Jo Bell', 'coordinator'), ('Ben Hale', 'peerWorker')`,
    {
      name: 'person.add',
    },
  );
  write(store, `${named} VALUES (1, 2, '2026-12-01', '2026-12-04')`, { name: 'contacts.name' });
  write(store, `${named} VALUES (1, 2, '2026-12-07', '2026-12-07'), (1, 2, '2026-12-08', '2026-12-08')`, {
    name: 'contacts.nameAll',
  });
  write(store, 'DELETE FROM contact WHERE id = 3', { name: 'contacts.remove' });
  undo(store);
  write(store, `INSERT INTO clinical_team (name, kind) VALUES ('Ward 4', 'ward')`, { name: 'teams.add' });
  // What can no longer be read of it is said by the area of its request alone.
  write(store, `INSERT INTO extra_day (date, title) VALUES ('2026-12-24', 'Closed')`, {
    name: 'teams.place',
  });
  write(
    store,
    `INSERT INTO session (kind, date, start_time, end_time) VALUES ('meeting', '2026-11-24', '10:00', '11:00')`,
    { name: 'session.add' },
  );
  write(
    store,
    `INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time)
     VALUES (1, 1, 2, '10:00', '11:00')`,
    { name: 'plan.accept' },
  );
  store.close();
}

beforeEach(() => {
  const dataDir = scratchFolder();
  oldDatabase(dataDir);
  world = openWorld({ dataDir });
});

const list = async (personId: number | null = null) =>
  (await world.must('history.list', { before: null, sessionId: null, personId, limit: 100 })).entries;

test('what was written before names of requests and tables changed still reads as what was done', async () => {
  const entries = await list();
  expect(entries.map((entry) => historySentence(entry, '2026-11-23'))).toEqual([
    'Brought the database up to date',
    'Ben Hale covers Meeting Tue 24 Nov 10:00 for Jo Bell, as planned',
    'Added Meeting Tue 24 Nov 10:00',
    'Changed a ward or community team',
    'Added Ward 4',
    'Undone: Ben Hale is no longer named to ring while Jo Bell is away, Tue 8 Dec',
    'Ben Hale is no longer named to ring while Jo Bell is away, Tue 8 Dec',
    'Named Ben Hale to ring while Jo Bell is away',
    'Named Ben Hale to ring while Jo Bell is away, Tue 1 Dec – Fri 4 Dec',
    'Added Jo Bell',
  ]);
  expect(entries.at(-2)).toMatchObject({ name: 'whoToRing.name', counts: { who_to_ring: 1 } });
  expect(entries.find(({ kind }) => kind === 'undo')).toMatchObject({ targetName: 'whoToRing.remove' });
});

test('somebody’s own history knows the namings under either name of their table', async () => {
  await world.must('whoToRing.remove', { id: 1, version: 1 });
  const names = (await list(2)).map(({ name }) => name);
  expect(names).toEqual([
    'whoToRing.remove',
    'coverPlan.accept',
    'whoToRing.remove',
    'whoToRing.remove',
    'whoToRing.nameAll',
    'whoToRing.name',
    'person.add',
  ]);
});

test('the rows are all there, and the log is as it was written', async () => {
  world.close();
  const store = scratchStore({ file: join(world.dataDir, 'understudy.sqlite') });
  expect(allRows(store.read).who_to_ring?.map(({ id, from_date }) => [id, from_date])).toEqual([
    [1, '2026-12-01'],
    [2, '2026-12-07'],
    [3, '2026-12-08'],
  ]);
  expect(store.read.all(`SELECT 1 FROM change WHERE table_name = 'contact'`)).toHaveLength(5);
  expect(store.read.all(`SELECT name FROM sqlite_schema WHERE name LIKE 'contact%'`)).toEqual([]);
  expect(verifyLog(store.read)).toMatchObject({ whole: true });
});

test('it can no longer be undone, which is said in words; what is done from now on can', async () => {
  const [old] = (await list()).filter(({ name }) => name === 'whoToRing.name');
  const refused = await world.ask('history.undo', { entryId: old?.id ?? 0 });
  expect(refused).toMatchObject({ ok: false, failure: { message: 'There is nothing to undo.' } });
  await world.must('whoToRing.remove', { id: 1, version: 1 });
  await world.must('history.undo', { entryId: null });
  expect((await world.dump()).who_to_ring).toHaveLength(3);
});
