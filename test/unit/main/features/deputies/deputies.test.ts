import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam, made } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
let leave: number;
beforeEach(async () => {
  team = await coverTeam();
  leave = await team.absence({
    personId: team.id.jo,
    kind: 'annualLeave',
    from: '2026-11-30',
    until: '2026-12-04',
  });
});
afterEach(() => team.world.close());

const deputies = async (absenceId = leave) => {
  const found = await team.world.must('deputies.of', { absenceId });
  if (!found) throw new Error('There should be deputies.');
  return found;
};
const settled = async () => (await deputies()).sessions.map((led) => [led.session.id, led.settled]);
const led = (date: string, over = {}) =>
  team.session({ kind: 'meeting', date, leads: [team.id.jo], ...over });
const nameAmira = () =>
  team.world.agree('whoToRing.name', {
    forPersonId: team.id.jo,
    byPersonId: team.id.amira,
    from: '2026-11-30',
    until: '2026-12-04',
    start: null,
    end: null,
  });
const board = async () => (await team.world.must('today.board', {})).unprepared;

describe('a coordinator’s absence', () => {
  it('is prepared once each session has a deputy, a new date or a reason, and each hour somebody to ring', async () => {
    const { id, world, get, cover } = team;
    const series = made(
      await world.agree('series.create', {
        kind: 'groupSupervision',
        startDate: '2026-11-24',
        weekday: 2,
        everyWeeks: 1,
        startTime: '14:00',
        minutes: 60,
        placeId: null,
        link: null,
        serviceUserId: null,
        until: null,
        count: 3,
        sizeLimit: null,
        onBankHoliday: 'keep',
        onLeave: 'keep',
        members: [{ personId: id.jo, part: 'lead', from: '2026-11-24', until: null }],
      }),
    );
    const { sessions } = await world.must('calendar.between', {
      from: '2026-12-01',
      until: '2026-12-02',
      people: null,
      kinds: null,
    });
    const group = sessions.find(({ seriesId }) => seriesId === series)?.id ?? 0;
    const first = await led('2026-11-30');
    const third = await led('2026-12-03');
    await led('2026-12-07');
    await team.session({ date: '2026-12-02', kind: 'meeting', leads: [id.ben], attendees: [id.jo] });
    expect(await settled()).toEqual([
      [first, 'open'],
      [group, 'open'],
      [third, 'open'],
    ]);

    await cover(first, id.jo, id.ben);
    const at = async (session: number) => ({ id: session, version: (await get(session)).version });
    await world.agree('session.move', {
      ...(await at(group)),
      date: '2026-12-10',
      start: '14:00',
      end: '15:00',
    });
    await world.agree('session.cancel', { ...(await at(third)), reason: 'leadAway' });
    expect(await settled()).toEqual([
      [first, 'deputy'],
      [third, 'cancelled'],
      [group, 'moved'],
    ]);
    expect((await deputies()).prepared).toBe(false);
    await nameAmira();
    expect(await deputies()).toMatchObject({ without: [], prepared: true });

    // All of it is derived: what comes later opens it again.
    const late = await led('2026-12-02', { start: '15:00', end: '16:00' });
    expect((await deputies()).prepared).toBe(false);
    await cover(late, id.jo, id.cara);
    expect((await deputies()).prepared).toBe(true);
    await team.absence({ personId: id.ben, from: '2026-11-30', until: '2026-11-30' });
    expect((await settled())[0]).toEqual([first, 'open']);
  });

  it('stands on Today until it is prepared, when it is within four weeks', async () => {
    const { id, world, cover } = team;
    const meeting = await led('2026-12-01');
    expect(await board()).toEqual([
      { absenceId: leave, personId: id.jo, from: '2026-11-30', openSessions: 1, daysWithout: 5, today: [] },
    ]);
    world.at('2026-11-01T08:30');
    expect(await board()).toEqual([]);
    world.at('2026-11-30T12:15');
    await nameAmira();
    expect(await board()).toMatchObject([{ openSessions: 1, daysWithout: 0, today: [] }]);
    await cover(meeting, id.jo, id.ben);
    expect(await board()).toEqual([]);
    await team.absence({ from: '2026-11-30', until: '2026-11-30' });
    expect(await board()).toMatchObject([
      { openSessions: 0, daysWithout: 1, today: [{ start: '2026-11-30T12:15', end: '2026-11-30T17:00' }] },
    ]);
    world.at('2026-12-05T08:30');
    expect(await board()).toEqual([]);
  });

  it('without an end is looked at to the horizon, on Today four weeks ahead', async () => {
    const { id, world } = team;
    await led('2026-12-10');
    await led('2027-05-04');
    const open = await team.absence({ personId: id.jo, from: '2026-12-07' });
    expect((await deputies(open)).sessions).toHaveLength(2);
    expect((await board()).find(({ absenceId }) => absenceId === open)).toMatchObject({ openSessions: 1 });
    expect((await world.must('today.board', {})).unprepared).toHaveLength(2);
  });

  it('counts what was moved into it, what she took over by cover or a swap, and not what was moved or given away', async () => {
    const { id, world, get } = team;
    await nameAmira();
    const override = { reason: 'swapAgreed' as const, note: null };
    const move = async (session: number, date: string) => {
      const { version, start, end } = await get(session);
      await world.agree('session.move', { id: session, version, date, start, end });
    };
    const into = await led('2026-12-14');
    await move(into, '2026-12-01');
    const out = await led('2026-12-02');
    await move(out, '2026-12-15');
    const standsIn = await team.session({ kind: 'meeting', date: '2026-12-03', leads: [id.ben] });
    await world.agree('cover.arrange', {
      sessionId: standsIn,
      version: (await get(standsIn)).version,
      forPersonId: id.ben,
      byPersonId: id.jo,
      start: '10:00',
      end: '11:00',
      override,
    });
    const [given, taken] = [
      await led('2026-12-16'),
      await team.session({ date: '2026-12-04', leads: [id.cara] }),
    ];
    const side = async (sessionId: number, personId: number) => ({
      sessionId,
      personId,
      version: (await get(sessionId)).version,
    });
    await world.agree('cover.swap', {
      one: await side(given, id.jo),
      other: await side(taken, id.cara),
      override,
    });
    expect(await settled()).toEqual([
      [into, 'open'],
      [standsIn, 'open'],
      [taken, 'open'],
    ]);
    expect(await board()).toMatchObject([{ absenceId: leave, openSessions: 3 }]);
    // Moved on, it is found where it is now; taken back, it is gone.
    await move(into, '2026-11-30');
    expect((await settled())[0]).toEqual([into, 'open']);
    await world.must('history.undo', { entryId: null });
    await move(into, '2026-12-17');
    expect((await settled()).map(([session]) => session)).toEqual([standsIn, taken]);
  });

  it('of anybody else does not stand there', async () => {
    await team.absence();
    await team.session();
    expect((await board()).map(({ absenceId }) => absenceId)).toEqual([leave]);
  });
});
