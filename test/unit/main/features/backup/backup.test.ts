import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Desktop } from '#main/request/desktop.ts';
import { openDriver } from '#main/store/database.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World;
afterEach(() => world.close());

async function setUp(desktop: Partial<Desktop> = {}, now?: string): Promise<World> {
  world = openWorld({ desktop, ...(now ? { now } : {}) });
  await world.must('app.setUpTeam', { name: 'Grace Okafor' });
  return world;
}

const folder = () => join(world.dataDir, 'backups');
const names = () => (existsSync(folder()) ? readdirSync(folder()).sort() : []);
const addPlace = (name: string) => world.must('place.add', { name, site: null });
const places = async () => (await world.must('places.list', {})).map(({ name }) => name);

test('a backup is made, listed and restored; the replaced database is kept', async () => {
  await setUp();
  await addPlace('Room 1');
  const made = await world.must('backup.make', {});
  expect(made.done).toBe(true);
  expect(names()).toEqual(['understudy-2026-11-23T0830.sqlite']);
  await addPlace('Room 2');
  const { files } = await world.must('backup.list', {});
  expect(files).toEqual([{ name: names()[0], at: '2026-11-23T08:30', bytes: expect.any(Number) }]);
  const restored = await world.must('backup.restore', { name: names()[0] ?? '' });
  expect(restored.done).toBe(true);
  expect(await places()).toEqual(['Room 1']);
  expect(readdirSync(world.dataDir).filter((name) => name.includes('replaced'))).toHaveLength(1);
  expect(world.announced.some(({ event }) => event === 'reopened')).toBe(true);
});

test('a file that is no backup replaces nothing', async () => {
  await setUp();
  await addPlace('Room 1');
  mkdirSync(folder(), { recursive: true });
  writeFileSync(join(folder(), 'understudy-2026-11-22T0830.sqlite'), 'not a database'.repeat(1000));
  const answer = await world.ask('backup.restore', { name: 'understudy-2026-11-22T0830.sqlite' });
  expect(answer.ok).toBe(false);
  expect(await places()).toEqual(['Room 1']);
  expect(readdirSync(world.dataDir).filter((name) => name.includes('replaced'))).toEqual([]);
});

test('a sound backup that cannot be opened here gives the replaced database back', async () => {
  await setUp();
  await addPlace('Room 1');
  await world.must('backup.make', {});
  const [name = ''] = names();
  // Its tables are of a later version than it says, so bringing it up to date fails.
  const driver = openDriver({ file: join(folder(), name) });
  driver.pragma('user_version = 1');
  driver.close();
  await addPlace('Room 2');
  expect(await world.ask('backup.restore', { name })).toMatchObject({ failure: { code: 'NOT_POSSIBLE' } });
  expect(await places()).toEqual(['Room 1', 'Room 2']);
  expect((await world.must('app.state', {})).problem).toBeNull();
});

test('only names in the list are restored; a picked file may lie anywhere', async () => {
  let picked: string | null = null;
  await setUp({ chooseFile: async () => picked });
  await addPlace('Room 1');
  await world.must('backup.make', {});
  const answer = await world.ask('backup.restore', { name: '../understudy.sqlite' });
  expect(answer).toMatchObject({ failure: { code: 'NOT_POSSIBLE' } });
  expect((await world.must('backup.restore', { name: null })).done).toBe(false);
  await addPlace('Room 2');
  picked = join(folder(), names()[0] ?? '');
  expect((await world.must('backup.restore', { name: null })).done).toBe(true);
  expect(await places()).toEqual(['Room 1']);
});

test('a damaged database is replaced by a backup', async () => {
  await setUp();
  await addPlace('Room 1');
  await world.must('backup.make', {});
  const { dataDir } = world;
  const file = join(dataDir, 'understudy.sqlite');
  // The file is broken while nobody has it open.
  await world.must('app.exploreSample', {});
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  writeFileSync(file, 'broken'.repeat(2000));
  await world.must('app.leaveSample', {});
  expect((await world.must('app.state', {})).problem).not.toBeNull();
  const { files } = await world.must('backup.list', {});
  expect((await world.must('backup.restore', { name: files[0]?.name ?? '' })).done).toBe(true);
  expect((await world.must('app.state', {})).problem).toBeNull();
  expect(await places()).toEqual(['Room 1']);
});

