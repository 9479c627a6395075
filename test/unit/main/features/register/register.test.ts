import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { type CoverTeam, coverTeam, made, refused } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
let group: number;
beforeEach(async () => {
  team = await coverTeam();
  const { id, session, world } = team;
  group = await session({
    kind: 'groupSupervision',
    date: '2026-11-24',
    leads: [id.jo],
    attendees: [id.amira, id.ben, id.cara, id.dev],
  });
  world.at('2026-11-24T12:00');
});
afterEach(() => team.world.close());

type Line = Sent<'register.take'>['lines'][number];
const line = (
  personId: number,
  attendance: Line['attendance'] = 'attended',
  leftAt: string | null = null,
): Line => ({
  personId,
  attendance,
  leftAt,
});
const held = (): Sent<'register.take'>['lines'] => {
  const { id } = team;
  return [
    line(id.amira),
    line(id.ben, 'apologies'),
    line(id.cara, 'leftEarly', '10:40'),
    line(id.dev, 'didNotAttend'),
  ];
};
const take = async (over: Partial<Sent<'register.take'>> = {}) => {
  const sessionId = over.sessionId ?? group;
  const { version } = await team.get(sessionId);
  return team.world.ask('register.take', {
    sessionId,
    version,
    held: true,
    lines: held(),
    cancelledBy: null,
    reason: null,
    topicIds: [],
    ...over,
  });
};
const page = () => team.world.must('register.of', { sessionId: group });
const ledger = async (kind: 'groupSupervision' | 'individualSupervision') =>
  (await team.world.must('supervision.ledger', {})).rows.filter((row) => row.kind === kind);

describe('a register', () => {
  it('says who was there and for how long; those who were not are owed', async () => {
    const { id } = team;
    const topics = await team.world.must('register.topics', {});
    const topicIds = topics.slice(0, 2).map((topic) => topic.id);
    expect((await take({ topicIds })).ok).toBe(true);
    expect((await page()).register).toMatchObject({
      held: true,
      ledById: id.jo,
      topicIds,
      lines: [
        { personId: id.amira, attendance: 'attended', minutes: 60 },
        { personId: id.ben, attendance: 'apologies', minutes: 0 },
        { personId: id.cara, attendance: 'leftEarly', leftAt: '10:40', minutes: 40 },
        { personId: id.dev, attendance: 'didNotAttend', minutes: 0 },
      ],
    });
    const rows = await ledger('groupSupervision');
    const owed = rows.filter((row) => row.owed.length > 0).map(({ personId }) => personId);
    const credited = rows.filter((row) => row.lastAttended !== null).map(({ personId }) => personId);
    expect(new Set(owed)).toEqual(new Set([id.ben, id.dev]));
    expect(new Set(credited)).toEqual(new Set([id.amira, id.cara]));
  });

  it('is refused in words before the session is over, and of one that was cancelled', async () => {
    team.world.at('2026-11-24T10:59');
    expect(refused(await take())).toMatchObject({
      code: 'NOT_POSSIBLE',
      message: expect.stringContaining('not over yet'),
    });
    expect((await page()).refused).toContain('not over yet');
    team.world.at('2026-11-24T12:00');
    const { version } = await team.get(group);
    await team.world.agree('session.cancel', { id: group, version, reason: 'leadAway' });
    expect(refused(await take()).message).toContain('nobody attended it');
  });

  it('asks for each person, and for the time somebody left', async () => {
    const { id } = team;
    expect(refused(await take({ lines: held().slice(1) })).fields).toHaveProperty('lines');
    const early = held().map((each) => (each.personId === id.cara ? { ...each, leftAt: null } : each));
    expect(refused(await take({ lines: early })).fields).toHaveProperty(`leftAt.${id.cara}`);
    expect(refused(await take({ lines: [...held(), line(id.jo)] })).code).toBe('NOT_POSSIBLE');
    expect(refused(await take({ held: false, lines: [] })).fields).toHaveProperty('cancelledBy');
  });

  it('of a session that was not held says who called it off and why, and gives nobody credit', async () => {
    const said = { cancelledBy: 'lead', reason: 'urgentWork' } as const;
    expect((await take({ held: false, lines: [], ...said })).ok).toBe(true);
    expect((await page()).register).toMatchObject({ held: false, cancelledBy: 'lead', reason: 'urgentWork' });
    const rows = await ledger('groupSupervision');
    expect(rows.filter((row) => row.lastAttended !== null || row.owed.length > 0)).toEqual([]);
  });

  it('is corrected later, which history keeps; and undone whole', async () => {
    const { id, world } = team;
    await take({ topicIds: [1] });
    const before = await world.dump();
    const lines = held().map((each) => (each.personId === id.ben ? line(id.ben) : each));
    await take({ lines, topicIds: [2] });
    expect((await page()).register?.lines[1]).toMatchObject({ attendance: 'attended', minutes: 60 });
    const { entries } = await world.must('history.list', {
      before: null,
      sessionId: group,
      personId: null,
      limit: 10,
    });
    expect(entries.filter(({ name }) => name === 'register.take')).toHaveLength(2);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    await world.must('history.redo', {});
    expect((await page()).register?.topicIds).toEqual([2]);
  });

  it('taken twice from two windows is refused as stale', async () => {
    const { version } = await team.get(group);
    expect((await take()).ok).toBe(true);
    expect(refused(await take({ version })).code).toBe('STALE');
  });

  it('holds its session in place until it is taken back', async () => {
    const { id, world } = team;
    const bare = await world.dump();
    await take({ topicIds: [1, 3] });
    const taken = await world.dump();
    const { version } = await team.get(group);
    const changes = [
      world.ask('session.move', { id: group, version, date: '2026-11-26', start: '10:00', end: '11:00' }),
      world.ask('session.cancel', { id: group, version, reason: 'other' }),
      world.ask('session.changePeople', { id: group, version, leads: [id.jo], attendees: [id.ben] }),
    ];
    for (const answer of await Promise.all(changes)) {
      expect(refused(answer).message).toContain('Take the register back first');
    }
    await world.must('register.takeBack', { sessionId: group, version });
    expect(await world.dump()).toEqual(bare);
    expect(
      refused(await world.ask('register.takeBack', { sessionId: group, version: version + 1 })).code,
    ).toBe('NOT_POSSIBLE');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(taken);
  });

  it('keeps what was so: whoever leads the series later did not lead then', async () => {
    const { id, session, cover, world } = team;
    const one = await session({
      kind: 'individualSupervision',
      date: '2026-11-25',
      leads: [id.jo],
      attendees: [id.dev],
    });
    await cover(one, id.jo, id.ben);
    world.at('2026-11-25T12:00');
    await take({ sessionId: one, lines: [line(id.dev)] });
    expect((await world.must('register.of', { sessionId: one })).register?.ledById).toBe(id.ben);
  });

  it('proposes apologies for whoever was away', async () => {
    const { id, absence } = team;
    await absence({ personId: id.ben, from: '2026-11-24', until: '2026-11-24' });
    expect((await page()).people.filter(({ away }) => away)).toEqual([{ personId: id.ben, away: true }]);
  });
});

