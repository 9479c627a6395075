import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';

/** Amira is sick from Mon 23 Nov; it is Fri 4 Dec, and she comes back on Mon 7 Dec to fewer hours. */
let team: CoverTeam;
let away: number;
beforeEach(async () => {
  team = await coverTeam();
  away = await team.absence();
});
afterEach(() => team.world.close());

const [mon, tue, wed, fri] = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-11'] as const;
const all = (date: string) => ({ date, start: '09:00', end: '17:00' });
const weekOf = (...dates: string[]) => dates.map(all);
const input = async (weeks: { date: string; start: string; end: string }[][], until = '2026-12-06') => ({
  id: away,
  version: await team.version(away),
  until,
  weeks,
});
const absences = async () =>
  (await team.world.must('absence.list', {})).map(
    ({ from, fromTime, until, untilTime, kind, longTermFrom }) =>
      [from, fromTime, until, untilTime, kind, longTermFrom] as const,
  );

it('ends the absence and leaves the rest of the hours as absences of the same kind, in one step', async () => {
  const { world } = team;
  const before = await world.dump();
  await world.must('absence.phaseReturn', await input([weekOf(mon, wed), weekOf('2026-12-14')]));
  expect(await absences()).toEqual([
    ['2026-11-23', null, '2026-12-06', null, 'sickness', null],
    [tue, null, tue, null, 'sickness', null],
    ['2026-12-10', null, fri, null, 'sickness', null],
    ['2026-12-15', null, '2026-12-18', null, 'sickness', null],
  ]);
  await world.must('history.undo', { entryId: null });
  expect(await world.dump()).toEqual(before);
});

it('takes back the sessions within the hours worked, after asking, and leaves the others covered', async () => {
  const { id, session, cover, get, world } = team;
  const monday = await session({ date: mon });
  const morning = await session({ date: tue, start: '09:30', end: '11:30' });
  const noon = await session({ date: tue, start: '11:30', end: '12:30' });
  const wednesday = await session({ date: wed });
  const later = await session({ date: '2026-12-14' });
  for (const each of [monday, morning, noon, wednesday, later]) await cover(each, id.amira, id.ben);
  const marked = await session({ date: mon, start: '14:00', end: '15:00' });
  const gap = { sessionId: marked, version: (await get(marked)).version, forPersonId: id.amira };
  await world.must('cover.notNeeded', { ...gap, notNeeded: true });
  const versions = new Map<number, number>();
  for (const each of [noon, wednesday]) versions.set(each, (await get(each)).version);

  // Mondays in full and Tuesday until noon: the session over noon is still not hers alone.
  const phased = await input([[all(mon), { date: tue, start: '09:00', end: '12:00' }]]);
  const failure = refused(await world.ask('absence.phaseReturn', phased));
  expect(failure.code).toBe('CONFIRM');
  expect(failure.findings?.map(({ code, sessionId }) => [code, sessionId])).toEqual([
    ['coverLapses', monday],
    ['coverLapses', morning],
    // After the last phased week she is back to all her hours.
    ['coverLapses', later],
  ]);
  await world.agree('absence.phaseReturn', phased);
  for (const each of [monday, morning, later]) expect((await get(each)).cover).toEqual([]);
  for (const each of [noon, wednesday]) {
    const { cover: rows, version, gaps } = await get(each);
    expect([rows.length, version, gaps[0]?.state]).toEqual([1, versions.get(each), 'arranged']);
  }
  expect((await get(marked)).notNeededFor).toEqual([]);

  await world.must('history.undo', { entryId: null });
  for (const each of [monday, morning, noon, wednesday, later])
    expect((await get(each)).cover).toHaveLength(1);
});

it('stays long-term where it was so on the day of return, and short-term where it was not', async () => {
  const { session, get, world } = team;
  await world.must('absence.phaseReturn', await input([weekOf(mon, wed)]));
  expect((await absences()).map((each) => each[5])).toEqual([null, null, null]);
  await world.must('history.undo', { entryId: null });

  await world.must('absence.setLongTerm', { id: away, version: await team.version(away), longTermFrom: mon });
  const tuesday = await session({ date: tue });
  await world.must('absence.phaseReturn', await input([weekOf(mon, wed)]));
  expect((await absences()).map((each) => [each[0], each[5]])).toEqual([
    ['2026-11-23', null],
    [tue, tue],
    ['2026-12-10', '2026-12-10'],
  ]);
  expect((await get(tuesday)).gaps).toMatchObject([{ coverTerm: 'long' }]);
});

describe('what cannot be', () => {
  const fields = async (weeks: Parameters<typeof input>[0], until?: string) =>
    refused(await team.world.ask('absence.phaseReturn', await input(weeks, until)));

  it('is said at its field', async () => {
    expect((await fields([weekOf(mon)], '2026-11-22')).fields).toHaveProperty('until');
    const early = { date: mon, start: '08:00', end: '12:00' };
    expect((await fields([[early]])).fields?.['weeks.0']).toContain('Amira Khan does not work 08:00–12:00');
    // A day of the second week among those of the first.
    expect((await fields([weekOf('2026-12-14'), []])).fields).toHaveProperty('weeks.0');
    expect((await fields([weekOf(mon), weekOf('2026-12-12')])).fields).toHaveProperty('weeks.1');
  });

  it('needs hours to come back to', async () => {
    const { world, id } = team;
    const { version } = await world.must('person.get', { id: id.amira });
    await world.must('person.removePattern', { id: id.amira, version, from: '2025-01-06' });
    expect((await fields([[]])).message).toContain('no working hours recorded');
  });

  it('refuses what was changed meanwhile', async () => {
    const seen = await input([weekOf(mon)]);
    await team.world.must('absence.phaseReturn', await input([weekOf(mon)]));
    expect(refused(await team.world.ask('absence.phaseReturn', seen)).code).toBe('STALE');
  });
});