test('one backup a day by itself, old ones pruned, foreign files left alone', async () => {
  await setUp({}, '2026-11-01T08:30');
  for (let day = 1; day <= 30; day += 1) {
    const today = `2026-11-${String(day).padStart(2, '0')}`;
    world.at(`${today}T08:30`);
    world.upkeep();
    await vi.waitFor(() => expect(names()).toContain(`understudy-${today}T0830.sqlite`));
    world.upkeep();
    if (day === 2) writeFileSync(join(folder(), 'understudy-copy.sqlite'), 'mine');
  }
  await world.must('backup.list', {});
  await vi.waitFor(() =>
    expect(names()).toEqual([
      ...['15', '22', '24', '25', '26', '27', '28', '29', '30'].map(
        (day) => `understudy-2026-11-${day}T0830.sqlite`,
      ),
      'understudy-copy.sqlite',
    ]),
  );
  expect(world.faults).toEqual([]);
});

test('nothing is backed up before the team is set up, nor the sample ever', async () => {
  world = openWorld();
  world.upkeep();
  await world.must('app.exploreSample', {});
  world.upkeep();
  const answer = await world.ask('backup.make', {});
  expect(answer).toMatchObject({ failure: { code: 'NOT_POSSIBLE' } });
  expect(await world.ask('backup.restore', { name: null })).toMatchObject({
    failure: { code: 'NOT_POSSIBLE' },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(names()).toEqual([]);
});

test('another folder is chosen and used; one that has gone is said in words', async () => {
  let chosen: string | null = null;
  await setUp({ chooseFolder: async () => chosen });
  expect(await world.must('backup.chooseFolder', {})).toEqual({ folder: null });
  chosen = join(world.dataDir, 'usb');
  expect(await world.ask('backup.chooseFolder', {})).toMatchObject({ failure: { code: 'NOT_POSSIBLE' } });
  mkdirSync(chosen);
  expect(await world.must('backup.chooseFolder', {})).toEqual({ folder: chosen });
  await world.must('backup.make', {});
  expect(readdirSync(chosen)).toEqual(['understudy-2026-11-23T0830.sqlite']);
  rmSync(chosen, { recursive: true });
  const gone = await world.ask('backup.make', {});
  expect(gone).toMatchObject({
    failure: { code: 'NOT_POSSIBLE', message: expect.stringMatching(/is not there/) },
  });
  expect((await world.must('backup.list', {})).files).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is said in words', async () => {
  await setUp();
  mkdirSync(folder(), { recursive: true });
  chmodSync(folder(), 0o500);
  const answer = await world.ask('backup.make', {});
  expect(answer).toMatchObject({ failure: { message: expect.stringMatching(/may not write/) } });
});

test('printing names the route and the file', async () => {
  const asked: unknown[][] = [];
  const file = { done: true, file: '/home/grace/Week rota.pdf' };
  await setUp({
    print: async (...args) => {
      asked.push(args);
      return args[1] === 'pdf' ? file : { done: false, file: null };
    },
  });
  const pdf = await world.must('print.make', { what: 'rota', from: '2026-11-23', weeks: 1, to: 'pdf' });
  expect(pdf).toEqual({ done: true, message: `Saved as ${file.file}.` });
  const paper = await world.must('print.make', {
    what: 'coverList',
    from: '2026-11-23',
    weeks: 4,
    to: 'printer',
  });
  expect(paper).toEqual({ done: false, message: 'Nothing was printed.' });
  expect(asked).toEqual([
    ['/print/rota?from=2026-11-23&weeks=1', 'pdf', 'Week rota 23 Nov 2026.pdf'],
    ['/print/coverList?from=2026-11-23&weeks=4', 'printer', 'Four-week cover list 23 Nov 2026.pdf'],
  ]);
});

test('the sheet of whom to ring is that of the absence, or of the coordinator who is away next', async () => {
  const asked: unknown[][] = [];
  await setUp({
    print: async (...args) => {
      asked.push(args);
      return { done: true, file: null };
    },
  });
  const print = (absenceId: number | null) =>
    world.ask('print.make', { what: 'whoToRing', absenceId, to: 'printer' });
  expect(await print(null)).toMatchObject({
    failure: { code: 'NOT_POSSIBLE', message: expect.stringMatching(/Record the absence first/) },
  });
  const { actor } = await world.must('app.state', {});
  const away = (from: string) =>
    world.must('absence.record', {
      personId: actor?.id ?? 0,
      kind: 'annualLeave',
      from,
      fromTime: null,
      until: from,
      untilTime: null,
    });
  const { id: later } = await away('2026-12-07');
  const { id: next } = await away('2026-11-30');
  await print(null);
  await print(later);
  expect(asked).toEqual([
    [`/print/whoToRing?absence=${next}`, 'printer', 'Who to ring 30 Nov 2026.pdf'],
    [`/print/whoToRing?absence=${later}`, 'printer', 'Who to ring 7 Dec 2026.pdf'],
  ]);
  expect(await print(99)).toMatchObject({ failure: { code: 'NOT_FOUND' } });
});
