import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam, made, refused } from './coverTeam.ts';

let team: CoverTeam;
let meeting: number;
beforeEach(async () => {
  team = await coverTeam();
  meeting = await team.session();
  await team.absence();
});
afterEach(() => team.world.close());

const candidates = (sessionId: number, forPersonId = team.id.amira) =>
  team.world.must('cover.candidates', { sessionId, forPersonId, start: null, end: null });
const codes = (found: { findings: { code: string }[] } | undefined) =>
  found?.findings.map((finding) => finding.code).sort();
const arrange = async (byPersonId: number, over: object = {}) => {
  const { version, start, end } = await team.get(meeting);
  return team.world.ask('cover.arrange', {
    sessionId: meeting,
    version,
    forPersonId: team.id.amira,
    byPersonId,
    start,
    end,
    ...over,
  });
};
const gapOf = async (sessionId: number) => (await team.get(sessionId)).gaps[0];

describe('who can cover', () => {
  it('lists everybody else, each person who cannot with every reason', async () => {
    const { id, session, absence, world } = team;
    const group = await session({ kind: 'groupSupervision', start: '12:00', end: '13:00' });
    const clash = await session({ start: '12:30', end: '13:30', leads: [id.dev] });
    await absence({ personId: id.dev, from: '2026-11-24', until: '2026-11-24' });
    const { version } = await world.must('person.get', { id: id.cara });
    await world.agree('person.leave', { id: id.cara, version, leavingDate: '2026-11-23' });

    const found = await candidates(group);
    expect(found.gap).toMatchObject({ personId: id.amira, state: 'needed' });
    const of = (personId: number) => found.candidates.find((each) => each.personId === personId);
    expect(of(id.ben)).toMatchObject({ eligible: true, findings: [] });
    expect(of(id.dev)).toMatchObject({ eligible: false });
    expect(codes(of(id.dev))).toEqual(['absent', 'clash', 'mayNotLead']);
    expect(of(id.dev)?.findings.find((finding) => finding.code === 'clash')?.sessionId).toBe(clash);
    expect(codes(of(id.cara))).toEqual(['notActive']);
    expect(of(id.amira)).toBeUndefined();
    const eligible = found.candidates.map((each) => each.eligible);
    expect(eligible).toEqual([...eligible].sort((a, b) => Number(b) - Number(a)));
  });

  it('leaves out whoever had left before today', async () => {
    const { id, world } = team;
    const { version } = await world.must('person.get', { id: id.cara });
    await world.agree('person.leave', { id: id.cara, version, leavingDate: '2026-11-20' });
    expect((await candidates(meeting)).candidates.map((each) => each.personId)).not.toContain(id.cara);
  });

  it('counts what each has covered in the days of the setting, and asks the least used first', async () => {
    const { id, session, cover, world } = team;
    for (const start of ['09:00', '12:00']) {
      await cover(await session({ start, end: start.replace(':00', ':30') }), id.amira, id.ben);
    }
    const long = await session({ date: '2027-03-02' });
    expect((await candidates(meeting)).candidates.find((each) => each.personId === id.ben)?.coverCount).toBe(
      2,
    );
    expect(
      (await candidates(meeting)).candidates.findIndex((each) => each.personId === id.ben),
    ).toBeGreaterThan(1);
    expect((await candidates(long)).candidates.every((each) => each.coverCount === 0)).toBe(true);
    world.at('2026-11-23T08:40');
  });

  it('judges only the time that is asked about', async () => {
    const { id, session, world } = team;
    await session({ start: '10:30', end: '11:30', leads: [id.ben] });
    const { candidates: found } = await world.must('cover.candidates', {
      sessionId: meeting,
      forPersonId: id.amira,
      start: '10:00',
      end: '10:30',
    });
    expect(found.find((each) => each.personId === id.ben)?.eligible).toBe(true);
    const whole = (await candidates(meeting)).candidates;
    expect(whole.find((each) => each.personId === id.ben)?.eligible).toBe(false);
  });
});

