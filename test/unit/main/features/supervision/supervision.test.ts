import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { addDays } from '#domain/time/dates.ts';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
beforeEach(async () => {
  team = await coverTeam();
  // Registers have been kept for a while.
  await heldOn('2026-08-03', 'individualSupervision', [team.id.dev]);
});
afterEach(() => team.world.close());

type Kind = 'individualSupervision' | 'groupSupervision';
const attended = 'attended' as const;

/** A session of the past with everybody there but those named; gives its id. */
async function heldOn(
  date: string,
  kind: Kind,
  attendees: number[],
  without: number[] = [],
): Promise<number> {
  const { session, get, world, id } = team;
  const sessionId = await session({ kind, date, leads: [id.jo], attendees });
  await world.must('register.take', {
    sessionId,
    version: (await get(sessionId)).version,
    held: true,
    lines: attendees.map((personId) => ({
      personId,
      attendance: without.includes(personId) ? 'apologies' : attended,
      leftAt: null,
    })),
    cancelledBy: null,
    reason: null,
    topicIds: [],
  });
  return sessionId;
}

const rowOf = async (personId: number, kind: Kind = 'individualSupervision') =>
  (await team.world.must('supervision.ledger', {})).rows.find(
    (row) => row.personId === personId && row.kind === kind,
  );

describe('the ledger', () => {
  it('runs from the last session held and attended, whatever is planned', async () => {
    const { id, session, absence } = team;
    const last = await heldOn('2026-11-02', 'individualSupervision', [id.amira]);
    const missed = await heldOn('2026-11-16', 'individualSupervision', [id.amira], [id.amira]);
    const next = await session({
      kind: 'individualSupervision',
      date: '2026-12-03',
      leads: [id.jo],
      attendees: [id.amira],
    });
    expect(await rowOf(id.amira)).toMatchObject({
      state: 'owed',
      dueOn: '2026-11-30',
      windowUntil: '2026-12-07',
      lastAttended: { date: '2026-11-02', sessionId: last },
      owed: [{ date: '2026-11-16', sessionId: missed }],
      next: { sessionId: next, date: '2026-12-03', start: '10:00' },
    });
    expect((await rowOf(id.ben))?.state).toBe('overdue');
    await absence({ personId: id.ben, from: '2026-10-01' });
    expect(await rowOf(id.ben)).toMatchObject({ state: null, notCounted: 'paused' });
  });

  it('holds the coordinator like anyone, by her own rule', async () => {
    const { id, world } = team;
    expect(await rowOf(id.jo)).toMatchObject({
      state: 'inDate',
      dueOn: '2027-01-04',
      cadence: { everyWeeks: 6 },
    });
    world.at('2027-01-12T09:00');
    expect((await rowOf(id.jo))?.state).toBe('overdue');
    expect(await rowOf(id.jo, 'groupSupervision')).toBeUndefined();
  });

  it('asks for the registers of sessions that are over, newest first, and no longer once taken', async () => {
    const { id, session, world } = team;
    const asked = async () =>
      (await world.must('supervision.ledger', {})).toRegister.map(({ sessionId }) => sessionId);
    const one = { kind: 'individualSupervision', leads: [id.jo], attendees: [id.dev] } as const;
    const early = await session({ ...one, leads: [id.jo], attendees: [id.dev], date: '2026-11-09' });
    const late = await session({ ...one, leads: [id.jo], attendees: [id.dev], date: '2026-11-20' });
    await session({ ...one, leads: [id.jo], attendees: [id.dev], date: '2026-11-24' });
    await heldOn('2026-11-18', 'individualSupervision', [id.cara]);
    expect(await asked()).toEqual([late, early]);
  });

  it('suggests an extra session near four months in post, until one is booked', async () => {
    const { world, session, id } = team;
    const { version } = await world.must('person.get', { id: id.dev });
    await world.must('person.change', {
      id: id.dev,
      version,
      name: 'Dev Rao',
      role: 'peerWorker',
      employer: null,
      basePlaceId: null,
      contractedMinutes: null,
      telephone: null,
      email: null,
      startDate: '2026-07-27',
      mayLeadGroup: false,
      mayLeadIndividual: true,
    });
    const suggested = async () => (await world.must('supervision.ledger', {})).settling;
    expect(await suggested()).toEqual([{ personId: id.dev, day: '2026-11-27', months: 4 }]);
    await session({ kind: 'individualSupervision', leads: [id.jo], attendees: [id.dev] });
    expect(await suggested()).toEqual([]);
  });
});

