import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { type CoverTeam, coverTeam, made, refused } from './coverTeam.ts';

let team: CoverTeam;
let meeting: number;
beforeEach(async () => {
  team = await coverTeam();
  meeting = await team.session();
  await team.absence();
});
afterEach(() => team.world.close());

const versionOf = async () => (await team.get(meeting)).version;
const ask = async (askedPersonId: number, over: Partial<Sent<'cover.ask'>> = {}) =>
  team.world.ask('cover.ask', {
    sessionId: meeting,
    version: await versionOf(),
    forPersonId: team.id.amira,
    askedPersonId,
    how: 'telephone',
    ...over,
  });
const asked = async (askedPersonId: number, over: Partial<Sent<'cover.ask'>> = {}) => {
  const envelope = await ask(askedPersonId, over);
  return envelope.ok ? made(envelope.value) : Promise.reject(new Error(envelope.failure.message));
};
const answer = async (name: 'cover.decline' | 'cover.withdraw', askId: number) =>
  team.world.ask(name, { sessionId: meeting, version: await versionOf(), askId });
const stateNow = async () => (await team.get(meeting)).gaps[0]?.state;

describe('the log of a gap', () => {
  it('keeps every time somebody was asked: when, how, and what came of it when', async () => {
    const { id, world, get } = team;
    const first = await asked(id.ben);
    world.at('2026-11-23T08:42');
    expect((await answer('cover.decline', first)).ok).toBe(true);
    world.at('2026-11-23T09:10');
    const second = await asked(id.ben, { how: 'email', start: '10:30', end: '11:00' });
    expect(second).not.toBe(first);
    expect((await get(meeting)).asks).toEqual([
      {
        id: first,
        forPersonId: id.amira,
        askedPersonId: id.ben,
        askedAt: '2026-11-23T08:30',
        how: 'telephone',
        start: null,
        end: null,
        answer: 'declined',
        answeredAt: '2026-11-23T08:42',
      },
      {
        id: second,
        forPersonId: id.amira,
        askedPersonId: id.ben,
        askedAt: '2026-11-23T09:10',
        how: 'email',
        start: '10:30',
        end: '11:00',
        answer: null,
        answeredAt: null,
      },
    ]);
    expect(await stateNow()).toBe('asked');
  });

  it('holds the whole session as such, so that it moves along', async () => {
    await asked(team.id.ben, { start: '10:00', end: '11:00' });
    expect((await team.get(meeting)).asks).toMatchObject([{ start: null, end: null }]);
    const outside = await ask(team.id.cara, { start: '10:30', end: '11:30' });
    expect(refused(outside).fields).toHaveProperty('end');
  });

  it('asks nobody twice while they are waiting, and says so', async () => {
    const { id } = team;
    await asked(id.ben);
    const failure = refused(await ask(id.ben, { how: 'message' }));
    expect(failure.code).toBe('NOT_POSSIBLE');
    expect(failure.message).toMatch(/^Ben Osei has been asked already/);
    await asked(id.cara);
    expect((await team.get(meeting)).asks).toHaveLength(2);
  });

  it('counts by the last time each was asked', async () => {
    const { id } = team;
    const ben = await asked(id.ben);
    await answer('cover.decline', ben);
    expect(await stateNow()).toBe('declined');
    const again = await asked(id.ben);
    expect(await stateNow()).toBe('asked');
    await answer('cover.withdraw', again);
    expect(await stateNow()).toBe('needed');
    const { candidates } = await team.world.must('cover.candidates', {
      sessionId: meeting,
      forPersonId: id.amira,
      start: null,
      end: null,
    });
    expect(candidates.find(({ personId }) => personId === id.ben)?.findings).toEqual([]);
  });

  it('answers only the question that waits, and a yes answers it with the cover', async () => {
    const { id, cover, get } = team;
    await answer('cover.decline', await asked(id.ben));
    await asked(id.ben);
    await cover(meeting, id.amira, id.ben);
    expect((await get(meeting)).asks.map((each) => each.answer)).toEqual(['declined', 'accepted']);
  });
});

