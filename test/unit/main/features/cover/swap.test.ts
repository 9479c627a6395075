import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '#domain/finding.ts';
import { type CoverTeam, coverTeam, made, refused } from './coverTeam.ts';

/** Amira leads on Tue 24 Nov 10:00, Ben on Thu 26 Nov 13:00. */
let team: CoverTeam;
let hers: number;
let his: number;
beforeEach(async () => {
  team = await coverTeam();
  hers = await team.session();
  his = await team.session({ date: '2026-11-26', start: '13:00', end: '14:00', leads: [team.id.ben] });
});
afterEach(() => team.world.close());

const side = async (sessionId: number, personId: number) => ({
  sessionId,
  version: (await team.get(sessionId)).version,
  personId,
});
const ask = async (one: [number, number], other: [number, number]) =>
  team.world.ask('cover.swap', { one: await side(...one), other: await side(...other) });
const swap = async (
  one: [number, number] = [hers, team.id.amira],
  other: [number, number] = [his, team.id.ben],
) => made(await team.world.agree('cover.swap', { one: await side(...one), other: await side(...other) }));
const rows = async (sessionId: number) =>
  (await team.get(sessionId)).cover.map((row) => [row.forPersonId, row.byPersonId, row.start, row.end]);
const lapses = (findings: readonly Finding[] | undefined) =>
  (findings ?? []).filter(({ code }) => code === 'coverLapses').map(({ sessionId }) => sessionId);
const hardOf = (findings: readonly Finding[] | undefined) =>
  (findings ?? []).filter(({ severity }) => severity === 'hard');
const swapRows = async () => (await team.world.dump()).swap;

describe('a swap', () => {
  it('makes each lead the other’s session, both in one step, and is undone as one', async () => {
    const { id, world, get } = team;
    await swap();
    expect(await rows(hers)).toEqual([[id.amira, id.ben, '10:00', '11:00']]);
    expect(await rows(his)).toEqual([[id.ben, id.amira, '13:00', '14:00']]);
    expect((await get(hers)).gaps).toEqual([]);
    await world.must('history.undo', { entryId: null });
    expect([await rows(hers), await rows(his)]).toEqual([[], []]);
    expect(await swapRows()).toEqual([]);
    await world.must('history.redo', {});
    expect([(await rows(hers)).length, (await rows(his)).length]).toEqual([1, 1]);
  });

  it('moves both who are there: each is free in what was given away', async () => {
    const { id, session, world } = team;
    await swap();
    const there = await session({ date: '2026-11-24', start: '10:30', end: '11:30', leads: [id.cara] });
    const { candidates } = await world.must('cover.candidates', {
      sessionId: there,
      forPersonId: id.cara,
      start: null,
      end: null,
    });
    const codes = (personId: number) =>
      candidates.find((each) => each.personId === personId)?.findings.map(({ code }) => code) ?? [];
    expect(codes(id.amira)).not.toContain('clash');
    expect(codes(id.ben)).toContain('clash');
  });

  it('does not count as cover', async () => {
    const { id, session, world } = team;
    await swap();
    const later = await session({ date: '2026-11-27', leads: [id.cara] });
    const { candidates } = await world.must('cover.candidates', {
      sessionId: later,
      forPersonId: id.cara,
      start: null,
      end: null,
    });
    expect(candidates.map(({ coverCount }) => coverCount)).toEqual(candidates.map(() => 0));
  });

  it('can answer an absence, and closes the gap', async () => {
    const { id, absence, get, world } = team;
    await absence({ from: '2026-11-24', until: '2026-11-24' });
    const gap = { sessionId: hers, version: (await get(hers)).version, forPersonId: id.amira };
    await world.must('cover.ask', { ...gap, askedPersonId: id.ben, how: 'telephone' });
    await swap();
    expect(await get(hers)).toMatchObject({ gaps: [{ state: 'arranged' }], asks: [{ answer: 'accepted' }] });
  });

  it('takes sessions at the same time, which neither could cover for the other', async () => {
    const { id, session } = team;
    const same = await session({ start: '10:30', end: '11:30', leads: [id.cara] });
    await swap([hers, id.amira], [same, id.cara]);
    expect(await rows(same)).toEqual([[id.cara, id.amira, '10:30', '11:30']]);
  });

  it('is refused where one of the two cannot, and written in neither; an override is kept at both', async () => {
    const { id, absence, world, get } = team;
    await absence({ personId: id.amira, from: '2026-11-26', until: '2026-11-26' });
    const failure = refused(await ask([hers, id.amira], [his, id.ben]));
    expect(failure.code).toBe('REFUSED');
    expect(hardOf(failure.findings)).toMatchObject([{ code: 'absent', personId: id.amira }]);
    expect([await rows(hers), await rows(his), await swapRows()]).toEqual([[], [], []]);
    await world.agree('cover.swap', {
      one: await side(hers, id.amira),
      other: await side(his, id.ben),
      override: { reason: 'swapAgreed', note: null },
    });
    for (const sessionId of [hers, his]) {
      const { overrides } = await world.must('session.get', { id: sessionId });
      expect(overrides).toMatchObject([{ reason: 'swapAgreed', findings: [{ code: 'absent' }] }]);
    }
    expect((await get(his)).gaps).toMatchObject([{ personId: id.amira, state: 'needed' }]);
  });

  it('says in words what cannot be', async () => {
    const { id, session, world, get } = team;
    const amira: [number, number] = [hers, id.amira];
    const also = await session({ date: '2026-11-25' });
    expect(refused(await ask(amira, [also, id.amira])).fields).toHaveProperty('other.personId');
    expect(refused(await ask(amira, [hers, id.ben])).fields).toHaveProperty('other.sessionId');
    expect(refused(await ask(amira, [his, id.cara])).message).toContain(
      'Cara Lyle does not lead the session',
    );
    const cancelled = await session({ date: '2026-11-25', start: '12:00', end: '13:00', leads: [id.ben] });
    const { version } = await get(cancelled);
    await world.agree('session.cancel', { id: cancelled, version, reason: 'other' });
    expect(refused(await ask(amira, [cancelled, id.ben])).message).toContain('does not take place');
    const begun = await session({ date: '2026-11-23', start: '09:00', end: '10:00', leads: [id.ben] });
    world.at('2026-11-23T09:00');
    expect(refused(await ask(amira, [begun, id.ben])).message).toContain('has begun');
    await swap();
    expect(refused(await ask([hers, id.ben], [his, id.amira])).code).toBe('NOT_POSSIBLE');
  });

  it('refuses what was changed meanwhile, in either session', async () => {
    const { id, world, get } = team;
    const stale = { one: await side(hers, id.amira), other: await side(his, id.ben) };
    await world.agree('session.move', {
      id: his,
      version: (await get(his)).version,
      date: '2026-11-27',
      start: '13:00',
      end: '14:00',
    });
    expect(refused(await world.ask('cover.swap', stale)).code).toBe('STALE');
  });
});

