import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World;
beforeEach(async () => {
  world = openWorld();
  await world.must('app.setUpTeam', { name: 'Grace Okafor' });
});
afterEach(() => world.close());

test('settings have defaults, change one by one, and outlive a restart', async () => {
  expect(await world.must('settings.get', {})).toMatchObject({
    switchOverDays: 28,
    nation: 'england-and-wales',
  });
  await world.must('settings.change', { switchOverDays: 14, letterShortcuts: false });
  expect((await world.must('settings.change', { switchOverDays: 14 })).entryId).toBeNull();
  world.restart();
  const settings = await world.must('settings.get', {});
  expect(settings).toMatchObject({ switchOverDays: 14, letterShortcuts: false, travelMinutes: 20 });
  await world.must('history.undo', { entryId: null });
  expect((await world.must('settings.get', {})).switchOverDays).toBe(28);
});

test('the working day ends after it starts, also when only one of them changes', async () => {
  const late = await world.ask('settings.change', { dayStart: '18:00' });
  expect(late).toMatchObject({
    ok: false,
    failure: { code: 'INVALID', fields: { dayStart: expect.any(String) } },
  });
  const early = await world.ask('settings.change', { dayEnd: '07:30' });
  expect(early).toMatchObject({ ok: false, failure: { fields: { dayEnd: expect.any(String) } } });
  await world.must('settings.change', { dayStart: '19:00', dayEnd: '22:00' });
});

test('a folder for backups must be there', async () => {
  const relative = await world.ask('settings.change', { backupFolder: 'backups' });
  expect(relative).toMatchObject({
    failure: { fields: { backupFolder: expect.stringMatching(/whole path/) } },
  });
  const missing = await world.ask('settings.change', { backupFolder: `${world.dataDir}/none` });
  expect(missing).toMatchObject({
    failure: { fields: { backupFolder: expect.stringMatching(/not there/) } },
  });
  await world.must('settings.change', { backupFolder: world.dataDir });
});

test('own days are added once, never on a bank holiday, and taken away', async () => {
  const { id } = await world.must('settings.addDay', { date: '2026-12-24', title: 'Closed' });
  const { extraDays, holidaysKnownUntil } = await world.must('settings.get', {});
  expect(extraDays).toEqual([{ id, date: '2026-12-24', title: 'Closed' }]);
  expect(holidaysKnownUntil >= '2027-12-27').toBe(true);
  for (const [date, words] of [
    ['2026-12-24', /already in your list, as “Closed”/],
    ['2026-12-25', /already a bank holiday: Christmas Day/],
  ] as const) {
    const failed = await world.ask('settings.addDay', { date, title: 'Again' });
    expect(failed).toMatchObject({ failure: { fields: { date: expect.stringMatching(words) } } });
  }
  await world.must('settings.removeDay', { id: id ?? 0 });
  expect(await world.ask('settings.removeDay', { id: id ?? 0 })).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  });
});
