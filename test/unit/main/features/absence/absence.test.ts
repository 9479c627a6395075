import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
beforeEach(async () => {
  team = await coverTeam();
});
afterEach(() => team.world.close());

const impactOf = async (absenceId: number) =>
  (await team.world.must('absence.get', { id: absenceId })).impact;
const touched = async (absenceId: number) => (await impactOf(absenceId)).map((line) => line.session.id);

describe('what an absence touches', () => {
  it('goes on being found while it has no end: sessions added and moved later count', async () => {
    const { session, absence, world, get, id } = team;
    const before = await session();
    const elsewhere = await session({ date: '2026-11-26', leads: [id.ben], attendees: [] });
    const away = await absence();
    expect(await touched(away)).toEqual([before]);

    const added = await session({ date: '2027-06-01' });
    expect(await touched(away)).toEqual([before, added]);

    await world.agree('session.changePeople', {
      id: elsewhere,
      version: (await get(elsewhere)).version,
      leads: [id.amira],
      attendees: [],
    });
    expect(await touched(away)).toEqual([before, elsewhere, added]);
  });

  it('catches a session moved into it, and lets go of one moved out of it', async () => {
    const { session, absence, world, get } = team;
    const late = await session({ date: '2026-12-10' });
    const early = await session();
    const away = await absence({ until: '2026-11-27' });
    expect(await touched(away)).toEqual([early]);
    const move = async (id: number, date: string) =>
      world.agree('session.move', {
        id,
        version: (await get(id)).version,
        date,
        start: '13:00',
        end: '14:00',
      });
    await move(late, '2026-11-25');
    await move(early, '2026-12-11');
    expect(await touched(away)).toEqual([late]);
  });

  it('is one gap where two absences overlap, and each absence shows it', async () => {
    const { session, absence, world } = team;
    const meeting = await session();
    const first = await absence({ until: '2026-11-25' });
    const second = await absence({ kind: 'annualLeave', from: '2026-11-24', until: '2026-11-30' });
    expect(await world.must('gaps.between', { from: '2026-11-23', until: '2026-12-31' })).toHaveLength(1);
    expect(await touched(first)).toEqual([meeting]);
    expect(await touched(second)).toEqual([meeting]);
    const [one] = await world.must('absence.list', {});
    expect(one).toMatchObject({ id: first, affected: 1, spellFrom: '2026-11-23', backOn: '2026-12-01' });
    expect(one?.gaps).toMatchObject({ needed: 1, arranged: 0 });
  });

  it('is the overlap when only a part of the day is away', async () => {
    const { session, absence } = team;
    const whole = await session({ start: '09:00', end: '12:00' });
    await session({ start: '14:00', end: '15:00' });
    const away = await absence({
      from: '2026-11-24',
      fromTime: '11:00',
      until: '2026-11-24',
      untilTime: '13:00',
    });
    const impact = await impactOf(away);
    expect(impact.map((line) => line.session.id)).toEqual([whole]);
    expect(impact[0]?.gap?.interval).toEqual({ start: '2026-11-24T11:00', end: '2026-11-24T12:00' });
  });

  it('says what each session means: gap, apologies, or a new date', async () => {
    const { session, absence, id } = team;
    const leads = await session();
    const group = await session({
      kind: 'groupSupervision',
      start: '12:00',
      end: '13:00',
      leads: [id.jo],
      attendees: [id.amira, id.ben],
    });
    const single = await session({
      kind: 'individualSupervision',
      start: '14:00',
      end: '15:00',
      leads: [id.jo],
      attendees: [id.amira],
    });
    const impact = await impactOf(await absence());
    expect(impact.map((line) => [line.session.id, line.meaning])).toEqual([
      [leads, 'gap'],
      [group, 'apologies'],
      [single, 'newDate'],
    ]);
  });

  it('says so when the person was to stand in for somebody', async () => {
    const { session, absence, cover, id } = team;
    const meeting = await session({ leads: [id.ben] });
    await absence({ personId: id.ben });
    await cover(meeting, id.ben, id.amira);
    const impact = await impactOf(await absence());
    expect(impact).toHaveLength(1);
    expect(impact[0]).toMatchObject({
      covering: true,
      meaning: 'gap',
      gap: { personId: id.amira, chain: [id.ben, id.amira] },
    });
  });

  it('leaves out what does not take place', async () => {
    const { session, absence, world, get } = team;
    const meeting = await session();
    const away = await absence();
    expect(await touched(away)).toEqual([meeting]);
    await world.agree('session.cancel', {
      id: meeting,
      version: (await get(meeting)).version,
      reason: 'leadAway',
    });
    expect(await touched(away)).toEqual([]);
    expect(await world.must('gaps.between', { from: '2026-11-23', until: '2026-12-01' })).toEqual([]);
  });

  it('keeps showing what a running absence touched before today, and counts only what is to come', async () => {
    const { session, absence, world } = team;
    const meeting = await session();
    const away = await absence();
    world.at('2026-12-15T08:30');
    const { impact, absence: view } = await world.must('absence.get', { id: away });
    expect(impact.map((line) => line.session.id)).toEqual([meeting]);
    expect(view.affected).toBe(0);
  });
});