it('counts nothing from before the team was set up here, unless registers go back further', async () => {
  const { id, world } = team;
  const [session] = (
    await world.must('calendar.between', {
      from: '2026-08-03',
      until: '2026-08-04',
      people: null,
      kinds: null,
    })
  ).sessions;
  if (!session) throw new Error('There is no first session.');
  expect(await rowOf(id.ben)).toMatchObject({ state: 'overdue', countedFrom: '2026-08-03' });
  await world.must('register.takeBack', { sessionId: session.id, version: session.version });
  expect(await rowOf(id.ben)).toMatchObject({ state: 'inDate', countedFrom: '2026-11-23' });
});

describe('beside sessions', () => {
  it('asks for wellbeing plans to be looked at again, and for support from a peer until it is offered', async () => {
    const { id, world } = team;
    const asked = async (personId: number) =>
      (await world.must('supervision.ledger', {})).support
        .filter((each) => each.personId === personId)
        .map(({ what, on }) => `${what} ${on}`);
    expect(await asked(id.ben)).toEqual(['neverOffered 2025-01-06']);
    await world.must('register.offerPeerSupport', { personId: id.ben, offeredOn: '2026-11-23' });
    const plan = { personId: id.ben, hasPlan: true, reviewOn: '2026-11-30' };
    await world.must('register.setWellbeingPlan', { ...plan, version: null });
    expect(await asked(id.ben)).toEqual(['reviewDue 2026-11-30']);
    world.at('2026-12-07T09:00');
    expect(await asked(id.ben)).toEqual(['reviewOverdue 2026-11-30', 'offerWaiting 2026-11-23']);
    await world.must('register.setWellbeingPlan', { ...plan, reviewOn: '2027-05-31', version: 1 });
    expect(await asked(id.ben)).toEqual(['offerWaiting 2026-11-23']);
  });
});