describe('a question nobody needs any more', () => {
  it('is withdrawn with one write, and undo brings it back', async () => {
    const { id, cover, get, world } = team;
    await asked(id.ben);
    const cara = await asked(id.cara);
    await cover(meeting, id.amira, id.ben);
    expect((await get(meeting)).asks.map((each) => each.answer)).toEqual(['accepted', null]);
    const before = await world.dump();
    expect((await answer('cover.withdraw', cara)).ok).toBe(true);
    expect((await get(meeting)).asks.at(-1)).toMatchObject({
      answer: 'withdrawn',
      answeredAt: '2026-11-23T08:30',
    });
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('cannot be answered or withdrawn twice; each refusal says what to do', async () => {
    const { id } = team;
    const ben = await asked(id.ben);
    await answer('cover.withdraw', ben);
    expect(refused(await answer('cover.decline', ben)).message).toMatch(/withdrawn\. Ask again first/);
    const cara = await asked(id.cara);
    await answer('cover.decline', cara);
    expect(refused(await answer('cover.withdraw', cara)).message).toMatch(/answered already\..*ask again/);
    expect(refused(await answer('cover.withdraw', 999)).code).toBe('NOT_FOUND');
  });

  it('is refused when the session has changed since it was seen', async () => {
    const version = await versionOf();
    const askId = await asked(team.id.ben);
    const stale = await team.world.ask('cover.withdraw', { sessionId: meeting, version, askId });
    expect(refused(stale).code).toBe('STALE');
  });

  it('may come back, but not while the same person waits for another', async () => {
    const { id, world } = team;
    const ben = await asked(id.ben);
    const withdrawn = await answer('cover.withdraw', ben);
    await asked(id.ben);
    const entryId = withdrawn.ok ? withdrawn.value.entryId : null;
    expect(refused(await world.ask('history.undo', { entryId })).code).toBe('NOT_POSSIBLE');
  });
});

describe('the ready text', () => {
  const message = (askedPersonId: number) => ({
    askedPersonId,
    subject: 'Can you cover?',
    body: 'Hello Ben,\n\nCould you?',
  });

  it('goes to the address kept under People and nowhere else', async () => {
    const sent: unknown[] = [];
    const world = openWorld({ desktop: { writeMail: async (mail) => sent.push(mail) > 0 } });
    try {
      await world.must('app.setUpTeam', { name: 'Jo Brook' });
      const person = {
        role: 'peerWorker' as const,
        employer: null,
        basePlaceId: null,
        contractedMinutes: null,
        telephone: null,
        startDate: null,
        mayLeadGroup: false,
        mayLeadIndividual: false,
        status: 'active' as const,
        statusFrom: '2025-01-06',
      };
      const ben = made(
        await world.must('person.add', { ...person, name: 'Ben Osei', email: 'ben@example.org' }),
      );
      const cara = made(await world.must('person.add', { ...person, name: 'Cara Lyle', email: null }));
      expect(await world.must('cover.mail', message(ben))).toEqual({ opened: true });
      expect(sent).toEqual([
        { to: 'ben@example.org', subject: 'Can you cover?', body: 'Hello Ben,\n\nCould you?' },
      ]);
      const failure = refused(await world.ask('cover.mail', message(cara)));
      expect(failure.message).toMatch(/^Cara Lyle has no e-mail address here\. Add it under People/);
      const elsewhere = { ...message(ben), to: 'somebody@example.org' };
      expect(refused(await world.ask('cover.mail', elsewhere)).code).toBe('INVALID');
      const twoLines = { ...message(ben), subject: 'a\r\nBcc: x@example.org' };
      expect(refused(await world.ask('cover.mail', twoLines)).fields).toHaveProperty('subject');
      expect(sent).toHaveLength(1);
    } finally {
      world.close();
    }
  });

  it('is put on the clipboard', async () => {
    const copied: string[] = [];
    const world = openWorld({ desktop: { copyText: (text) => void copied.push(text) } });
    try {
      await world.must('app.copyText', { text: 'Hello Ben,\n\nCould you?' });
      expect(copied).toEqual(['Hello Ben,\n\nCould you?']);
      expect(refused(await world.ask('app.copyText', { text: ' ' })).code).toBe('INVALID');
    } finally {
      world.close();
    }
  });
});
