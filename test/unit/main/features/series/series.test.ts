import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionView } from '#contract/values.ts';
import { groupSeries, setUpTeam, type Team } from '#test/unit/main/features/team.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World;
let team: Team;

beforeEach(async () => {
  world = openWorld({ now: '2026-01-05T08:30' });
  team = await setUpTeam(world);
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

async function create(change: Parameters<typeof groupSeries>[1] = {}): Promise<number> {
  const { id } = await world.agree('series.create', groupSeries(team, change));
  if (id === null) throw new Error('no series');
  return id;
}

async function sessions(from = '2026-01-01', until = '2027-12-31'): Promise<SessionView[]> {
  const page = await world.must('calendar.between', { from, until, people: null, kinds: null });
  return page.sessions;
}

async function on(date: string): Promise<SessionView> {
  const session = (
    await sessions(date, `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`)
  )[0];
  if (!session) throw new Error(`no session on ${date}`);
  return session;
}

const rule = {
  weekday: 3 as const,
  everyWeeks: 2,
  startTime: '10:00',
  minutes: 60,
  placeId: null,
  link: null,
  until: null,
  count: null,
  sizeLimit: null,
  onBankHoliday: 'skip' as const,
  onLeave: 'keep' as const,
};

describe('a series', () => {
  it('makes its sessions to the horizon; 14:00 stays 14:00 across both clock changes', async () => {
    await create();
    const made = await sessions();
    expect(made).toHaveLength(26);
    expect(new Set(made.map((session) => `${session.start}–${session.end}`))).toEqual(
      new Set(['14:00–15:30']),
    );
    expect(made.map((session) => session.date)).toContain('2026-03-31');
    expect(made.map((session) => session.date)).toContain('2026-10-27');
    expect(made.at(-1)?.date).toBe('2026-12-22');
    expect(made.every((session) => session.parts.length === 3)).toBe(true);
  });

  it('is extended when time goes on, once, and not on the undo stack', async () => {
    await create();
    const before = await world.must('history.state', {});
    world.at('2026-02-02T08:00');
    world.upkeep();
    world.upkeep();
    const made = await sessions();
    expect(made.at(-1)?.date).toBe('2027-01-19');
    expect(new Set(made.map((session) => session.slot)).size).toBe(made.length);
    expect((await world.must('history.state', {})).undo?.id).toBe(before.undo?.id);
  });

  it.each([
    ['keep', '2026-05-04', 'planned', null],
    ['skip', '2026-05-04', 'skipped', null],
    ['nextWorkingDay', '2026-05-05', 'planned', null],
    ['ask', '2026-05-04', 'planned', 'bankHoliday'],
  ] as const)('on a bank holiday: %s', async (choice, date, state, question) => {
    await create({ weekday: 1, startDate: '2026-04-20', onBankHoliday: choice });
    const session = (await sessions()).find(({ slot }) => slot === '2026-05-04');
    expect(session).toMatchObject({ date, state, question });
  });

  it('steps aside for the leave of its lead, not for sickness', async () => {
    const absence = { fromTime: null, untilTime: null } as const;
    await world.must('absence.record', {
      personId: team.lead,
      kind: 'annualLeave',
      from: '2026-02-02',
      until: '2026-02-06',
      ...absence,
    });
    await world.must('absence.record', {
      personId: team.lead,
      kind: 'sickness',
      from: '2026-02-16',
      until: '2026-02-20',
      ...absence,
    });
    await create({ onLeave: 'skip' });
    expect((await on('2026-02-03')).state).toBe('skipped');
    expect((await on('2026-02-17')).state).toBe('planned');
  });

  it('joins and leaves by date', async () => {
    await create({
      members: [
        { personId: team.lead, part: 'lead', from: '2026-01-06', until: null },
        { personId: team.amira, part: 'attendee', from: '2026-02-01', until: '2026-03-31' },
      ],
    });
    const with_ = (await sessions()).filter((s) => s.parts.some((part) => part.personId === team.amira));
    expect(with_.map((s) => s.date)).toEqual([
      '2026-02-03',
      '2026-02-17',
      '2026-03-03',
      '2026-03-17',
      '2026-03-31',
    ]);
  });

  it('is refused in words at the field: nobody leads, twice the same person, past midnight, both ends', async () => {
    const tries = [
      [{ members: [{ personId: team.amira, part: 'attendee', from: '2026-01-06', until: null }] }, 'leads'],
      [
        {
          members: [
            ...groupSeries(team).members,
            { personId: team.tom, part: 'attendee', from: '2026-05-01', until: null },
          ],
        },
        'members',
      ],
      [{ startTime: '23:00', minutes: 120 }, 'minutes'],
      [{ until: '2026-06-01', count: 4 }, 'count'],
    ] as const;
    for (const [change, field] of tries) {
      const answer = await world.ask('series.create', groupSeries(team, change as never));
      expect(answer).toMatchObject({ ok: false, failure: { code: 'INVALID' } });
      if (!answer.ok) expect(Object.keys(answer.failure.fields ?? {})).toEqual([field]);
    }
    expect(await sessions()).toEqual([]);
  });

  it('may not be led by somebody who may not lead it, and says of how many dates a reason holds', async () => {
    const answer = await world.ask(
      'series.create',
      groupSeries(team, {
        kind: 'individualSupervision',
        weekday: 3,
        members: [
          { personId: team.tom, part: 'lead', from: '2026-01-06', until: null },
          { personId: team.amira, part: 'attendee', from: '2026-01-06', until: null },
        ],
      }),
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'REFUSED' } });
    if (answer.ok) return;
    const hard = answer.failure.findings?.filter((finding) => finding.severity === 'hard') ?? [];
    expect(hard.map(({ code }) => code).sort()).toEqual(['mayNotLead', 'outsideWorkingPattern']);
    expect(hard[0]?.facts).toMatchObject({ dates: 26, of: 26 });
  });
});