describe('the list of absences', () => {
  it('holds those of now, to come, and of the last four weeks', async () => {
    const { absence, world } = team;
    await absence({ from: '2026-10-01', until: '2026-10-25' });
    const lately = await absence({ from: '2026-10-01', until: '2026-10-26' });
    const now = await absence();
    const later = await absence({ from: '2028-01-03', until: '2028-01-07' });
    expect((await world.must('absence.list', {})).map((each) => each.id)).toEqual([lately, now, later]);
  });
});

describe('recording', () => {
  const fieldsOf = async (over: Parameters<CoverTeam['absence']>[0]) =>
    refused(
      await team.world.ask('absence.record', {
        personId: team.id.amira,
        kind: 'sickness',
        from: '2026-11-23',
        fromTime: null,
        until: null,
        untilTime: null,
        ...over,
      }),
    );

  it('points at the field that cannot be so', async () => {
    expect((await fieldsOf({ until: '2026-11-22' })).fields).toHaveProperty('until');
    expect((await fieldsOf({ untilTime: '12:00' })).fields).toHaveProperty('untilTime');
    const backwards = { fromTime: '12:00', until: '2026-11-23', untilTime: '12:00' };
    expect((await fieldsOf(backwards)).fields).toHaveProperty('untilTime');
    expect((await fieldsOf({ personId: 999 })).code).toBe('NOT_FOUND');
  });

  it('refuses somebody who has left by then, not somebody who is about to', async () => {
    const { world, id, absence } = team;
    const { version } = await world.must('person.get', { id: id.amira });
    await world.agree('person.leave', { id: id.amira, version, leavingDate: '2026-11-27' });
    expect((await fieldsOf({ from: '2026-11-28' })).fields).toHaveProperty('from');
    await absence({ from: '2026-11-27' });
  });
});

