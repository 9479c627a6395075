import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { groupSeries, setUpTeam } from '#test/unit/main/features/team.ts';
import { openWorld } from '#test/unit/main/features/world.ts';

let team: CoverTeam;
let meeting: number;
beforeEach(async () => {
  team = await coverTeam();
  meeting = await team.session();
  await team.absence();
});
afterEach(() => team.world.close());

type Over = Partial<Omit<Sent<'told.record'>, 'sessions'>> & { sessionId?: number; version?: number };
const record = async ({ sessionId = meeting, version: seen, ...over }: Over = {}) => {
  const version = seen ?? (await team.get(sessionId)).version;
  return team.world.ask('told.record', { sessions: [{ sessionId, version }], toldOn: '2026-11-23', ...over });
};
/** The changes to tell, each as the sessions it is about. */
const changes = async () =>
  (await team.world.must('told.open', {})).map(({ session, others }) => [
    session.id,
    ...others.map(({ sessionId }) => sessionId),
  ]);
const open = async () => (await changes()).flat().sort((a, b) => a - b);
const toldState = () => team.world.must('told.of', { sessionId: meeting });
const cancel = async (sessionId: number, reason: Sent<'session.cancel'>['reason']) =>
  team.world.agree('session.cancel', { id: sessionId, version: (await team.get(sessionId)).version, reason });

