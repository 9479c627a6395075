import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import type { Failure } from '#contract/envelope.ts';
import type { RequestName, Sent } from '#contract/requests.ts';
import { groupSeries, setUpTeam, type Team } from '#test/unit/main/features/team.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

// Everything happens on Monday 23 November 2026.
let world: World;
let team: Team;
beforeEach(async () => {
  world = openWorld();
  team = await setUpTeam(world);
});
afterEach(() => world.close());

async function refused<N extends RequestName>(name: N, input: Sent<N>): Promise<Failure> {
  const envelope = await world.ask(name, input);
  if (envelope.ok) throw new Error(`${name} was not refused`);
  return envelope.failure;
}

const willow = {
  name: 'Willow Ward',
  kind: 'ward',
  placeId: null,
  contactRole: 'Ward manager',
  telephone: '01632 960001',
  email: null,
} as const;

async function addWillow(): Promise<number> {
  const { id } = await world.must('clinicalTeams.add', willow);
  if (id === null) throw new Error('clinicalTeams.add gave no id');
  return id;
}

async function read(id: number): Promise<ClinicalTeam> {
  const found = (await world.must('clinicalTeams.list', {})).find((each) => each.id === id);
  if (!found) throw new Error(`no team ${id}`);
  return found;
}

async function ofClinicalTeam(clinicalTeamId: number) {
  return { clinicalTeamId, version: (await read(clinicalTeamId)).version };
}

async function recordWorkshop(clinicalTeamId: number, date: string, peers: number[] = []): Promise<void> {
  await world.must('clinicalTeams.recordWorkshop', {
    ...(await ofClinicalTeam(clinicalTeamId)),
    date,
    sessionId: null,
    peers,
  });
}

async function place(
  clinicalTeamId: number,
  personId: number,
  from = '2026-11-23',
  until: string | null = null,
) {
  const { id } = await world.agree('clinicalTeams.place', {
    ...(await ofClinicalTeam(clinicalTeamId)),
    personId,
    from,
    until,
  });
  if (id === null) throw new Error('clinicalTeams.place gave no id');
  return id;
}

async function bookWorkshop(date: string): Promise<number> {
  const { id } = await world.agree('session.add', {
    kind: 'workshop',
    date,
    start: '10:00',
    end: '11:00',
    placeId: team.room,
    link: null,
    serviceUserId: null,
    leads: [team.lead, team.amira],
    attendees: [],
  });
  if (id === null) throw new Error('session.add gave no id');
  return id;
}

describe('the register', () => {
  test('a team is added, changed, archived and brought back; each step is undone exactly', async () => {
    const empty = await world.dump();
    const id = await addWillow();
    expect(await read(id)).toMatchObject({
      ...willow,
      archived: false,
      preparation: { state: 'notPrepared', last: null },
      workshops: [],
      placements: [],
    });
    const added = await world.dump();
    const change = { id, ...willow, name: 'Willow Unit', placeId: team.room, archived: true };
    await world.must('clinicalTeams.change', { ...change, version: (await read(id)).version });
    expect(await read(id)).toMatchObject({ name: 'Willow Unit', site: 'Elm House', archived: true });
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(added);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(empty);
    await world.must('history.redo', {});
    expect(await world.dump()).toEqual(added);
  });

  test('two teams of one name and place are refused, whatever the case and spaces', async () => {
    await addWillow();
    const failure = await refused('clinicalTeams.add', {
      ...willow,
      name: 'willow  WARD',
      kind: 'community',
    });
    expect(failure.fields?.name).toContain('already a team “Willow Ward” there');
    await world.must('clinicalTeams.add', { ...willow, placeId: team.room });
  });

  test('what was seen must still hold, and nothing is written when nothing changes', async () => {
    const id = await addWillow();
    const { version } = await read(id);
    await recordWorkshop(id, '2026-10-01');
    const stale = await refused('clinicalTeams.change', { id, version, ...willow, archived: false });
    expect(stale.code).toBe('STALE');
    const same = { id, ...willow, archived: false, version: (await read(id)).version };
    expect(await world.must('clinicalTeams.change', same)).toMatchObject({ entryId: null });
  });

  test('it is not archived while somebody is placed there, and says who', async () => {
    const id = await addWillow();
    await place(id, team.amira);
    await place(id, team.tom, '2026-12-01', '2027-01-31');
    const archive = async () => ({
      id,
      ...willow,
      archived: true,
      version: (await read(id)).version,
    });
    const failure = await refused('clinicalTeams.change', await archive());
    expect(failure.code).toBe('NOT_POSSIBLE');
    expect(failure.message).toContain('Amira Haddad and Tom Reilly are placed with Willow Ward. End these');
    const [first, second] = (await read(id)).placements;
    for (const placement of [first, second]) {
      if (!placement) throw new Error('no placement');
      await world.must('clinicalTeams.removePlacement', { ...(await ofClinicalTeam(id)), id: placement.id });
    }
    await world.must('clinicalTeams.change', await archive());
    expect(
      (
        await refused('clinicalTeams.place.check', {
          ...(await ofClinicalTeam(id)),
          personId: team.amira,
          from: '2026-11-23',
          until: null,
        })
      ).message,
    ).toContain('archived');
  });
});