describe('actions', () => {
  const add = (over: Partial<Sent<'register.addAction'>> = {}) =>
    team.world.ask('register.addAction', {
      personId: team.id.amira,
      ownerId: team.id.jo,
      sessionId: group,
      what: 'Book a ward visit',
      dueOn: '2026-12-01',
      ...over,
    });

  it('are carried forward until they are closed', async () => {
    const { id, session, world } = team;
    expect((await add()).ok).toBe(true);
    const next = await session({
      kind: 'individualSupervision',
      date: '2026-12-08',
      leads: [id.jo],
      attendees: [id.amira],
    });
    const carried = async () => (await world.must('register.of', { sessionId: next })).actions;
    const [action] = await carried();
    expect(action).toMatchObject({ what: 'Book a ward visit', ownerId: id.jo, closedOn: null });
    if (!action) throw new Error('Nothing was carried forward.');
    await world.must('register.closeAction', { id: action.id, version: action.version, closed: true });
    expect(await carried()).toEqual([]);
    expect((await page()).actions).toMatchObject([{ closedOn: '2026-11-24' }]);
    await world.must('history.undo', { entryId: null });
    expect(await carried()).toHaveLength(1);
  });

  it('hold nothing that could identify a service user, and no day that is over', async () => {
    expect(refused(await add({ what: 'Ring 943 476 5919 about the plan' })).fields).toHaveProperty('what');
    expect(refused(await add({ what: 'Write to a.person@example.org' })).fields).toHaveProperty('what');
    expect((await add({ what: 'Visit the ward with SU-17' })).ok).toBe(true);
    expect(refused(await add({ dueOn: '2026-11-23' })).fields).toHaveProperty('dueOn');
  });
});

it('topics are the trust’s own: added, renamed, archived, and never twice', async () => {
  const { world } = team;
  const topics = () => world.must('register.topics', {});
  expect((await topics()).map(({ name }) => name)).toContain('Endings');
  expect(refused(await world.ask('register.addTopic', { name: 'endings' })).fields).toHaveProperty('name');
  const id = made(await world.must('register.addTopic', { name: 'Pairing' }));
  const [added] = (await topics()).filter((topic) => topic.id === id);
  await world.must('register.changeTopic', {
    id,
    version: added?.version ?? 0,
    name: 'Pairing',
    archived: true,
  });
  expect(refused(await world.ask('register.addTopic', { name: 'Pairing' })).message).toContain('archive');
});

it('a wellbeing plan has a review date and no content; support from a peer is offered and answered', async () => {
  const { id, world } = team;
  const plan = { personId: id.ben, version: null, hasPlan: true, reviewOn: '2027-01-11' };
  const support = () => world.must('register.support', { personId: id.ben });
  await world.must('register.setWellbeingPlan', plan);
  expect((await support()).wellbeingPlan).toEqual({ version: 1, hasPlan: true, reviewOn: '2027-01-11' });
  expect(refused(await world.ask('register.setWellbeingPlan', plan)).code).toBe('STALE');
  const without = { ...plan, version: 1, hasPlan: false };
  expect(refused(await world.ask('register.setWellbeingPlan', without)).fields).toHaveProperty('reviewOn');
  const before = await world.dump();
  const offer = made(
    await world.must('register.offerPeerSupport', { personId: id.ben, offeredOn: '2026-11-20' }),
  );
  const answer = { id: offer, version: 1, answer: 'accepted' } as const;
  expect(
    refused(await world.ask('register.answerPeerSupport', { ...answer, answeredOn: '2026-11-19' })).code,
  ).toBe('INVALID');
  await world.must('register.answerPeerSupport', { ...answer, answeredOn: '2026-11-21' });
  expect((await support()).peerSupport).toMatchObject([{ answer: 'accepted', answeredOn: '2026-11-21' }]);
  await world.must('history.undo', { entryId: null });
  await world.must('history.undo', { entryId: null });
  expect(await world.dump()).toEqual(before);
});