describe('who must be told', () => {
  it('is whoever gets somebody else or nobody, soonest first, to the horizon', async () => {
    const { id, session, cover, world } = team;
    const far = await session({ date: '2027-03-02' });
    const later = await session({ date: '2026-12-01' });
    const group = await session({ kind: 'groupSupervision', start: '12:00', end: '13:00' });
    await session({ date: '2026-12-02', leads: [id.cara] });
    expect(await open()).toEqual([]);
    for (const each of [far, group, meeting]) await cover(each, id.amira, id.ben);
    await cancel(later, 'noCover');
    expect(await changes()).toEqual([[meeting, far], [later]]);
    const { toTell } = await world.must('today.board', {});
    expect(toTell.map((each) => [each.session.id, each.told])).toEqual([
      [meeting, null],
      [later, null],
    ]);
    expect(toTell[0]?.others).toMatchObject([{ sessionId: far }]);
    world.at('2026-11-24T10:00');
    expect(await changes()).toEqual([[later], [far]]);
    expect((await world.must('today.board', {})).toTell).toHaveLength(1);
  });

  it('is told the same change to several sessions in one breath, and it is taken back in one', async () => {
    const { id, session, cover, world } = team;
    const [second, third] = [await session({ date: '2026-12-01' }), await session({ date: '2026-12-08' })];
    for (const each of [meeting, second]) await cover(each, id.amira, id.ben);
    await cover(third, id.amira, id.cara);
    expect(await changes()).toEqual([[meeting, second], [third]]);
    const before = await world.dump();
    const [change] = await world.must('told.open', {});
    if (!change) throw new Error('There is nothing to tell.');
    const { session: first, others } = change;
    const sessions = [first, ...others].map(({ version, ...each }) => ({
      sessionId: 'id' in each ? each.id : each.sessionId,
      version,
    }));
    await world.must('told.record', { sessions, toldOn: '2026-11-23' });
    expect(await changes()).toEqual([[third]]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    // One that has changed since is not told, nor are the others.
    const stale = sessions.map((each) => (each.sessionId === second ? { ...each, version: 1 } : each));
    expect(refused(await world.ask('told.record', { sessions: stale, toldOn: '2026-11-23' })).code).toBe(
      'STALE',
    );
    expect(await toldState()).toEqual({ told: null, toTell: true });
  });

  it('is told once, and again when it changes: other cover, another time, the lead back', async () => {
    const { id, cover, get, world } = team;
    const coverId = await cover(meeting, id.amira, id.ben);
    expect(await toldState()).toEqual({ told: null, toTell: true });
    expect((await record()).ok).toBe(true);
    expect(await toldState()).toEqual({ told: { on: '2026-11-23', byPersonId: id.jo }, toTell: false });
    expect(await open()).toEqual([]);

    const { version } = await get(meeting);
    await world.agree('cover.remove', { sessionId: meeting, version, coverId });
    expect(await toldState()).toMatchObject({ told: { on: '2026-11-23' }, toTell: true });
    await cover(meeting, id.amira, id.cara);
    expect(await open()).toEqual([meeting]);
    world.at('2026-11-24T08:00');
    expect((await record({ toldOn: '2026-11-24', byPersonId: id.cara })).ok).toBe(true);
    expect(await toldState()).toEqual({ told: { on: '2026-11-24', byPersonId: id.cara }, toTell: false });

    const move = { id: meeting, version: (await get(meeting)).version, start: '11:00', end: '12:00' };
    await world.agree('session.move', { ...move, date: '2026-11-25' });
    expect(await open()).toEqual([meeting]);
  });

  it('is not told of what they called off themselves', async () => {
    const { id, cover } = team;
    await cover(meeting, id.amira, id.ben);
    await cancel(meeting, 'serviceUserDeclined');
    expect(await open()).toEqual([]);
  });
});

describe('telling', () => {
  it('is refused for a day to come, a session without a service user, and what has changed since', async () => {
    const { id, session, get, world } = team;
    expect(refused(await record({ toldOn: '2026-11-24' })).fields).toHaveProperty('toldOn');
    const group = await session({ kind: 'groupSupervision', start: '12:00', end: '13:00' });
    const nobody = refused(await record({ sessionId: group }));
    expect(nobody).toMatchObject({
      code: 'NOT_POSSIBLE',
      message: 'This session has no service user, so there is nobody to tell.',
    });
    const { version } = await get(meeting);
    await team.cover(meeting, id.amira, id.ben);
    expect(refused(await record({ version })).code).toBe('STALE');
    const takeBack = await world.ask('told.takeBack', { sessionId: meeting, version });
    expect(refused(takeBack).code).toBe('STALE');
  });

  it('the same again changes nothing; a double click is stale', async () => {
    const { id, cover, get } = team;
    await cover(meeting, id.amira, id.ben);
    const { version } = await get(meeting);
    expect((await record({ version })).ok).toBe(true);
    expect(refused(await record({ version })).code).toBe('STALE');
    expect(await record()).toMatchObject({ ok: true, value: { entryId: null } });
  });

  it('is taken back, undone and done again', async () => {
    const { id, cover, get, world } = team;
    await cover(meeting, id.amira, id.ben);
    const before = await world.dump();
    await record();
    const after = await world.dump();
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    await world.must('history.redo', {});
    expect(await world.dump()).toEqual(after);
    expect(after).not.toEqual(before);

    const takeBack = async () =>
      world.ask('told.takeBack', { sessionId: meeting, version: (await get(meeting)).version });
    expect((await takeBack()).ok).toBe(true);
    expect(await toldState()).toEqual({ told: null, toTell: true });
    expect(refused(await takeBack()).message).toMatch(/nothing to take back/);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(after);
    // What was told stands in the history of the session.
    const { entries } = await world.must('history.list', {
      before: null,
      sessionId: meeting,
      personId: null,
      limit: 20,
    });
    expect(entries.map(({ name }) => name)).toContain('told.record');
  });
});

it('a change of the rule keeps a session the service user was told of, and asks about it', async () => {
  const world = openWorld({ now: '2026-01-05T08:30' });
  try {
    const others = await setUpTeam(world);
    const rule = groupSeries(others, { kind: 'supportMeeting', serviceUserId: others.code });
    await world.agree('series.create', rule);
    const [series] = await world.must('series.list', {});
    const year = { from: '2026-01-05', until: '2027-01-05', people: null, kinds: null };
    const [, second] = (await world.must('calendar.between', year)).sessions;
    if (!series || !second) throw new Error('The series has no sessions.');
    const { id: sessionId, version } = second;
    await world.must('told.record', { sessions: [{ sessionId, version }], toldOn: '2026-01-05' });
    const { kind: _, startDate: __, serviceUserId: ___, members: ____, ...changed } = rule;
    await world.agree('series.changeRule', {
      id: series.id,
      version: series.version,
      fromSlot: null,
      ...changed,
      weekday: 4,
    });
    const kept = (await world.must('session.get', { id: second.id })).session;
    expect(kept).toMatchObject({ date: second.date, question: 'slotGone' });
  } finally {
    world.close();
  }
});