describe('catching up', () => {
  it('offers the first three times that suit both before it is too late, and one of them can be booked', async () => {
    const { id, world, absence } = team;
    await heldOn('2026-11-02', 'individualSupervision', [id.amira]);
    await heldOn('2026-11-16', 'individualSupervision', [id.amira], [id.amira]);
    await absence({ personId: id.jo, kind: 'annualLeave', from: '2026-11-23', until: '2026-11-24' });
    const question = { personId: id.amira, kind: 'individualSupervision' } as const;
    const found = await world.must('supervision.catchUp', question);
    expect(found).toMatchObject({ leadId: id.jo, minutes: 60, last: '2026-12-07', late: false });
    expect(found.slots.map(({ start }) => start)).toEqual([
      '2026-11-25T09:00',
      '2026-11-26T09:00',
      '2026-11-27T09:00',
    ]);
    const [slot] = found.slots;
    if (!slot) throw new Error('No time was found.');
    const booked = await world.must('session.add', {
      kind: 'individualSupervision',
      date: slot.start.slice(0, 10),
      start: slot.start.slice(11),
      end: slot.end.slice(11),
      placeId: found.placeId,
      link: found.link,
      serviceUserId: null,
      leads: [id.jo],
      attendees: [id.amira],
    });
    expect((await rowOf(id.amira))?.next?.sessionId).toBe(booked.id);
  });

  it('sends whoever missed a group to one that meets before it is too late; joining is one change, taken back whole', async () => {
    const { id, world, session } = team;
    const group = { kind: 'groupSupervision', start: '14:00', end: '15:30', leads: [id.jo] } as const;
    await heldOn('2026-11-02', 'groupSupervision', [id.amira, id.ben]);
    await heldOn('2026-11-16', 'groupSupervision', [id.amira, id.ben], [id.amira]);
    const joins = await session({ ...group, date: '2026-11-26', leads: [id.jo], attendees: [id.ben] });
    const own = await session({ ...group, date: '2026-12-24', leads: [id.jo], attendees: [id.amira] });
    const question = { personId: id.amira, kind: 'groupSupervision' } as const;
    const { groups, leadId } = await world.must('supervision.catchUp', question);
    expect(leadId).toBe(id.jo);
    expect(groups).toMatchObject([{ sessionId: joins, own: false, inTime: true, findings: [] }]);
    const before = await world.dump();
    const [first] = groups;
    if (!first) throw new Error('No group was found.');
    const { sessionId, version, leads, attendees } = first;
    await world.must('session.changePeople', {
      id: sessionId,
      version,
      leads,
      attendees: [...attendees, id.amira],
    });
    expect(await rowOf(id.amira, 'groupSupervision')).toMatchObject({ next: { sessionId: joins } });
    expect((await world.must('supervision.catchUp', question)).groups).toMatchObject([
      { sessionId: joins, own: true, inTime: true, findings: [] },
    ]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    expect((await team.get(own)).parts).toHaveLength(2);
  });

  it('asks for a lead where nobody is known who supervises the coordinator, and finds times with the one chosen', async () => {
    const { id, world } = team;
    const jo = { personId: id.jo, kind: 'individualSupervision' } as const;
    expect((await rowOf(id.jo))?.leadKnown).toBe(false);
    expect((await rowOf(id.ben))?.leadKnown).toBe(true);
    expect(await world.must('supervision.catchUp', jo)).toMatchObject({
      leadId: null,
      couldLead: [],
      slots: [],
    });
    const outside = await world.must('person.add', {
      name: 'Pat Vale',
      role: 'external',
      employer: null,
      basePlaceId: null,
      contractedMinutes: null,
      telephone: null,
      email: null,
      startDate: null,
      mayLeadGroup: false,
      mayLeadIndividual: true,
      status: 'active',
      statusFrom: '2026-11-23',
    });
    const { leadId, slots } = await world.must('supervision.catchUp', jo);
    expect(leadId).toBe(outside.id);
    expect(slots).toHaveLength(3);
    expect((await rowOf(id.jo))?.leadKnown).toBe(true);
    const chosen = await world.must('supervision.catchUp', { ...jo, personId: id.ben, leadId: id.cara });
    expect(chosen.leadId).toBe(id.cara);
  });

  it('has nobody to lead where there never was a session', async () => {
    const found = await team.world.must('supervision.catchUp', {
      personId: team.id.ben,
      kind: 'groupSupervision',
    });
    expect(found).toMatchObject({ leadId: null, slots: [] });
  });
});

describe('what is asked for', () => {
  const monthly = { everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };
  const rule = async (
    over: Partial<Sent<'supervision.setRule'>> = {},
  ): Promise<Sent<'supervision.setRule'>> => {
    const { rules } = await team.world.must('supervision.rules', {});
    const wanted = { role: 'peerWorker', status: 'active', kind: 'individualSupervision', ...over } as const;
    const known = rules.findLast(
      (each) => each.role === wanted.role && each.status === wanted.status && each.kind === wanted.kind,
    );
    return { ...wanted, from: '2026-11-23', cadence: monthly, version: known?.version ?? null, ...over };
  };

  it.each([
    [{ everyWeeks: 0 }, 'cadence.everyWeeks', '1 or more weeks'],
    [{ everyWeeks: 2, withinDays: 7 }, 'cadence.withinDays', '6 days either way at most'],
    [{ minimumMinutes: 900 }, 'cadence.minimumMinutes', '480'],
  ])('is refused in words where it contradicts itself (%j)', async (over, field, words) => {
    const answer = await team.world.ask(
      'supervision.setRule',
      await rule({ cadence: { ...monthly, ...over } }),
    );
    expect(refused(answer).fields?.[field]).toContain(words);
  });

  it('says when groups come so often that nobody would ever be asked to come alone', async () => {
    const { world } = team;
    const saidOf = async (over: Partial<Sent<'supervision.setRule'>>) => {
      const { findings } = await world.must('supervision.setRule.check', await rule(over));
      return findings.filter(({ code }) => code === 'groupAnswersAll').map(({ severity }) => severity);
    };
    const group = {
      kind: 'groupSupervision',
      cadence: { ...monthly, everyWeeks: 2, withinDays: 3 },
    } as const;
    await world.agree('supervision.setRule', await rule(group));
    expect(await saidOf({ cadence: { ...monthly, groupCounts: true } })).toEqual(['soft']);
    expect(await saidOf({ cadence: monthly })).toEqual([]);
    expect(
      await saidOf({ cadence: { ...monthly, everyWeeks: 1, withinDays: 2, groupCounts: true } }),
    ).toEqual([]);
  });

  it('shows who becomes overdue before it is saved, and changes nothing of the past', async () => {
    const { id, world } = team;
    await heldOn('2026-11-02', 'individualSupervision', [id.amira, id.ben]);
    await heldOn('2026-11-20', 'individualSupervision', [id.cara]);
    const tight = await rule({ cadence: { ...monthly, everyWeeks: 2, withinDays: 3 } });
    const { findings } = await world.must('supervision.setRule.check', tight);
    expect(findings.map(({ code, severity, personId }) => [code, severity, personId])).toEqual([
      ['becomesOverdue', 'soft', id.amira],
      ['becomesOverdue', 'soft', id.ben],
    ]);
    const before = await world.dump();
    expect(refused(await world.ask('supervision.setRule', tight)).code).toBe('CONFIRM');
    expect(await world.dump()).toEqual(before);
    const past = { from: '2026-11-20', until: '2026-11-22' };
    const then = await world.must('supervision.compliance', past);
    await world.agree('supervision.setRule', tight);
    expect((await rowOf(id.amira))?.state).toBe('overdue');
    expect(await world.must('supervision.compliance', past)).toEqual(then);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('is not changed backwards, nor from what somebody else has changed meanwhile', async () => {
    const { world } = team;
    expect(
      refused(await world.ask('supervision.setRule', await rule({ from: '2026-11-22' }))).fields,
    ).toHaveProperty('from');
    const known = await rule();
    await world.agree('supervision.setRule', known);
    await world.agree('supervision.setRule', await rule({ cadence: null }));
    expect(refused(await world.ask('supervision.setRule', known)).code).toBe('STALE');
    expect((await rowOf(team.id.ben))?.state ?? null).toBeNull();
  });

  it('is another for one person, with a reason, and as for everybody again when that ends', async () => {
    const { id, world } = team;
    await heldOn('2026-11-02', 'individualSupervision', [id.amira]);
    const bare = await world.dump();
    const exception: Sent<'supervision.setException'> = {
      personId: id.amira,
      kind: 'individualSupervision',
      from: '2026-11-23',
      until: null,
      cadence: { ...monthly, everyWeeks: 2, withinDays: 3 },
      reason: 'moreSupport',
    };
    await world.agree('supervision.setException', exception);
    expect(await rowOf(id.amira)).toMatchObject({ state: 'overdue', exceptionReason: 'moreSupport' });
    world.at('2026-11-30T09:00');
    await world.agree('supervision.setException', { ...exception, from: '2026-11-30', reason: 'fewHours' });
    const { exceptions } = await world.must('supervision.rules', {});
    expect(exceptions.map(({ from, until }) => [from, until])).toEqual([
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', null],
    ]);
    const [, last] = exceptions;
    await world.must('supervision.endException', { id: last?.id ?? 0, version: last?.version ?? 0 });
    expect((await rowOf(id.amira))?.exceptionReason).toBeNull();
    for (let step = 0; step < 3; step += 1) await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(bare);
    const over = await world.ask('supervision.setException', {
      ...exception,
      from: '2026-12-02',
      until: '2026-12-01',
    });
    expect(refused(over).fields).toHaveProperty('until');
  });
});

describe('compliance', () => {
  it('counts days and people, and a period that ends before it starts or lies ahead is refused', async () => {
    const { id, world } = team;
    await heldOn('2026-11-02', 'individualSupervision', [id.amira]);
    const ask = (from: string, until: string) => world.ask('supervision.compliance', { from, until });
    expect(refused(await ask('2026-11-02', '2026-11-01')).fields).toHaveProperty('until');
    expect(refused(await ask('2026-11-02', '2026-11-24')).message).not.toBe('');
    const { rows } = await world.must('supervision.compliance', { from: '2026-10-31', until: '2026-11-03' });
    const own = rows.find((row) => row.personId === id.amira && row.kind === 'individualSupervision');
    expect(own).toMatchObject({ daysCounted: 4, daysInDate: 2, attended: 1, missed: 0, onLastDay: 'inDate' });
  });

  it('is drawn from the same sessions for one person', async () => {
    const { id, world, session, get } = team;
    const was = await heldOn('2026-11-02', 'individualSupervision', [id.amira]);
    const missed = await heldOn('2026-11-16', 'individualSupervision', [id.amira], [id.amira]);
    const over = { kind: 'individualSupervision', leads: [id.jo], attendees: [id.amira] } as const;
    const cancelled = await session({ ...over, leads: [id.jo], attendees: [id.amira], date: '2026-11-12' });
    await world.agree('session.cancel', {
      id: cancelled,
      version: (await get(cancelled)).version,
      reason: 'other',
    });
    const booked = await session({ ...over, leads: [id.jo], attendees: [id.amira], date: '2026-12-01' });
    const line = await world.must('supervision.timeline', {
      personId: id.amira,
      from: '2026-11-01',
      until: '2026-12-20',
    });
    expect(line.sessions.map(({ sessionId, mark }) => [sessionId, mark])).toEqual([
      [was, 'held'],
      [cancelled, 'cancelled'],
      [missed, 'missed'],
      [booked, 'booked'],
    ]);
    expect(line.due).toEqual([{ kind: 'individualSupervision', date: '2026-11-30' }]);
    const own = line.statePeriods.filter(({ kind }) => kind === 'individualSupervision');
    expect(own.map(({ from, state }) => [from, state])).toEqual([
      ['2026-11-01', 'overdue'],
      ['2026-11-02', 'inDate'],
      ['2026-11-16', 'owed'],
      ['2026-12-08', 'overdue'],
    ]);
  });
});

it('the coordinator’s week is told by what it goes to, against her contract', async () => {
  const { id, session, cover, world } = team;
  const people = { leads: [id.jo], attendees: [id.amira] };
  await session({ kind: 'individualSupervision', ...people });
  await session({ kind: 'training', date: '2026-11-25', ...people });
  await session({ kind: 'meeting', date: '2026-11-26', ...people });
  const covered = await session({ date: '2026-11-27', start: '13:00', end: '14:30' });
  await cover(covered, id.amira, id.jo);
  const [hours] = await world.must('supervision.hours', { from: addDays('2026-11-23', 2), weeks: 2 });
  expect(hours).toMatchObject({
    personId: id.jo,
    weeks: [
      { monday: '2026-11-23', supervision: 60, training: 60, meetings: 60, cover: 90 },
      { monday: '2026-11-30', supervision: 0, training: 0, meetings: 0, cover: 0 },
    ],
  });
});