it('says when somebody else has the room', async () => {
  await world.agree('session.add', {
    kind: 'meeting',
    date: '2026-02-03',
    start: '15:00',
    end: '16:00',
    placeId: team.room,
    link: null,
    serviceUserId: null,
    leads: [team.priya],
    attendees: [],
  });
  const { findings } = await world.must('series.create.check', groupSeries(team));
  expect(findings).toMatchObject([
    { code: 'roomTaken', severity: 'soft', when: { start: '2026-02-03T15:00' }, facts: { dates: 1, of: 26 } },
  ]);
});

describe('a session of a series', () => {
  it('moved, cancelled and hand-changed ones survive a change of the rule, and what no longer fits is asked about', async () => {
    const series = await create();
    const moved = await on('2026-02-03');
    await world.agree('session.move', {
      id: moved.id,
      version: moved.version,
      date: '2026-02-05',
      start: '11:00',
      end: '12:30',
    });
    const cancelled = await on('2026-02-17');
    await world.agree('session.cancel', {
      id: cancelled.id,
      version: cancelled.version,
      reason: 'roomNotAvailable',
    });
    const { version } = await world.must('series.get', { id: series });
    const proposal = { id: series, version, fromSlot: '2026-01-20', ...rule };
    const refused = await world.ask('series.changeRule', proposal);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'CONFIRM' } });
    const { id: successor } = await world.agree('series.changeRule', proposal);

    const all = await sessions();
    expect(all.filter((s) => s.id === moved.id)).toMatchObject([
      { date: '2026-02-05', question: 'slotGone' },
    ]);
    expect(all.filter((s) => s.id === cancelled.id)).toMatchObject([{ state: 'cancelled', question: null }]);
    expect(all.find((s) => s.date === '2026-01-06')).toMatchObject({ seriesId: series });
    expect(
      all
        .filter((s) => s.seriesId === successor)
        .map((s) => s.date)
        .slice(0, 3),
    ).toEqual(['2026-01-21', '2026-02-04', '2026-02-18']);
    expect(await world.must('series.get', { id: series })).toMatchObject({
      until: '2026-01-19',
      successorId: successor,
    });

    await world.must('history.undo', { entryId: null });
    expect((await sessions()).filter((s) => s.seriesId === successor)).toEqual([]);
    expect((await on('2026-02-05')).question).toBe(null);
    await world.must('history.redo', {});
    expect((await sessions()).filter((s) => s.seriesId === successor).length).toBeGreaterThan(20);
  });

  it('keeps its place when the new rule still has its slot', async () => {
    const series = await create();
    const moved = await on('2026-02-03');
    await world.agree('session.move', {
      id: moved.id,
      version: moved.version,
      date: '2026-02-05',
      start: '11:00',
      end: '12:30',
    });
    const { version } = await world.must('series.get', { id: series });
    const { id: successor } = await world.agree('series.changeRule', {
      id: series,
      version,
      fromSlot: null,
      ...rule,
      weekday: 2,
    });
    const after = (await sessions()).filter((s) => s.slot === '2026-02-03');
    expect(after).toMatchObject([
      { id: moved.id, seriesId: successor, date: '2026-02-05', start: '11:00', question: null },
    ]);
  });

  it('follows a change of members unless it was set by hand', async () => {
    const series = await create();
    const byHand = await on('2026-02-03');
    await world.agree('session.changePeople', {
      id: byHand.id,
      version: byHand.version,
      leads: [team.lead],
      attendees: [team.amira],
    });
    const { version } = await world.must('series.get', { id: series });
    await world.agree('series.changeMembers', {
      id: series,
      version,
      fromDate: '2026-01-15',
      leads: [team.lead],
      attendees: [team.tom, team.priya],
    });
    const people = (s: SessionView) => s.parts.map((part) => part.personId).sort();
    expect(people(await on('2026-01-06'))).toEqual([team.lead, team.amira, team.tom].sort());
    expect(people(await on('2026-01-20'))).toEqual([team.lead, team.tom, team.priya].sort());
    expect(people(await on('2026-02-03'))).toEqual([team.lead, team.priya].sort());
  });

  it('ends with all that follow: cancelled with the reason, never deleted', async () => {
    const series = await create();
    const { version } = await world.must('series.get', { id: series });
    await world.agree('series.end', {
      id: series,
      version,
      fromSlot: '2026-06-09',
      reason: 'noLongerNeeded',
    });
    const all = await sessions();
    expect(all).toHaveLength(26);
    expect(all.filter((s) => s.state === 'planned').at(-1)?.date).toBe('2026-05-26');
    expect(all.filter((s) => s.state === 'cancelled').every((s) => s.cancelReason === 'noLongerNeeded')).toBe(
      true,
    );
    world.at('2026-05-01T08:00');
    world.upkeep();
    expect(await sessions()).toHaveLength(26);
  });

  it('is not left out while somebody covers it: that would drop the cover without asking', async () => {
    await create({ weekday: 1, startDate: '2026-04-20', onBankHoliday: 'ask' });
    await world.must('absence.record', {
      personId: team.lead,
      kind: 'sickness',
      from: '2026-05-01',
      fromTime: null,
      until: '2026-05-08',
      untilTime: null,
    });
    const asked = await on('2026-05-04');
    await world.agree('cover.arrange', {
      sessionId: asked.id,
      version: asked.version,
      forPersonId: team.lead,
      byPersonId: team.priya,
      start: asked.start,
      end: asked.end,
    });
    const covered = await on('2026-05-04');
    const skip = { id: covered.id, version: covered.version, answer: 'skip' as const };
    expect(await world.ask('session.answer', skip)).toMatchObject({
      ok: false,
      failure: { code: 'NOT_POSSIBLE' },
    });
    expect((await on('2026-05-04')).cover).toHaveLength(1);
    const { findings } = await world.must('session.cancel.check', {
      id: covered.id,
      version: covered.version,
      reason: 'bankHoliday',
    });
    expect(findings.map(({ code }) => code)).toEqual(['coverLapses']);
  });

  it('refuses a stale write and never overwrites', async () => {
    await create();
    const session = await on('2026-02-03');
    const move = {
      id: session.id,
      version: session.version,
      date: '2026-02-05',
      start: '11:00',
      end: '12:30',
    };
    await world.agree('session.move', move);
    expect(await world.ask('session.move', { ...move, date: '2026-02-06' })).toMatchObject({
      ok: false,
      failure: { code: 'STALE' },
    });
    expect((await on('2026-02-05')).slot).toBe('2026-02-03');
  });

  it('undoing a series takes the sessions it was extended by along, but not one that was changed', async () => {
    await create();
    world.at('2026-02-02T08:00');
    world.upkeep();
    expect((await sessions()).length).toBeGreaterThan(26);
    await world.must('history.undo', { entryId: null });
    expect(await sessions()).toEqual([]);
  });
});