describe('what there is to swap with', () => {
  const choices = async (personId: number) =>
    (
      await team.world.must('cover.swapChoices', { sessionId: hers, forPersonId: team.id.amira, personId })
    ).map(({ session, fits }) => [session.id, fits]);

  it('is what somebody leads in two weeks around, those that fit first, then the soonest', async () => {
    const { id, session, absence } = team;
    const early = await session({ date: '2026-11-24', start: '14:00', end: '15:00', leads: [id.ben] });
    const later = await session({ date: '2026-12-08', leads: [id.ben] });
    await session({ date: '2026-12-09', leads: [id.ben] });
    await session({ date: '2026-11-25', leads: [id.jo], attendees: [id.ben], kind: 'meeting' });
    const friday = await session({ date: '2026-11-27', leads: [id.ben] });
    await absence({ personId: id.amira, from: '2026-11-27', until: '2026-11-27' });
    expect(await choices(id.ben)).toEqual([
      [early, true],
      [his, true],
      [later, true],
      [friday, false],
    ]);
    expect(await choices(id.cara)).toEqual([]);
  });

  it('says the same of each as the proposal does', async () => {
    const { id, session, world } = team;
    await session({ date: '2026-11-26', start: '13:30', end: '14:30' });
    const [choice] = await world.must('cover.swapChoices', {
      sessionId: hers,
      forPersonId: id.amira,
      personId: id.ben,
    });
    const { findings } = await world.must('cover.swap.check', {
      one: await side(hers, id.amira),
      other: await side(his, id.ben),
    });
    expect(hardOf(findings)).toMatchObject([{ code: 'clash', personId: id.amira }]);
    expect(choice?.findings).toEqual(findings);
  });

  it('names the other half at both sessions', async () => {
    const { world } = team;
    await swap();
    for (const [own, other] of [
      [hers, his],
      [his, hers],
    ]) {
      const [found, ...more] = await world.must('cover.swaps', { sessionId: own ?? 0 });
      expect(more).toEqual([]);
      expect(found?.other?.session.id).toBe(other);
    }
  });
});