describe('workshops', () => {
  test('the last one counts for the months set, and who co-delivered it is known', async () => {
    const id = await addWillow();
    await recordWorkshop(id, '2025-11-10', [team.amira]);
    expect((await read(id)).preparation).toEqual({
      state: 'refreshOverdue',
      last: '2025-11-10',
      refreshDue: '2026-11-10',
      next: null,
      withoutPeer: false,
    });
    await world.must('settings.change', { workshopRefreshMonths: 24 });
    expect((await read(id)).preparation).toMatchObject({ state: 'prepared', refreshDue: '2027-11-10' });
    await recordWorkshop(id, '2026-11-20');
    expect((await read(id)).preparation).toMatchObject({ state: 'prepared', withoutPeer: true });
    await world.must('settings.change', { workshopRefreshMonths: 0 });
    expect((await read(id)).preparation.refreshDue).toBeNull();
  });

  test('one in the calendar moves with its session, and does not count when that is cancelled', async () => {
    const id = await addWillow();
    const sessionId = await bookWorkshop('2026-11-24');
    const sent = { ...(await ofClinicalTeam(id)), date: null, sessionId, peers: [team.amira] };
    await world.must('clinicalTeams.recordWorkshop', sent);
    expect((await read(id)).preparation).toMatchObject({ state: 'notPrepared', next: '2026-11-24' });
    const { version } = (await world.must('session.get', { id: sessionId })).session;
    await world.agree('session.move', {
      id: sessionId,
      version,

      date: '2026-11-26',
      start: '10:00',
      end: '11:00',
    });
    expect((await read(id)).preparation.next).toBe('2026-11-26');
    world.at('2026-11-26T12:00');
    expect((await read(id)).preparation).toMatchObject({ state: 'prepared', last: '2026-11-26' });
    world.at('2026-11-23T08:30');
    const moved = (await world.must('session.get', { id: sessionId })).session.version;
    await world.agree('session.cancel', { id: sessionId, version: moved, reason: 'other' });
    expect((await read(id)).workshops).toMatchObject([{ sessionId, cancelled: true }]);
    expect((await read(id)).preparation).toMatchObject({ state: 'notPrepared', next: null });
  });

  test.each([
    ['no date at all', { date: null }, 'date', 'Give the date'],
    ['a day to come', { date: '2026-11-24' }, 'date', 'Book the workshop in the calendar'],
    ['somebody who is no peer', { peers: [1] }, 'peers', 'Grace Okafor is no peer worker'],
  ])('%s is refused', async (_, change, field, words) => {
    const id = await addWillow();
    const good = { ...(await ofClinicalTeam(id)), date: '2026-11-20', sessionId: null, peers: [] };
    expect((await refused('clinicalTeams.recordWorkshop', { ...good, ...change })).fields?.[field]).toContain(
      words,
    );
  });

  test('only a workshop can be linked, and once for a team; the same day is not recorded twice', async () => {
    const id = await addWillow();
    const group = await world.agree('series.create', groupSeries(team));
    const [session] = (
      await world.must('calendar.between', {
        from: '2026-11-23',
        until: '2026-12-31',
        people: null,
        kinds: ['groupSupervision'],
      })
    ).sessions;
    if (!session || group.id === null) throw new Error('no session');
    const sent = { date: null, sessionId: session.id, peers: [] };
    const wrong = await refused('clinicalTeams.recordWorkshop', { ...(await ofClinicalTeam(id)), ...sent });
    expect(wrong.fields?.sessionId).toContain('no workshop');
    const workshop = { date: null, sessionId: await bookWorkshop('2026-11-24'), peers: [] };
    await world.must('clinicalTeams.recordWorkshop', { ...(await ofClinicalTeam(id)), ...workshop });
    const twice = await refused('clinicalTeams.recordWorkshop', {
      ...(await ofClinicalTeam(id)),
      ...workshop,
    });
    expect(twice.fields?.sessionId).toContain('already');
    await recordWorkshop(id, '2026-11-20');
    const sameDay = { ...(await ofClinicalTeam(id)), date: '2026-11-20', sessionId: null, peers: [] };
    expect((await refused('clinicalTeams.recordWorkshop', sameDay)).fields?.date).toContain('already');
  });

  test('changing and removing one are undone exactly', async () => {
    const id = await addWillow();
    await recordWorkshop(id, '2026-10-01', [team.amira, team.tom]);
    const before = await world.dump();
    const [workshop] = (await read(id)).workshops;
    if (!workshop) throw new Error('no workshop');
    const change = { id: workshop.id, date: '2026-10-02', sessionId: null, peers: [team.tom, team.priya] };
    await world.must('clinicalTeams.changeWorkshop', { ...(await ofClinicalTeam(id)), ...change });
    expect((await read(id)).workshops).toMatchObject([{ date: '2026-10-02', peers: [team.tom, team.priya] }]);
    expect(
      await world.must('clinicalTeams.changeWorkshop', { ...(await ofClinicalTeam(id)), ...change }),
    ).toMatchObject({
      entryId: null,
    });
    await world.must('clinicalTeams.removeWorkshop', { ...(await ofClinicalTeam(id)), id: workshop.id });
    expect((await read(id)).workshops).toEqual([]);
    await world.must('history.undo', { entryId: null });
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  test('a session is not taken back from under a workshop; undone in order both go', async () => {
    const id = await addWillow();
    const before = await world.dump();
    const sessionId = await bookWorkshop('2026-11-30');
    const { entries } = await world.must('history.list', {
      before: null,
      sessionId,
      personId: null,
      limit: 1,
    });
    await world.must('clinicalTeams.recordWorkshop', {
      ...(await ofClinicalTeam(id)),
      date: null,
      sessionId,
      peers: [team.amira],
    });
    const failure = await refused('history.undo', { entryId: entries[0]?.id ?? 0 });
    expect(failure.message).toContain(
      'The preparation workshop was changed again afterwards. Undo that first.',
    );
    await world.must('history.undo', { entryId: null });
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  test('a workshop of a series is not deleted with a change of its rule', async () => {
    const id = await addWillow();
    const { id: seriesId } = await world.agree(
      'series.create',
      groupSeries(team, {
        kind: 'workshop',
        startDate: '2026-11-24',
        members: [{ personId: team.lead, part: 'lead', from: '2026-11-24', until: null }],
      }),
    );
    const days = { from: '2026-12-01', until: '2026-12-20', people: null, kinds: ['workshop' as const] };
    const [session] = (await world.must('calendar.between', days)).sessions;
    if (!session || seriesId === null) throw new Error('no session');
    await world.must('clinicalTeams.recordWorkshop', {
      ...(await ofClinicalTeam(id)),
      date: null,
      sessionId: session.id,
      peers: [],
    });
    const series = (await world.must('series.list', {})).find((each) => each.id === seriesId);
    if (!series) throw new Error('no series');
    await world.agree('series.changeRule', {
      id: seriesId,
      version: series.version,
      fromSlot: null,
      weekday: 4,
      everyWeeks: 2,
      startTime: '14:00',
      minutes: 90,
      placeId: team.room,
      link: null,
      until: null,
      count: null,
      sizeLimit: null,
      onBankHoliday: 'ask',
      onLeave: 'keep',
    });
    expect((await read(id)).workshops).toMatchObject([
      { sessionId: session.id, date: session.date, cancelled: false },
    ]);
  });
});

describe('placements', () => {
  test('a team without a workshop, or with an overdue refresh, is accepted knowingly or not placed with', async () => {
    const id = await addWillow();
    const sent = async () => ({
      ...(await ofClinicalTeam(id)),
      personId: team.amira,
      from: '2026-11-23',
      until: null,
    });
    const first = await refused('clinicalTeams.place', await sent());
    expect(first.code).toBe('CONFIRM');
    expect(first.findings).toMatchObject([
      {
        code: 'clinicalTeamNotPrepared',
        severity: 'soft',
        personId: team.amira,
        facts: { team: 'Willow Ward' },
      },
    ]);
    expect((await read(id)).placements).toEqual([]);
    await recordWorkshop(id, '2025-06-01', [team.tom]);
    const second = await refused('clinicalTeams.place', await sent());
    expect(second.findings).toMatchObject([
      { code: 'clinicalTeamRefreshOverdue', facts: { due: '2026-06-01' } },
    ]);
    await recordWorkshop(id, '2026-11-01', [team.tom]);
    await world.must('clinicalTeams.place', await sent());
    expect((await read(id)).placements).toMatchObject([{ personId: team.amira, until: null, over: false }]);
  });

  test('a workshop booked before the first day is enough', async () => {
    const id = await addWillow();
    const sessionId = await bookWorkshop('2026-11-30');
    await world.must('clinicalTeams.recordWorkshop', {
      ...(await ofClinicalTeam(id)),
      date: null,
      sessionId,
      peers: [],
    });
    const at = async (from: string) => {
      const sent = { ...(await ofClinicalTeam(id)), personId: team.amira, from, until: null };
      return (await world.must('clinicalTeams.place.check', sent)).findings.map(({ code }) => code);
    };
    expect(await at('2026-11-29')).toEqual(['clinicalTeamNotPrepared']);
    expect(await at('2026-11-30')).toEqual([]);
  });

  test('ending one asks nothing; carrying it on is judged; another of the same days is refused', async () => {
    const id = await addWillow();
    const placement = await place(id, team.amira, '2026-11-02', '2026-12-31');
    await world.must('clinicalTeams.changePlacement', {
      ...(await ofClinicalTeam(id)),
      id: placement,
      from: '2026-11-02',
      until: '2026-11-22',
    });
    expect((await read(id)).placements).toMatchObject([{ until: '2026-11-22', over: true }]);
    const longer = { ...(await ofClinicalTeam(id)), id: placement, from: '2026-11-02', until: null };
    expect((await refused('clinicalTeams.changePlacement', longer)).code).toBe('CONFIRM');
    const again = { ...(await ofClinicalTeam(id)), personId: team.amira, from: '2026-11-20', until: null };
    expect((await refused('clinicalTeams.place', again)).fields?.from).toContain(
      'is placed here from Mon 2 Nov 2026',
    );
    const backwards = {
      ...(await ofClinicalTeam(id)),
      personId: team.tom,
      from: '2026-11-20',
      until: '2026-11-19',
    };
    expect((await refused('clinicalTeams.place', backwards)).fields).toHaveProperty('until');
    const lead = { ...(await ofClinicalTeam(id)), personId: team.lead, from: '2026-11-20', until: null };
    expect((await refused('clinicalTeams.place', lead)).fields?.personId).toContain('no peer worker');
  });

  test('nobody is placed beyond their last day in the team', async () => {
    const id = await addWillow();
    const { version } = await world.must('person.get', { id: team.tom });
    await world.agree('person.leave', { id: team.tom, version, leavingDate: '2026-12-04' });
    const sent = { ...(await ofClinicalTeam(id)), personId: team.tom, from: '2026-11-23', until: null };
    expect((await refused('clinicalTeams.place', sent)).fields?.until).toContain('Fri 4 Dec 2026');
    await place(id, team.tom, '2026-11-23', '2026-12-04');
  });

  test('ends with the last day in the team, and comes back when that is taken back', async () => {
    const id = await addWillow();
    await place(id, team.tom, '2026-11-02');
    const leave = async (leavingDate: string | null) => {
      const { version } = await world.must('person.get', { id: team.tom });
      await world.agree('person.leave', { id: team.tom, version, leavingDate });
    };
    await leave('2026-11-20');
    expect((await read(id)).placements).toMatchObject([{ until: '2026-11-20', over: true }]);
    expect(await world.must('clinicalTeams.toPrepare', {})).toEqual([]);
    const archive = { id, ...willow, archived: true, version: (await read(id)).version };
    await world.must('clinicalTeams.change', archive);
    await leave('2026-10-30');
    expect((await read(id)).placements).toEqual([]);
    await leave(null);
    expect((await read(id)).placements).toMatchObject([{ from: '2026-11-02', until: null }]);
  });

  test('each step is undone exactly, also what was done after it', async () => {
    const id = await addWillow();
    const before = await world.dump();
    const placement = await place(id, team.amira);
    await world.must('clinicalTeams.changePlacement', {
      ...(await ofClinicalTeam(id)),
      id: placement,
      from: '2026-11-23',
      until: '2026-11-30',
    });
    await world.must('clinicalTeams.removePlacement', { ...(await ofClinicalTeam(id)), id: placement });
    for (let step = 0; step < 3; step += 1) await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });
});

describe('Today', () => {
  const flagged = async () => (await world.must('today.board', {})).clinicalTeamsToPrepare;

  test('points out a team that is not prepared while somebody is placed there, until it is', async () => {
    const id = await addWillow();
    expect(await flagged()).toEqual([]);
    await place(id, team.amira);
    expect(await flagged()).toEqual([
      {
        clinicalTeamId: id,
        name: 'Willow Ward',
        state: 'notPrepared',
        from: '2026-11-23',
        due: null,
        next: null,
        personIds: [team.amira],
      },
    ]);
    expect(await world.must('clinicalTeams.toPrepare', {})).toEqual(await flagged());
    await recordWorkshop(id, '2026-11-23');
    expect(await flagged()).toEqual([]);
  });

  test('says a refresh that will be overdue within two weeks, and one who comes then', async () => {
    const id = await addWillow();
    await recordWorkshop(id, '2025-11-30');
    await place(id, team.tom, '2026-12-02');
    expect(await flagged()).toMatchObject([
      { state: 'refreshOverdue', from: '2026-12-02', due: '2026-11-30' },
    ]);
    world.at('2026-11-18T08:30');
    expect(await flagged()).toEqual([]);
  });
});

test('history names the team and the person, and belongs to the person too', async () => {
  const id = await addWillow();
  await place(id, team.amira);
  const { entries } = await world.must('history.list', {
    before: null,
    sessionId: null,
    personId: team.amira,
    limit: 5,
  });
  expect(entries[0]).toMatchObject({ name: 'clinicalTeams.place', people: { [team.amira]: 'Amira Haddad' } });
  expect(entries[0]?.touched.find(({ table }) => table === 'clinical_team')?.after).toMatchObject({
    name: 'Willow Ward',
  });
});