describe('changing and removing', () => {
  const change = async (id: number, over: { from?: string; until: string | null }, accepted: string[] = []) =>
    team.world.ask('absence.change', {
      id,
      version: await team.version(id),
      kind: 'sickness',
      from: '2026-11-23',
      fromTime: null,
      untilTime: null,
      accepted,
      ...over,
    });

  it('lists the cover that would no longer be needed, and drops that alone once agreed', async () => {
    const { session, absence, cover, get, id } = team;
    const early = await session();
    const late = await session({ date: '2026-12-08' });
    const away = await absence();
    await cover(early, id.amira, id.ben);
    await cover(late, id.amira, id.cara);

    const failure = refused(await change(away, { until: '2026-11-30' }));
    expect(failure.code).toBe('CONFIRM');
    expect(failure.findings).toHaveLength(1);
    expect(failure.findings?.[0]).toMatchObject({
      code: 'coverLapses',
      severity: 'soft',
      personId: id.cara,
      sessionId: late,
      facts: { forPersonId: id.amira, kind: 'supportMeeting', date: '2026-12-08', start: '10:00' },
    });
    expect((await get(late)).cover).toHaveLength(1);

    const { version } = await get(late);
    await team.world.agree('absence.change', {
      id: away,
      version: await team.version(away),
      kind: 'sickness',
      from: '2026-11-23',
      fromTime: null,
      until: '2026-11-30',
      untilTime: null,
    });
    expect((await get(late)).cover).toEqual([]);
    expect((await get(late)).version).toBeGreaterThan(version);
    expect((await get(early)).cover).toHaveLength(1);
  });

  it('asks nothing when it is lengthened', async () => {
    const { session, absence, cover, get, id } = team;
    const meeting = await session();
    const away = await absence({ until: '2026-11-24' });
    await cover(meeting, id.amira, id.ben);
    expect(await change(away, { until: null })).toMatchObject({ ok: true });
    expect((await get(meeting)).cover).toHaveLength(1);
  });

  it('keeps cover that another absence of the same person still needs', async () => {
    const { session, absence, cover, get, id, world, version } = team;
    const meeting = await session();
    const away = await absence();
    await absence({ kind: 'annualLeave', from: '2026-11-24', until: '2026-11-24' });
    await cover(meeting, id.amira, id.ben);
    await world.must('absence.remove', { id: away, version: await version(away) });
    expect((await get(meeting)).cover).toHaveLength(1);
  });

  it('drops cover of cover with it, and the mark that no cover was needed', async () => {
    const { session, absence, cover, get, id, world, version } = team;
    const meeting = await session();
    const marked = await session({ start: '12:00', end: '13:00' });
    const away = await absence();
    await cover(meeting, id.amira, id.ben);
    await absence({ personId: id.ben });
    await cover(meeting, id.ben, id.cara);
    const gap = { sessionId: marked, version: (await get(marked)).version, forPersonId: id.amira };
    await world.must('cover.notNeeded', { ...gap, notNeeded: true });

    const checked = await world.must('absence.remove.check', { id: away, version: await version(away) });
    expect(checked.findings.map((finding) => finding.personId)).toEqual([id.ben, id.cara]);
    await world.agree('absence.remove', { id: away, version: await version(away) });
    expect((await get(meeting)).cover).toEqual([]);
    expect((await get(marked)).notNeededFor).toEqual([]);
    expect(refused(await world.ask('absence.get', { id: away })).code).toBe('NOT_FOUND');
  });

  it('leaves the cover of sessions that have begun as history', async () => {
    const { session, absence, cover, get, id, world, version } = team;
    const meeting = await session();
    const away = await absence();
    await cover(meeting, id.amira, id.ben);
    world.at('2026-11-24T10:00');
    await world.must('absence.remove', { id: away, version: await version(away) });
    expect((await get(meeting)).cover).toHaveLength(1);
  });

  it('refuses a change of what was changed meanwhile', async () => {
    const { absence, world, version } = team;
    const away = await absence();
    const seen = await version(away);
    expect(await change(away, { until: '2026-12-01' })).toMatchObject({ ok: true });
    expect(refused(await world.ask('absence.remove', { id: away, version: seen })).code).toBe('STALE');
  });

  it('is undone whole: the absence and the cover it took along', async () => {
    const { session, absence, cover, get, id, world, version } = team;
    const meeting = await session();
    const away = await absence();
    await cover(meeting, id.amira, id.ben);
    await world.agree('absence.remove', { id: away, version: await version(away) });
    expect((await get(meeting)).gaps).toEqual([]);
    await world.must('history.undo', { entryId: null });
    expect((await get(meeting)).gaps).toMatchObject([{ personId: id.amira, state: 'arranged' }]);
  });
});

describe('long-term', () => {
  it('is by the setting, or earlier when the coordinator says so', async () => {
    const { absence, world, session, get } = team;
    const meeting = await session({ date: '2026-12-14' });
    const away = await absence();
    const [before] = await world.must('absence.list', {});
    expect(before?.spellLongTermFrom).toBe('2026-12-21');
    expect((await get(meeting)).gaps).toMatchObject([{ coverTerm: 'short' }]);

    const set = async (longTermFrom: string | null) =>
      world.ask('absence.setLongTerm', { id: away, version: await team.version(away), longTermFrom });
    expect(refused(await set('2026-11-22')).fields).toHaveProperty('longTermFrom');
    expect(refused(await set('2026-12-21')).fields).toHaveProperty('longTermFrom');
    expect(await set('2026-12-07')).toMatchObject({ ok: true });
    expect((await world.must('absence.get', { id: away })).absence.spellLongTermFrom).toBe('2026-12-07');
    expect((await get(meeting)).gaps).toMatchObject([{ coverTerm: 'long' }]);
    expect(await set(null)).toMatchObject({ ok: true });
    expect((await world.must('absence.get', { id: away })).absence.spellLongTermFrom).toBe('2026-12-21');
  });
});
