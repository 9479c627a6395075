import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { made, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { lastStep } from '#test/unit/main/features/induction/inductions.ts';
import { type LongTermTeam, longTermTeam } from './longTermTeam.ts';

let team: LongTermTeam;
beforeEach(async () => {
  team = await longTermTeam();
});
afterEach(() => team.world.close());

const codes = (found: { findings?: { code: string }[] | undefined }) =>
  (found.findings ?? []).map(({ code }) => code).sort();
const check = async (input: Awaited<ReturnType<LongTermTeam['start']>>) =>
  codes(await team.world.must('longTerm.start.check', input));
const started = async (over = {}) => made(await team.world.agree('longTerm.start', await team.start(over)));
const running = async () => (await team.world.must('longTerm.running', {}))[0];
const endAbsence = async (until: string) => {
  const version = await team.version(team.absenceId);
  const absence = { id: team.absenceId, version, kind: 'sickness' as const, from: '2026-11-23' };
  await team.world.agree('absence.change', { ...absence, fromTime: null, until, untilTime: null });
};

describe('what an absence needs', () => {
  it('says when it becomes long-term, what bridges until then, and who could take how much', async () => {
    const { id, session, cover } = team;
    const group = await session({
      kind: 'groupSupervision',
      date: '2026-12-22',
      start: '14:00',
      end: '15:00',
    });
    const first = await session({ date: '2026-11-25' });
    await cover(first, id.amira, id.ben);
    const found = await team.proposal();
    expect(found).toMatchObject({
      switchOver: { date: '2026-12-21', state: 'possible' },
      cover: null,
      from: '2026-12-21',
      countedUntil: '2027-02-14',
      bridging: { open: 4, arranged: 1 },
      deputyId: id.ben,
    });
    // Six meetings from 22 Dec to 26 Jan and the group, which Dev may not lead.
    expect(found.reserves).toEqual([
      {
        personId: id.dev,
        readyFrom: '2026-12-21',
        missing: [],
        can: 6,
        of: 7,
        known: 0,
        cannot: [{ code: 'mayNotLead', count: 1 }],
      },
    ]);
    expect(group).toBeGreaterThan(0);
  });

  it('shows a reserve who is not ready with what is missing, and waits for one who will be', async () => {
    const { id, asReserve } = team;
    await asReserve('dev', null);
    await asReserve('cara', '2027-01-04');
    const { reserves, from } = await team.proposal();
    expect(
      reserves.map(({ personId, readyFrom, can, missing }) => [personId, readyFrom, can, missing]),
    ).toEqual([
      [id.cara, '2027-01-04', 4, [{ code: 'gateMissing', step: lastStep, from: '2027-01-04' }]],
      [id.dev, null, 0, [{ code: 'gateMissing', step: 'DBS check', from: null }]],
    ]);
    expect(reserves[1]?.cannot).toEqual([{ code: 'reserveNotReady', count: 6 }]);
    expect(from).toBe('2027-01-04');
  });

  it('is certain by the coordinator’s word or a known end, reached in time, and not in sight before', async () => {
    const { world, absenceId, version } = team;
    await world.must('absence.setLongTerm', {
      id: absenceId,
      version: await version(absenceId),
      longTermFrom: '2026-12-07',
    });
    expect((await team.proposal()).switchOver).toEqual({ date: '2026-12-07', state: 'certain' });
    world.at('2026-12-08T08:30');
    expect((await team.proposal()).switchOver.state).toBe('reached');
    expect((await team.proposal()).from).toBe('2026-12-09');
    world.at('2026-11-23T08:30');
    await endAbsence('2026-12-06');
    expect(await team.proposal()).toMatchObject({ switchOver: { state: 'notInSight' }, reserves: [] });
  });

  it('offers times for the handover at which both are there and free', async () => {
    const { id, session } = team;
    await session({ kind: 'meeting', date: '2026-12-07', start: '09:00', end: '10:30', leads: [id.jo] });
    const { slots } = await team.world.must('longTerm.preview', {
      absenceId: team.absenceId,
      byPersonId: id.dev,
      leadId: id.jo,
      from: '2026-12-21',
      until: null,
      takeOver: false,
      placeId: null,
      supervisorId: null,
      supervisionPlaceId: null,
    });
    expect(slots).toEqual([
      { start: '2026-12-07T10:30', end: '2026-12-07T11:30' },
      { start: '2026-12-08T09:00', end: '2026-12-08T10:00' },
      { start: '2026-12-09T09:00', end: '2026-12-09T10:00' },
    ]);
  });
});

describe('standing in', () => {
  it('covers every session the reserve can take, with the handover, and leaves the rest open', async () => {
    const { id, session, world } = team;
    const taken = await session({ date: '2026-12-29', start: '10:30', end: '11:30', leads: [id.dev] });
    const input = await team.start();
    expect(await check(input)).toEqual(['gapsStayOpen']);
    const before = await team.proposal();
    expect(before.reserves[0]).toMatchObject({ can: 5, of: 6, cannot: [{ code: 'clash', count: 1 }] });
    await started();
    expect(await team.coverByDate()).toEqual({
      '2026-11-24': null,
      '2026-12-01': null,
      '2026-12-08': null,
      '2026-12-15': null,
      '2026-12-22': id.dev,
      '2026-12-29': null,
      '2027-01-05': id.dev,
      '2027-01-12': id.dev,
      '2027-01-19': id.dev,
      '2027-01-26': id.dev,
    });
    const cover = await running();
    expect(cover).toMatchObject({
      forPersonId: id.amira,
      byPersonId: id.dev,
      from: '2026-12-21',
      until: null,
      handover: { date: '2026-12-18', start: '09:00' },
      handBack: null,
      absenceId: team.absenceId,
      handBackDue: false,
    });
    const handover = (await world.must('session.get', { id: cover?.handover?.sessionId ?? 0 })).session;
    expect(handover.kind).toBe('meeting');
    expect(handover.parts.map(({ personId, part }) => [personId, part])).toEqual([
      [id.jo, 'lead'],
      [id.dev, 'attendee'],
    ]);
    expect(taken).toBeGreaterThan(0);
    expect(await team.proposal()).toMatchObject({ cover: { id: cover?.id }, reserves: [], uncovered: 0 });
  });

  it('does what the preview says', async () => {
    const { id, session } = team;
    await session({ date: '2026-12-29', start: '10:30', end: '11:30', leads: [id.dev] });
    const asked = { absenceId: team.absenceId, byPersonId: id.dev, leadId: id.jo, from: '2026-12-21' };
    const preview = await team.world.must('longTerm.preview', {
      ...asked,
      until: '2027-01-13',
      takeOver: false,
      placeId: null,
      supervisorId: null,
      supervisionPlaceId: null,
    });
    expect(preview.covered.map((each) => each.session.date)).toEqual([
      '2026-12-22',
      '2027-01-05',
      '2027-01-12',
    ]);
    expect(preview.open.map((each) => [each.session.date, codes(each)])).toEqual([
      ['2026-12-29', ['clash', 'hasNotMet']],
    ]);
    await started({ until: '2027-01-13' });
    const byDev = Object.entries(await team.coverByDate()).filter(([, by]) => by === id.dev);
    expect(byDev.map(([date]) => date)).toEqual(preview.covered.map((each) => each.session.date));
  });

  it('leaves what the team covers, unless it is to be taken over: then that is listed first', async () => {
    const { id, session, get, world } = team;
    const covered = await session({ date: '2026-12-23' });
    await team.cover(covered, id.amira, id.ben);
    await team.cover(covered, id.ben, id.cara);
    await started();
    expect((await get(covered)).cover.map((row) => row.byPersonId)).toEqual([id.ben, id.cara]);
    await world.must('history.undo', { entryId: null });
    const findings = (await world.must('longTerm.start.check', await team.start({ takeOver: true })))
      .findings;
    expect(
      findings.filter(({ code }) => code === 'coverLapses').map((each) => [each.personId, each.sessionId]),
    ).toEqual([
      [id.ben, covered],
      [id.cara, covered],
    ]);
    await started({ takeOver: true });
    expect((await get(covered)).cover.map((row) => row.byPersonId)).toEqual([id.dev]);
  });

  it('keeps the team’s cover where the reserve could not take over', async () => {
    const { id, session, get } = team;
    const group = await session({ kind: 'groupSupervision', date: '2026-12-23' });
    await team.cover(group, id.amira, id.ben);
    await started({ takeOver: true });
    expect((await get(group)).cover.map((row) => row.byPersonId)).toEqual([id.ben]);
  });

  it('asks about an early start, open sessions and a missing handover', async () => {
    const input = await team.start({ from: '2026-12-14', handover: null, leadId: null });
    const answer = refused(await team.world.ask('longTerm.start', input));
    expect(answer.code).toBe('CONFIRM');
    expect(codes(answer)).toEqual(['noHandover', 'shortTermByReserve']);
  });

  it('refuses somebody who is no reserve, not ready or away on the first day', async () => {
    const { id, asReserve, absence } = team;
    expect(await check(await team.start({ byPersonId: id.ben }))).toEqual(['notReserve']);
    await asReserve('cara', '2027-01-11');
    const later = await team.start({ byPersonId: id.cara });
    const answer = refused(await team.world.ask('longTerm.start', later));
    expect(answer.code).toBe('REFUSED');
    expect(answer.findings?.[0]).toMatchObject({
      code: 'reserveNotReady',
      severity: 'hard',
      facts: { gates: lastStep, readyFrom: '2027-01-11' },
    });
    await absence({ personId: id.dev, from: '2026-12-21', until: '2026-12-22' });
    expect(await check(await team.start())).toEqual(['absent', 'gapsStayOpen']);
  });

  it('goes ahead by an override, which is recorded; not being ready then stands in no session’s way', async () => {
    const { id, asReserve, world } = team;
    await asReserve('cara', null);
    const input = await team.start({ byPersonId: id.cara });
    await world.must('longTerm.start', { ...input, override: { reason: 'noOneElse', note: null } });
    expect(Object.values(await team.coverByDate()).filter((by) => by === id.cara)).toHaveLength(6);
    const { override } = (await world.dump()) as { override: { request: string; findings: string }[] };
    expect(override).toHaveLength(1);
    expect(override[0]?.request).toBe('longTerm.start');
    expect(override[0]?.findings).toContain('reserveNotReady');
  });

  it('does not let the handover and a session it hands over meet', async () => {
    const handover = { date: '2026-12-22', start: '09:30', end: '10:30', placeId: null };
    const input = await team.start({ handover });
    expect(await check(input)).toEqual(['gapsStayOpen']);
    await started({ handover });
    expect((await team.coverByDate())['2026-12-22']).toBeNull();
  });

  it('refuses what cannot be', async () => {
    const { id, world } = team;
    const ask = async (over: object) =>
      refused(await world.ask('longTerm.start', { ...(await team.start()), ...over }));
    expect((await ask({ from: '2026-11-20' })).fields).toHaveProperty('from');
    expect((await ask({ until: '2026-12-01' })).fields).toHaveProperty('until');
    expect((await ask({ byPersonId: id.amira })).fields).toHaveProperty('byPersonId');
    expect((await ask({ leadId: id.dev })).fields).toHaveProperty('leadId');
    expect((await ask({ version: 99 })).code).toBe('STALE');
    await started();
    expect((await ask({ version: 1 })).message).toMatch(/^Dev Rao stands in from Mon 21 Dec 2026 already/);
  });

  it('is undone and done again to the last row', async () => {
    const { id, session, world } = team;
    await session({ date: '2026-12-23' });
    const covered = await session({ date: '2026-12-24' });
    await team.cover(covered, id.amira, id.ben);
    const before = await world.dump();
    await started({ takeOver: true });
    const after = await world.dump();
    expect(after).not.toEqual(before);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    await world.must('history.redo', {});
    expect(await world.dump()).toEqual(after);
    expect(world.faults).toEqual([]);
  });
});

describe('what comes up while a reserve stands in', () => {
  it('is offered to them, and taken in one go', async () => {
    const { id, session, get, world } = team;
    const longTermId = await started();
    const fresh = await session({ date: '2026-12-30' });
    const group = await session({ kind: 'groupSupervision', date: '2026-12-31' });
    expect((await team.proposal()).uncovered).toBe(1);
    const before = await world.dump();
    const { version } = await world.must('longTerm.get', { id: longTermId });
    await world.must('longTerm.continue', { id: longTermId, version });
    expect((await get(fresh)).cover.map((row) => row.byPersonId)).toEqual([id.dev]);
    expect((await get(group)).cover).toEqual([]);
    const again = refused(await world.ask('longTerm.continue', { id: longTermId, version: version + 1 }));
    expect(again.code).toBe('NOT_POSSIBLE');
    expect(refused(await world.ask('longTerm.continue', { id: longTermId, version })).code).toBe('STALE');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });
});

describe('the hand-back', () => {
  const end = async (over: object = {}) => {
    const cover = await running();
    return {
      id: cover?.id ?? 0,
      version: cover?.version ?? 0,
      until: '2027-01-06',
      handBack: { date: '2027-01-07', start: '09:00', end: '10:00', placeId: null },
      ...over,
    };
  };

  it('is asked for when the absence ends, and books a session between the two', async () => {
    const { id, world } = team;
    await started();
    world.at('2027-01-04T08:30');
    expect(await world.must('longTerm.due', {})).toEqual([]);
    await endAbsence('2027-01-06');
    // Cover of sessions after the return has lapsed with the absence, the row itself still runs.
    expect(await team.coverByDate()).toMatchObject({ '2027-01-05': id.dev, '2027-01-12': null });
    const due = await world.must('longTerm.due', {});
    expect(due).toMatchObject([
      { what: 'handBack', cover: { byPersonId: id.dev, backOn: '2027-01-07', handBackDue: true } },
    ]);
    const { slots } = await world.must('longTerm.handBackSlots', {
      id: (await running())?.id ?? 0,
      until: '2027-01-06',
      placeId: null,
    });
    expect(slots[0]).toEqual({ start: '2027-01-07T09:00', end: '2027-01-07T10:00' });
    const ended = made(await world.agree('longTerm.end', await end()));
    const cover = await world.must('longTerm.get', { id: ended });
    expect(cover).toMatchObject({
      until: '2027-01-06',
      handBack: { date: '2027-01-07' },
      handBackDue: false,
    });
    const handBack = (await world.must('session.get', { id: cover.handBack?.sessionId ?? 0 })).session;
    expect(handBack.parts.map(({ personId, part }) => [personId, part])).toEqual([
      [id.dev, 'lead'],
      [id.amira, 'attendee'],
    ]);
    expect(await world.must('longTerm.due', {})).toEqual([]);
  });

  it('lists the cover that lapses after the last day, and drops it only when that is accepted', async () => {
    const { id, world } = team;
    await started();
    const answer = refused(await world.ask('longTerm.end', await end({ handBack: null })));
    expect(codes(answer)).toEqual(['coverLapses', 'coverLapses', 'coverLapses', 'noHandover']);
    expect((await team.coverByDate())['2027-01-12']).toBe(id.dev);
    const before = await world.dump();
    await world.agree('longTerm.end', await end({ handBack: null }));
    expect(await team.coverByDate()).toMatchObject({ '2027-01-05': id.dev, '2027-01-12': null });
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('gives up a swap of the reserve as a whole: neither half stays behind', async () => {
    const { id, world } = team;
    await started();
    const bens = await team.session({ date: '2027-01-13', leads: [id.ben] });
    const { sessions } = await world.must('calendar.between', {
      from: '2027-01-12',
      until: '2027-01-13',
      people: [id.dev],
      kinds: null,
    });
    const [covered] = sessions;
    if (!covered) throw new Error('Dev covers nothing that day.');
    const { version } = await team.get(bens);
    await world.agree('cover.swap', {
      one: { sessionId: covered.id, version: covered.version, personId: id.dev },
      other: { sessionId: bens, version, personId: id.ben },
    });
    const before = await world.dump();
    const { findings } = await world.must('longTerm.end.check', await end({ handBack: null }));
    const lapsing = findings.filter(({ code }) => code === 'coverLapses').map(({ sessionId }) => sessionId);
    expect(lapsing).toContain(bens);
    await world.agree('longTerm.end', await end({ handBack: null }));
    expect((await team.get(covered.id)).cover).toEqual([]);
    expect((await team.get(bens)).cover).toEqual([]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('takes it all back when it ends the day before it begins, the handover too', async () => {
    const { id, world } = team;
    await started();
    const cover = await end({ until: '2026-12-20', handBack: null });
    const handover = (await running())?.handover?.sessionId ?? 0;
    const early = refused(await world.ask('longTerm.end', { ...cover, until: '2026-12-01' }));
    expect(early.fields).toHaveProperty('until');
    const before = await world.dump();
    await world.agree('longTerm.end', cover);
    expect(await running()).toBeUndefined();
    expect(Object.values(await team.coverByDate())).not.toContain(id.dev);
    expect((await team.get(handover)).state).toBe('cancelled');
    expect(refused(await world.ask('longTerm.end', cover)).code).toBe('NOT_FOUND');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('is booked once; a cancelled one may be booked again', async () => {
    const { world } = team;
    await started();
    await world.agree('longTerm.end', await end());
    const twice = refused(await world.ask('longTerm.end', await end()));
    expect(twice.message).toMatch(/^A hand-back is booked already/);
    expect(refused(await world.ask('longTerm.end', await end({ version: 1 }))).code).toBe('STALE');
    const booked = (await running())?.handBack?.sessionId ?? 0;
    const { version } = await team.get(booked);
    await world.agree('session.cancel', { id: booked, version, reason: 'other' });
    expect((await running())?.handBack).toBeNull();
    await world.agree('longTerm.end', await end());
    expect((await running())?.handBack?.sessionId).not.toBe(booked);
  });
});

describe('Today', () => {
  it('speaks of an absence two weeks before it becomes long-term, until a reserve stands in', async () => {
    const { id, world, absenceId } = team;
    expect(await world.must('longTerm.due', {})).toEqual([]);
    world.at('2026-12-08T08:30');
    expect(await world.must('longTerm.due', {})).toMatchObject([
      {
        what: 'switchOver',
        absenceId,
        personId: id.amira,
        switchOver: { date: '2026-12-21', state: 'possible' },
        best: { personId: id.dev, can: 6, of: 6 },
      },
    ]);
    await started();
    expect(await world.must('longTerm.due', {})).toEqual([]);
  });
});