describe('arranging', () => {
  it('closes the gap, makes the person busy, and answers the ask', async () => {
    const { id, get, world, session } = team;
    const asked = { sessionId: meeting, version: (await get(meeting)).version, forPersonId: id.amira };
    await world.must('cover.ask', { ...asked, askedPersonId: id.ben, how: 'telephone' });
    expect(await gapOf(meeting)).toMatchObject({ state: 'asked' });
    expect(await arrange(id.ben)).toMatchObject({ ok: true });
    expect(await gapOf(meeting)).toMatchObject({ state: 'arranged', uncovered: [] });
    expect((await get(meeting)).asks).toMatchObject([{ askedPersonId: id.ben, answer: 'accepted' }]);
    const same = await session({ start: '10:30', end: '11:30' });
    // And it is a second cover where the others have none.
    expect(codes((await candidates(same)).candidates.find((each) => each.personId === id.ben))).toEqual([
      'aboveFairShare',
      'clash',
    ]);
  });

  it('is partly done when only a part is covered', async () => {
    const { id } = team;
    expect(await arrange(id.ben, { end: '10:30' })).toMatchObject({ ok: true });
    expect(await gapOf(meeting)).toMatchObject({
      state: 'part',
      uncovered: [{ start: '2026-11-24T10:30', end: '2026-11-24T11:00' }],
    });
    expect(await arrange(id.cara, { start: '10:30' })).toMatchObject({ ok: true });
    expect(await gapOf(meeting)).toMatchObject({ state: 'arranged' });
  });

  it('is refused on a hard finding, and an override is recorded with who, why and what the rules said', async () => {
    const { id, absence, world } = team;
    await absence({ personId: id.ben });
    const failure = refused(await arrange(id.ben));
    expect(failure.code).toBe('REFUSED');
    expect(codes({ findings: failure.findings ?? [] })).toEqual(['absent']);
    expect(await gapOf(meeting)).toMatchObject({ state: 'needed' });

    const override = { reason: 'personAgreed' as const, note: null };
    expect(await arrange(id.ben, { override })).toMatchObject({ ok: true });
    const { overrides, session } = await world.must('session.get', { id: meeting });
    expect(overrides).toMatchObject([
      { reason: 'personAgreed', actorId: id.jo, findings: [{ code: 'absent' }] },
    ]);
    // Whoever covers and is away leaves a gap of their own.
    expect(session.gaps.map((gap) => [gap.personId, gap.state])).toEqual([
      [id.amira, 'arranged'],
      [id.ben, 'needed'],
    ]);
  });

  it('says in words what cannot be', async () => {
    const { id, get, world } = team;
    expect(refused(await arrange(id.ben, { forPersonId: id.cara })).code).toBe('NOT_POSSIBLE');
    expect(refused(await arrange(id.ben, { end: '11:30' })).fields).toHaveProperty('end');
    expect(refused(await arrange(id.ben, { start: '09:30' })).fields).toHaveProperty('start');
    expect(refused(await arrange(id.amira)).fields).toHaveProperty('byPersonId');
    expect(await arrange(id.ben)).toMatchObject({ ok: true });
    expect(refused(await arrange(id.cara)).message).toContain('Ben Osei covers from 10:00 to 11:00 already');
    await world.agree('session.cancel', {
      id: meeting,
      version: (await get(meeting)).version,
      reason: 'leadAway',
    });
    expect(refused(await arrange(id.cara)).code).toBe('NOT_POSSIBLE');
  });

  it('refuses a version that is not the newest, on every write', async () => {
    const { id, get, world } = team;
    const { version } = await get(meeting);
    const gap = { sessionId: meeting, version, forPersonId: id.amira };
    await world.must('cover.ask', { ...gap, askedPersonId: id.ben, how: 'email' });
    const askId = (await get(meeting)).asks[0]?.id ?? 0;
    const stale = [
      world.ask('cover.ask', { ...gap, askedPersonId: id.cara, how: 'email' }),
      world.ask('cover.notNeeded', { ...gap, notNeeded: true }),
      world.ask('cover.decline', { sessionId: meeting, version, askId }),
      world.ask('cover.withdraw', { sessionId: meeting, version, askId }),
      world.ask('cover.remove', { sessionId: meeting, version, coverId: 1 }),
      world.ask('cover.arrange', { ...gap, byPersonId: id.ben, start: '10:00', end: '11:00' }),
    ];
    for (const envelope of await Promise.all(stale)) expect(refused(envelope).code).toBe('STALE');
  });
});

