import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupSeries, setUpTeam, type Team } from '#test/unit/main/features/team.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World;
let team: Team;
beforeEach(async () => {
  world = openWorld();
  team = await setUpTeam(world);
});
afterEach(() => world.close());

async function meeting(start = '10:00', end = '11:00'): Promise<number> {
  const { id } = await world.agree('session.add', {
    kind: 'supportMeeting',
    date: '2026-11-24',
    start,
    end,
    placeId: team.room,
    link: null,
    serviceUserId: team.code,
    leads: [team.amira],
    attendees: [],
  });
  return id ?? 0;
}

async function move(id: number, start: string, end: string) {
  const { version, date } = (await world.must('session.get', { id })).session;
  return world.agree('session.move', { id, version, date, start, end });
}

const list = async (
  filter: { sessionId?: number; personId?: number; before?: number; limit?: number } = {},
) => world.must('history.list', { before: null, sessionId: null, personId: null, limit: 100, ...filter });

test('an entry tells the rows before and after, and what their ids stand for', async () => {
  const id = await meeting();
  const { entryId } = await move(id, '11:00', '12:00');
  const entry = await world.must('history.entry', { id: entryId ?? 0 });
  expect(entry).toMatchObject({ name: 'session.move', kind: 'do', automatic: false, actorId: team.lead });
  const [row] = entry.touched;
  expect(row).toMatchObject({
    table: 'session',
    rowId: id,
    before: { start_time: '10:00' },
    after: { start_time: '11:00' },
  });
  expect(entry.people[team.lead]).toBe('Grace Okafor');
  expect(entry.places[team.room]).toBe('Room 1');
  expect(entry.serviceUsers[team.code]).toBe('SU-014');
  expect(entry.sessions[id]).toEqual({ kind: 'supportMeeting', date: '2026-11-24', start: '11:00' });
});

test('a series is not hidden behind its many sessions', async () => {
  const { entryId } = await world.agree('series.create', groupSeries(team));
  const entry = await world.must('history.entry', { id: entryId ?? 0 });
  expect(entry.touched).toHaveLength(12);
  expect(entry.touched[0]?.table).toBe('session');
  expect(entry.touched.some((row) => row.table === 'series')).toBe(true);
  expect(entry.counts.series).toBe(1);
  expect(entry.counts.session).toBeGreaterThan(40);
  expect(entry.touchedCount).toBe(Object.values(entry.counts).reduce((a, b) => a + b, 0));
});

test('names are known of what is no longer there', async () => {
  const id = await meeting();
  await world.must('history.undo', { entryId: null });
  const { entries } = await list({ limit: 1 });
  expect(entries[0]).toMatchObject({ name: 'session.add', kind: 'undo', targetName: 'session.add' });
  expect(entries[0]?.sessions[id]).toEqual({ kind: 'supportMeeting', date: '2026-11-24', start: '10:00' });
  expect(entries[0]?.people[team.amira]).toBe('Amira Haddad');
});

test('the list goes on from an entry, and narrows to a session or a person', async () => {
  const id = await meeting();
  const other = await meeting('14:00', '15:00');
  await move(id, '11:00', '12:00');
  const { version } = (await world.must('session.get', { id: other })).session;
  await world.must('cover.notNeeded', {
    sessionId: other,
    version,
    forPersonId: team.amira,
    notNeeded: true,
  });
  await world.must('absence.record', {
    personId: team.tom,
    kind: 'sickness',
    from: '2026-11-23',
    fromTime: null,
    until: null,
    untilTime: null,
  });
  const first = await list({ limit: 2 });
  expect(first.entries.map(({ name }) => name)).toEqual(['absence.record', 'cover.notNeeded']);
  expect(first.more).toBe(true);
  const next = await list({ limit: 2, before: first.entries[1]?.id ?? 0 });
  expect(next.entries.map(({ name }) => name)).toEqual(['session.move', 'session.add']);
  const ofSession = await list({ sessionId: id });
  expect(ofSession.entries.map(({ name }) => name)).toEqual(['session.move', 'session.add']);
  const ofOther = await list({ sessionId: other });
  expect(ofOther.entries.map(({ name }) => name)).toEqual(['cover.notNeeded', 'session.add']);
  const ofTom = await list({ personId: team.tom });
  expect(ofTom.entries.map(({ name }) => name)).toEqual([
    'absence.record',
    'person.setPattern',
    'person.add',
  ]);
  expect(ofTom.more).toBe(false);
});

test('undo and redo go back and forth, and say what comes next', async () => {
  const id = await meeting();
  await move(id, '11:00', '12:00');
  const start = async () => (await world.must('session.get', { id })).session.start;
  await world.must('history.undo', { entryId: null });
  expect(await start()).toBe('10:00');
  const state = await world.must('history.state', {});
  expect([state.undo?.name, state.redo?.name]).toEqual(['session.add', 'session.move']);
  await world.must('history.redo', {});
  expect(await start()).toBe('11:00');
  const failed = await world.ask('history.redo', {});
  expect(failed).toMatchObject({ failure: { code: 'NOT_POSSIBLE', message: 'There is nothing to redo.' } });
});

test('an undo of something changed since is refused and says what', async () => {
  const id = await meeting();
  const { entryId } = await move(id, '11:00', '12:00');
  await move(id, '12:00', '13:00');
  const failed = await world.ask('history.undo', { entryId });
  expect(failed).toMatchObject({
    failure: {
      code: 'NOT_POSSIBLE',
      message: 'The session was changed again afterwards. Undo that first.',
    },
  });
  expect((await world.must('session.get', { id })).session.start).toBe('12:00');
  expect(await world.ask('history.undo', { entryId: 9999 })).toMatchObject({
    failure: { code: 'NOT_POSSIBLE' },
  });
});

test('undo never goes back past the loading of the sample', async () => {
  await world.must('app.exploreSample', {});
  expect((await world.must('history.state', {})).undo).toBeNull();
  expect(await world.ask('history.undo', { entryId: null })).toMatchObject({
    failure: { code: 'NOT_POSSIBLE' },
  });
});
