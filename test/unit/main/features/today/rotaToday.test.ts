import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
beforeEach(async () => {
  team = await coverTeam();
});
afterEach(() => team.world.close());

const leave = async (personId: number, leavingDate: string) => {
  const { version } = await team.world.must('person.get', { id: personId });
  await team.world.agree('person.leave', { id: personId, version, leavingDate });
};
const status = async (personId: number, to: 'reserve' | 'paused' | 'active', from: string) => {
  const { version } = await team.world.must('person.get', { id: personId });
  await team.world.must('person.setStatus', { id: personId, version, status: to, from });
};

describe('the rota', () => {
  it('begins on the Monday, with hours, absence cut to the day, sessions and cover', async () => {
    const { id, session, absence, cover, world } = team;
    const meeting = await session();
    const away = await absence({ from: '2026-11-24', fromTime: '09:30' });
    await cover(meeting, id.amira, id.ben);
    const page = await world.must('rota.between', { from: '2026-11-26', weeks: 1 });
    expect(page.days.map((day) => day.date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    const cell = (personId: number, date: string) =>
      page.rows.find((row) => row.personId === personId)?.cells.find((each) => each.date === date);
    expect(cell(id.amira, '2026-11-24')).toEqual({
      date: '2026-11-24',
      status: 'active',
      hours: [{ start: '2026-11-24T09:00', end: '2026-11-24T17:00' }],
      away: [{ absenceId: away, interval: { start: '2026-11-24T09:30', end: '2026-11-25T00:00' } }],
      sessionIds: [meeting],
    });
    expect(cell(id.amira, '2026-11-28')).toMatchObject({ hours: [], away: [{ absenceId: away }] });
    expect(cell(id.ben, '2026-11-24')).toMatchObject({ sessionIds: [meeting], away: [] });
    expect(cell(id.cara, '2026-11-24')).toMatchObject({ sessionIds: [] });
    expect(page.sessions.map((each) => each.id)).toEqual([meeting]);
  });

  it('groups team, reserves, coordinator and externals who come, and drops who has gone', async () => {
    const { id, session, world } = team;
    await status(id.dev, 'reserve', '2026-11-01');
    await leave(id.cara, '2026-11-24');
    const outside = { name: 'Zed Vale', role: 'external' as const, employer: null, basePlaceId: null };
    const rest = { contractedMinutes: null, telephone: null, email: null, startDate: null };
    const flags = {
      mayLeadGroup: true,
      mayLeadIndividual: true,
      status: 'active' as const,
      statusFrom: '2025-01-06',
    };
    const { id: external } = await world.must('person.add', { ...outside, ...rest, ...flags });
    const rows = async (from: string, weeks: 1 | 4 = 1) =>
      (await world.must('rota.between', { from, weeks })).rows.map((row) => [row.group, row.personId]);
    expect(await rows('2026-11-23')).toEqual([
      ['team', id.amira],
      ['team', id.ben],
      ['team', id.cara],
      ['reserves', id.dev],
      ['coordinator', id.jo],
    ]);
    expect((await rows('2026-11-30')).map(([, personId]) => personId)).not.toContain(id.cara);
    await session({ kind: 'training', date: '2026-12-02', leads: [external ?? 0] });
    expect(await rows('2026-11-30')).toContainEqual(['external', external]);
    expect((await world.must('rota.between', { from: '2026-12-21', weeks: 4 })).days).toHaveLength(28);
    const christmas = (await world.must('rota.between', { from: '2026-12-21', weeks: 1 })).days[4];
    expect(christmas).toMatchObject({ date: '2026-12-25', holiday: 'Christmas Day' });
  });

  it('leaves out what does not take place', async () => {
    const { session, world, get } = team;
    const meeting = await session();
    const cancel = { id: meeting, version: (await get(meeting)).version, reason: 'other' as const };
    await world.agree('session.cancel', cancel);
    expect((await world.must('rota.between', { from: '2026-11-23', weeks: 1 })).sessions).toEqual([]);
  });
});

describe('Today', () => {
  const board = () => team.world.must('today.board', {});

  it('puts open gaps of two weeks first, soonest first, and counts the later ones', async () => {
    const { id, session, absence, cover } = team;
    const second = await session({ date: '2026-12-04' });
    const first = await session({ start: '09:00', end: '09:30' });
    const covered = await session({ start: '12:00', end: '13:00' });
    await session({ start: '14:00', end: '15:00', leads: [id.amira, id.cara] });
    await session({ date: '2026-12-07' });
    await session({ date: '2027-05-04' });
    await absence();
    await cover(covered, id.amira, id.ben);
    const { gaps } = await board();
    const { count: laterGaps } = await team.world.must('today.laterGaps', {});
    expect(gaps.map((each) => each.session.id)).toEqual([first, second]);
    expect(laterGaps).toBe(2);
  });

  it('keeps a gap while its session runs, and no longer', async () => {
    const { session, absence, world } = team;
    await session();
    await absence();
    world.at('2026-11-24T10:59');
    expect((await board()).gaps).toHaveLength(1);
    world.at('2026-11-24T11:00');
    expect((await board()).gaps).toHaveLength(0);
  });

  it('tells each person away today once, until the end of the whole spell', async () => {
    const { id, absence } = team;
    const first = await absence({ from: '2026-11-16', until: '2026-11-24' });
    await absence({ kind: 'annualLeave', from: '2026-11-25', until: '2026-11-27' });
    await absence({ personId: id.ben, from: '2026-11-24', until: '2026-11-24' });
    expect((await board()).away).toEqual([
      { personId: id.amira, absenceId: first, since: '2026-11-16', backOn: '2026-11-28' },
    ]);
  });

  it('lists the sessions of today by time', async () => {
    const { session } = team;
    const late = await session({ date: '2026-11-23', start: '15:00', end: '16:00' });
    const early = await session({ date: '2026-11-23', start: '09:00', end: '10:00' });
    await session();
    expect((await board()).sessions.map((each) => each.id)).toEqual([early, late]);
  });

  it('says what is coming, by date', async () => {
    const { id, absence } = team;
    const away = await absence({ from: '2026-10-31', until: '2026-12-01' });
    const leaveOf = await absence({
      personId: id.ben,
      kind: 'annualLeave',
      from: '2026-11-26',
      until: '2026-12-20',
    });
    await leave(id.cara, '2026-11-27');
    await status(id.dev, 'paused', '2026-11-25');
    const { comingUp } = await board();
    expect(comingUp.map(({ date, what, personId, absenceId }) => [date, what, personId, absenceId])).toEqual([
      ['2026-11-25', 'away', id.dev, null],
      ['2026-11-26', 'away', id.ben, leaveOf],
      ['2026-11-27', 'leaves', id.cara, null],
      ['2026-11-28', 'longTerm', id.amira, away],
      ['2026-12-02', 'back', id.amira, away],
    ]);
    team.world.at('2026-12-20T08:30');
    expect((await board()).comingUp).toContainEqual({
      date: '2026-12-25',
      what: 'bankHoliday',
      personId: null,
      absenceId: null,
      title: 'Christmas Day',
    });
  });

  it('asks about sessions on a bank holiday until they have begun', async () => {
    const { id, world } = team;
    await world.agree('series.create', {
      kind: 'groupSupervision',
      startDate: '2026-12-25',
      serviceUserId: null,
      members: [{ personId: id.amira, part: 'lead', from: '2026-12-25', until: null }],
      weekday: 5,
      everyWeeks: 2,
      startTime: '10:00',
      minutes: 60,
      placeId: null,
      link: null,
      until: '2027-02-01',
      count: null,
      sizeLimit: null,
      onBankHoliday: 'ask',
      onLeave: 'keep',
    });
    expect(await board()).toMatchObject({
      questions: [{ session: { date: '2026-12-25', question: 'bankHoliday' }, holiday: 'Christmas Day' }],
    });
    world.at('2026-12-25T10:00');
    expect((await board()).questions).toEqual([]);
  });
});