describe('cover of cover', () => {
  it('follows the chain, and goes when what it stands on is removed', async () => {
    const { id, cover, absence, get, world } = team;
    const first = await cover(meeting, id.amira, id.ben);
    await absence({ personId: id.ben });
    expect((await candidates(meeting, id.ben)).gap).toMatchObject({
      chain: [id.amira, id.ben],
      state: 'needed',
    });
    await cover(meeting, id.ben, id.cara);
    expect((await get(meeting)).gaps.map((gap) => gap.state)).toEqual(['arranged', 'arranged']);

    const { version } = await get(meeting);
    const input = { sessionId: meeting, version, coverId: first };
    const failure = refused(await world.ask('cover.remove', input));
    expect(failure.findings).toMatchObject([{ code: 'coverLapses', personId: id.cara }]);
    await world.agree('cover.remove', input);
    expect((await get(meeting)).cover).toEqual([]);
    await world.must('history.undo', { entryId: null });
    expect((await get(meeting)).cover).toHaveLength(2);
  });

  it('cannot lead back to whom it began with, not even by an override', async () => {
    const { id, cover, absence } = team;
    await cover(meeting, id.amira, id.ben);
    await absence({ personId: id.ben });
    const override = { reason: 'other' as const, note: null };
    const back = { forPersonId: id.ben, override };
    expect(refused(await arrange(id.amira, back)).code).toBe('NOT_POSSIBLE');
  });
});

describe('asking', () => {
  it('is declined when all who were asked said no, and needed or asked again later', async () => {
    const { id, get, world } = team;
    const gap = async () => ({
      sessionId: meeting,
      version: (await get(meeting)).version,
      forPersonId: id.amira,
    });
    const askId = made(
      await world.must('cover.ask', { ...(await gap()), askedPersonId: id.ben, how: 'inPerson' }),
    );
    const { version } = await get(meeting);
    await world.must('cover.decline', { sessionId: meeting, version, askId });
    expect(await gapOf(meeting)).toMatchObject({ state: 'declined' });
    const ben = (await candidates(meeting)).candidates.find((each) => each.personId === id.ben);
    expect(ben).toMatchObject({ eligible: true, findings: [{ code: 'declined', severity: 'soft' }] });

    expect(
      made(await world.must('cover.ask', { ...(await gap()), askedPersonId: id.ben, how: 'email' })),
    ).toBeGreaterThan(askId);
    expect(await gapOf(meeting)).toMatchObject({ state: 'asked' });
  });

  it('of somebody whose cover is removed is asked anew', async () => {
    const { id, get, world, cover } = team;
    const gap = { sessionId: meeting, version: (await get(meeting)).version, forPersonId: id.amira };
    await world.must('cover.ask', { ...gap, askedPersonId: id.ben, how: 'message' });
    const coverId = await cover(meeting, id.amira, id.ben);
    await world.must('cover.remove', { sessionId: meeting, version: (await get(meeting)).version, coverId });
    expect(await get(meeting)).toMatchObject({ asks: [], cover: [], gaps: [{ state: 'needed' }] });
  });
});

describe('gaps', () => {
  it('can be left open on purpose, and taken back', async () => {
    const { id, get, world } = team;
    const mark = async (notNeeded: boolean) =>
      world.must('cover.notNeeded', {
        sessionId: meeting,
        version: (await get(meeting)).version,
        forPersonId: id.amira,
        notNeeded,
      });
    await mark(true);
    expect(await gapOf(meeting)).toMatchObject({ state: 'notNeeded' });
    await mark(false);
    expect(await gapOf(meeting)).toMatchObject({ state: 'needed' });
    await mark(true);
    expect(await arrange(id.ben)).toMatchObject({ ok: true });
    expect((await get(meeting)).notNeededFor).toEqual([]);
  });

  it('come of a leaver and of a pause too, soonest first, and only within the dates', async () => {
    const { id, session, world } = team;
    const late = await session({ date: '2026-12-01', leads: [id.cara] });
    const early = await session({ date: '2026-11-30', leads: [id.ben] });
    await session({ date: '2026-11-27', leads: [id.cara] });
    await session({ date: '2026-12-02', leads: [id.cara] });
    const leaver = await world.must('person.get', { id: id.cara });
    await world.agree('person.leave', { id: id.cara, version: leaver.version, leavingDate: '2026-11-27' });
    const paused = await world.must('person.get', { id: id.ben });
    await world.must('person.setStatus', {
      id: id.ben,
      version: paused.version,
      status: 'paused',
      from: '2026-11-30',
    });
    const found = await world.must('gaps.between', { from: '2026-11-24', until: '2026-12-02' });
    expect(found.map(({ session: { id: sessionId }, gap }) => [sessionId, gap.personId])).toEqual([
      [meeting, id.amira],
      [early, id.ben],
      [late, id.cara],
    ]);
  });
});