describe('both halves or neither', () => {
  beforeEach(async () => {
    await swap();
  });
  const gone = async () => {
    expect([await rows(hers), await rows(his)]).toEqual([[], []]);
    expect(await swapRows()).toEqual([]);
  };
  const undone = async () => {
    await team.world.must('history.undo', { entryId: null });
    expect([(await rows(hers)).length, (await rows(his)).length]).toEqual([1, 1]);
  };

  it('removing one asks about the other and takes both', async () => {
    const { world, get } = team;
    const { version, cover } = await get(his);
    const input = { sessionId: his, version, coverId: cover[0]?.id ?? 0 };
    const failure = refused(await world.ask('cover.remove', input));
    expect(failure.code).toBe('CONFIRM');
    expect(failure.findings).toMatchObject([
      { code: 'coverLapses', personId: team.id.ben, sessionId: hers, facts: { swap: 1 } },
    ]);
    expect(await rows(hers)).toHaveLength(1);
    await world.agree('cover.remove', input);
    await gone();
    await undone();
  });

  it('cancelling one asks about both', async () => {
    const { world, get } = team;
    const input = { id: hers, version: (await get(hers)).version, reason: 'other' as const };
    expect(lapses(refused(await world.ask('session.cancel', input)).findings)).toEqual([hers, his]);
    await world.agree('session.cancel', input);
    await gone();
    await undone();
  });

  it('moving one keeps the swap, at the new time', async () => {
    const { id, world, get } = team;
    const { version } = await get(hers);
    await world.agree('session.move', {
      id: hers,
      version,
      date: '2026-11-25',
      start: '09:00',
      end: '10:30',
    });
    expect(await rows(hers)).toEqual([[id.amira, id.ben, '09:00', '10:30']]);
    expect(await rows(his)).toHaveLength(1);
  });

  it('another lead in one ends both', async () => {
    const { id, world, get } = team;
    const input = { id: hers, version: (await get(hers)).version, leads: [id.cara], attendees: [] };
    expect(lapses(refused(await world.ask('session.changePeople', input)).findings)).toEqual([hers, his]);
    await world.agree('session.changePeople', input);
    await gone();
  });

  it('ending the absence that one half answers asks about both', async () => {
    const { absence, world, version, get } = team;
    const away = await absence({ from: '2026-11-24', until: '2026-11-24' });
    expect((await get(hers)).gaps).toMatchObject([{ state: 'arranged' }]);
    const input = { id: away, version: await version(away) };
    expect(lapses(refused(await world.ask('absence.remove', input)).findings)).toEqual([hers, his]);
    await world.agree('absence.remove', input);
    await gone();
    await undone();
  });

  it('takes along who stands in for one of the two', async () => {
    const { id, absence, cover, get, world } = team;
    await absence({ personId: id.amira, from: '2026-11-26', until: '2026-11-26' });
    await cover(his, id.amira, id.cara);
    expect(await rows(his)).toHaveLength(2);
    const { version, cover: own } = await get(hers);
    const input = { sessionId: hers, version, coverId: own[0]?.id ?? 0 };
    expect(lapses(refused(await world.ask('cover.remove', input)).findings)).toEqual([his, his]);
    await world.agree('cover.remove', input);
    await gone();
  });

  it('leaves the half that has taken place as it was', async () => {
    const { id, world, get } = team;
    world.at('2026-11-25T08:30');
    const input = { id: his, version: (await get(his)).version, reason: 'other' as const };
    expect(lapses(refused(await world.ask('session.cancel', input)).findings)).toEqual([his]);
    await world.agree('session.cancel', input);
    expect(await rows(hers)).toEqual([[id.amira, id.ben, '10:00', '11:00']]);
    expect(await swapRows()).toHaveLength(1);
  });
});

describe('swaps within a series', () => {
  it('that ends lists each half once; another rule leaves both', async () => {
    const { id, world, get } = team;
    const rule = {
      weekday: 3 as const,
      everyWeeks: 1,
      startTime: '15:00',
      minutes: 60,
      placeId: null,
      link: null,
      until: null,
      count: 4,
      sizeLimit: null,
      onBankHoliday: 'keep' as const,
      onLeave: 'keep' as const,
    };
    const workshops = await world.agree('series.create', {
      ...rule,
      kind: 'workshop',
      startDate: '2026-11-25',
      serviceUserId: null,
      members: [
        { personId: id.amira, part: 'lead', from: '2026-11-25', until: '2026-12-08' },
        { personId: id.ben, part: 'lead', from: '2026-12-09', until: null },
      ],
    });
    const coming = await world.must('series.coming', { id: made(workshops) });
    const [first, last] = [coming[0]?.id ?? 0, coming[3]?.id ?? 0];
    await swap([first, id.amira], [last, id.ben]);

    const series = await world.must('series.get', { id: made(workshops) });
    const end = { id: series.id, version: series.version, fromSlot: null, reason: 'other' as const };
    const { findings } = await world.must('series.end.check', end);
    expect(lapses(findings).sort()).toEqual([first, last].sort());

    const changed = { id: series.id, version: series.version, ...rule, weekday: 4 as const, fromSlot: null };
    expect(lapses((await world.must('series.changeRule.check', changed)).findings)).toEqual([]);
    await world.agree('series.changeRule', changed);
    expect([(await get(first)).cover.length, (await get(last)).cover.length]).toEqual([1, 1]);
  });
});
