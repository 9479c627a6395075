import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World;
let folder: string | undefined;
afterEach(() => {
  world.close();
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

test('the first run names the coordinator, once', async () => {
  world = openWorld();
  expect(await world.must('app.state', {})).toMatchObject({
    now: '2026-11-23T08:30',
    sample: false,
    actor: null,
    problem: null,
  });
  const { id } = await world.must('app.setUpTeam', { name: 'Grace Okafor' });
  expect((await world.must('app.state', {})).actor).toEqual({ id, name: 'Grace Okafor' });
  const grace = await world.must('person.get', { id: id ?? 0 });
  expect(grace).toMatchObject({
    role: 'coordinator',
    status: 'active',
    mayLeadGroup: true,
    mayLeadIndividual: true,
  });
  const again = await world.ask('app.setUpTeam', { name: 'Somebody Else' });
  expect(again).toMatchObject({ ok: false, failure: { code: 'NOT_POSSIBLE' } });
  expect(await world.must('people.list', {})).toHaveLength(1);
});

test('the sample is a database of its own and goes with one click', async () => {
  world = openWorld();
  await world.must('app.setUpTeam', { name: 'Real Person' });
  expect(await world.must('app.exploreSample', {})).toMatchObject({ sample: true });
  const names = (await world.must('people.list', {})).map(({ name }) => name);
  expect(names).not.toContain('Real Person');
  expect(await world.must('app.leaveSample', {})).toMatchObject({
    sample: false,
    actor: { name: 'Real Person' },
  });
  expect(await world.must('people.list', {})).toHaveLength(1);
  expect(existsSync(join(world.dataDir, 'sample.sqlite'))).toBe(false);
});

test('without a usable database the state still answers, with the reason', async () => {
  folder = mkdtempSync(join(tmpdir(), 'understudy-setup-'));
  writeFileSync(join(folder, 'understudy.sqlite'), 'not a database at all'.repeat(500));
  world = openWorld({ dataDir: folder });
  const state = await world.must('app.state', {});
  expect(state.actor).toBeNull();
  expect(state.problem?.message).toBeTruthy();
  expect(await world.ask('people.list', {})).toMatchObject({ failure: { code: 'NO_DATABASE' } });
});

test('only https and mailto are opened', async () => {
  const opened: string[] = [];
  world = openWorld({ desktop: { openLink: async (url) => opened.push(url) > 0 } });
  await world.must('app.openLink', { url: 'https://example.org/room' });
  await world.must('app.openLink', { url: 'mailto:amira@example.org' });
  for (const url of ['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', 'nonsense', '']) {
    expect(await world.ask('app.openLink', { url })).toMatchObject({ failure: { code: 'NOT_POSSIBLE' } });
  }
  expect(opened).toEqual(['https://example.org/room', 'mailto:amira@example.org']);
});
