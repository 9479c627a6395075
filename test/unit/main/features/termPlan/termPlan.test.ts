import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output, Sent } from '#contract/requests.ts';
import { datesBetween, weekdayOf } from '#domain/time/dates.ts';
import { type CoverTeam, coverTeam, made } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
let room: number;
beforeEach(async () => {
  team = await coverTeam();
  const made = await team.world.must('place.add', { name: 'Small room', site: 'Elm House', bookable: true });
  room = made.id ?? 0;
});
afterEach(() => team.world.close());

type Scope = Sent<'termPlan.make'>['scope'];
type Plan = Output<'termPlan.make'>;

const scopeOf = (over: Partial<Scope> = {}): Scope => ({
  from: '2026-11-24',
  until: '2027-05-24',
  leadId: team.id.jo,
  ownLeads: [],
  people: [team.id.amira, team.id.ben, team.id.cara, team.id.dev],
  kinds: ['individualSupervision', 'groupSupervision'],
  rooms: [room],
  minutes: { individualSupervision: 60, groupSupervision: 90 },
  groupSize: 8,
  mostInARow: 3,
  ...over,
});

const make = (scope: Scope, over: Partial<Sent<'termPlan.make'>> = {}) =>
  team.world.must('termPlan.make', { scope, locked: [], forbidden: [], ticket: 'a', ...over });

const picksOf = (plan: Plan) =>
  plan.rows.flatMap(({ supervisee, dueOn, chosen, sessionId }) =>
    chosen && sessionId === null
      ? [{ supervisee, dueOn, date: chosen.date, start: chosen.start, placeId: chosen.placeId }]
      : [],
  );

describe('the plan of a term', () => {
  it('places everything across Christmas and a clock change with two on leave, and one undo takes it all back', async () => {
    const { id, absence, world } = team;
    await absence({ personId: id.amira, kind: 'annualLeave', from: '2026-12-14', until: '2027-01-03' });
    await absence({ personId: id.jo, kind: 'annualLeave', from: '2027-03-22', until: '2027-04-02' });
    const before = await world.dump();
    const scope = scopeOf();
    const plan = await make(scope);
    expect(plan.method).toBe('best');
    expect(plan.rows.length).toBeGreaterThan(25);
    expect(plan.rows.every(({ chosen }) => chosen)).toBe(true);
    const rows = picksOf(plan);
    const holidays = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03'];
    expect(rows.filter(({ date }) => holidays.includes(date))).toEqual([]);
    expect(rows.filter(({ date }) => date >= '2027-03-22' && date <= '2027-04-02')).toEqual([]);
    await world.agree('termPlan.accept', { scope, digest: plan.digest, rows });
    const own = (await world.must('series.list', {})).filter(({ members }) =>
      members.some(({ personId, part }) => personId === id.jo && part === 'lead'),
    );
    expect(own.length).toBe(plan.supervisees.length);
    const again = await make(scope);
    expect(picksOf(again)).toEqual([]);
    expect(again.rows.every(({ sessionId }) => sessionId !== null)).toBe(true);
    expect(again.rows.length).toBeGreaterThanOrEqual(plan.rows.length);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    await world.must('history.redo', {});
    expect(picksOf(await make(scope))).toEqual([]);
  });

  it('is followed by registers, something missed and caught up, and all of it can be undone to the plan and before', async () => {
    const { id, world } = team;
    const before = await world.dump();
    const scope = scopeOf({ until: '2027-03-01', kinds: ['individualSupervision'] });
    const plan = await make(scope);
    await world.agree('termPlan.accept', { scope, digest: plan.digest, rows: picksOf(plan) });
    const planned = await world.dump();
    // Everybody has been due once; Ben does not come.
    world.at('2027-01-04T08:30');
    const { toRegister } = await world.must('supervision.ledger', {});
    expect(toRegister.flatMap(({ people }) => people).sort()).toEqual(
      [id.amira, id.ben, id.cara, id.dev].sort(),
    );
    for (const { sessionId, people } of toRegister) {
      const { session } = await world.must('session.get', { id: sessionId });
      await world.must('register.take', {
        sessionId,
        version: session.version,
        held: true,
        lines: people.map((personId) => ({
          personId,
          attendance: personId === id.ben ? ('apologies' as const) : ('attended' as const),
          leftAt: null,
        })),
        cancelledBy: null,
        reason: null,
        topicIds: [],
      });
    }
    const { rows } = await world.must('supervision.ledger', {});
    const stateOf = (personId: number) =>
      rows.find((row) => row.personId === personId && row.kind === 'individualSupervision')?.state;
    expect(['inDate', 'due']).toContain(stateOf(id.amira));
    expect(['owed', 'overdue']).toContain(stateOf(id.ben));
    const { slots } = await world.must('supervision.catchUp', {
      personId: id.ben,
      kind: 'individualSupervision',
    });
    expect(slots.length).toBe(3);
    const compliance = await world.must('supervision.compliance', {
      from: '2026-12-01',
      until: '2027-01-04',
    });
    const attended = compliance.rows.filter(({ kind }) => kind === 'individualSupervision');
    expect(attended.find(({ personId }) => personId === id.ben)?.missed).toBe(1);
    for (const _ of toRegister) await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(planned);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('is refused as out of date when something it was worked out from has changed', async () => {
    const { id, world, session } = team;
    const scope = scopeOf({ until: '2027-02-01' });
    const plan = await make(scope);
    const rows = picksOf(plan);
    const [first] = rows;
    if (!first) throw new Error('Nothing was planned.');
    await session({ kind: 'meeting', date: first.date, start: first.start, end: '17:00', leads: [id.jo] });
    const envelope = await world.ask('termPlan.accept', {
      scope,
      digest: plan.digest,
      rows,
    });
    expect(envelope).toMatchObject({ ok: false, failure: { code: 'STALE' } });
  });

  it('keeps what is locked, leaves out what is forbidden, and refuses what cannot be', async () => {
    const scope = scopeOf({ until: '2027-02-01' });
    const plan = await make(scope);
    const row = plan.rows.find(({ alternatives }) => alternatives.length > 1);
    const [other] = row?.alternatives ?? [];
    if (!row?.chosen || !other) throw new Error('No row has another time.');
    const { supervisee, dueOn, chosen } = row;
    const pick = { supervisee, dueOn, date: other.date, start: other.start, placeId: other.placeId };
    const locked = await make(scope, { locked: [pick] });
    const same = (one: Plan) =>
      one.rows.find((each) => each.supervisee === supervisee && each.dueOn === dueOn)?.chosen;
    expect(same(locked)).toMatchObject({ date: other.date, start: other.start, locked: true });
    const out = { ...pick, date: chosen.date, start: chosen.start, placeId: chosen.placeId };
    const without = same(await make(scope, { forbidden: [out] }));
    expect([without?.date, without?.start]).not.toEqual([chosen.date, chosen.start]);
    const gone = await team.world.ask('termPlan.make', {
      scope,
      locked: [{ ...pick, date: '2026-12-25' }],
      forbidden: [],
      ticket: 'b',
    });
    expect(gone).toMatchObject({ ok: false, failure: { code: 'NOT_POSSIBLE' } });
  });

  it('counts what is in the calendar and keeps it', async () => {
    const { id, session } = team;
    const booked = await session({
      kind: 'individualSupervision',
      date: '2026-11-26',
      start: '11:00',
      end: '12:00',
      leads: [id.jo],
      attendees: [id.ben],
    });
    const plan = await make(scopeOf({ people: [id.ben], kinds: ['individualSupervision'] }));
    const kept = plan.rows.filter(({ sessionId }) => sessionId !== null);
    expect(kept).toMatchObject([{ sessionId: booked, chosen: { date: '2026-11-26', start: '11:00' } }]);
    const next = plan.rows.find(({ sessionId }) => sessionId === null);
    expect(next?.dueOn).toBe('2026-12-24');
  });

  it('says what it could not place and what would help', async () => {
    const { id, session } = team;
    // The only room is taken all day, every day.
    const times = { start: '09:00', end: '17:00', placeId: room, leads: [id.dev] };
    for (const date of datesBetween('2026-11-24', '2026-12-31').filter((each) => weekdayOf(each) < 6)) {
      await session({ kind: 'training', date, ...times });
    }
    const plan = await make(
      scopeOf({ people: [id.ben], kinds: ['individualSupervision'], until: '2026-12-31' }),
    );
    expect(plan.rows.filter(({ chosen }) => chosen === null).length).toBeGreaterThan(0);
    expect(plan.helps).toContainEqual(
      expect.objectContaining({
        help: expect.objectContaining({ help: 'room' }),
        placed: expect.any(Number),
      }),
    );
  });

  it('is for two leads at once: neither room nor person is taken twice, and each leads their own', async () => {
    const { id, world } = team;
    await team.session({
      kind: 'individualSupervision',
      date: '2026-11-20',
      start: '11:00',
      end: '12:00',
      leads: [id.amira],
      attendees: [id.ben],
    });
    expect(await world.must('termPlan.leads', {})).toEqual([{ personId: id.ben, leadId: id.amira }]);
    const before = await world.dump();
    const scope = scopeOf({
      until: '2027-02-01',
      ownLeads: [
        { personId: id.ben, leadId: id.amira },
        { personId: id.dev, leadId: id.amira },
      ],
    });
    const plan = await make(scope);
    expect(plan.method).toBe('best');
    const leadIn = new Map(plan.supervisees.map(({ key, leadId }) => [key, leadId]));
    expect(plan.supervisees.map(({ kind, people, leadId }) => [kind, people.length, leadId]).sort()).toEqual(
      [
        ['groupSupervision', 4, id.jo],
        ...[id.jo, id.amira, id.jo, id.amira].map((leadId) => ['individualSupervision', 1, leadId]),
      ].sort(),
    );
    const placed = plan.rows.flatMap(({ supervisee, chosen }) => (chosen ? [{ supervisee, ...chosen }] : []));
    expect(placed.length).toBe(plan.rows.length);
    for (const one of placed) {
      const others = placed.filter(
        (other) => other !== one && other.date === one.date && other.start < one.end && one.start < other.end,
      );
      // There is one room, so nobody can be at it at once.
      expect(others).toEqual([]);
    }
    expect(new Set(plan.weeks.map(({ leadId }) => leadId))).toEqual(new Set([id.jo, id.amira]));
    await world.agree('termPlan.accept', { scope, digest: plan.digest, rows: picksOf(plan) });
    const series = await world.must('series.list', {});
    const ledBy = (leadId: number) =>
      series.filter(({ members }) =>
        members.some(({ personId, part }) => personId === leadId && part === 'lead'),
      ).length;
    const superviseesOf = (leadId: number) => [...leadIn.values()].filter((each) => each === leadId).length;
    expect([ledBy(id.jo), ledBy(id.amira)]).toEqual([superviseesOf(id.jo), superviseesOf(id.amira)]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('has a room for each lead, so that two can meet people at once; and refuses a lead who is not active', async () => {
    const { id, world } = team;
    const other = made(
      await world.must('place.add', { name: 'Large room', site: 'Elm House', bookable: true }),
    );
    const scope = scopeOf({
      until: '2026-12-24',
      minutes: { individualSupervision: 240, groupSupervision: 90 },
      kinds: ['individualSupervision'],
      people: [id.ben, id.cara],
      rooms: [room, other],
      ownLeads: [{ personId: id.ben, leadId: id.amira }],
    });
    const keptFor = (personId: number, placeId: number) => ({
      supervisee: `individualSupervision ${personId}`,
      dueOn: '2026-12-21',
      date: '2026-12-22',
      start: '10:00',
      placeId,
    });
    const plan = await make(scope, { locked: [keptFor(id.ben, other), keptFor(id.cara, room)] });
    expect(plan.rows.map(({ chosen }) => [chosen?.date, chosen?.start, chosen?.placeId])).toEqual([
      ['2026-12-22', '10:00', other],
      ['2026-12-22', '10:00', room],
    ]);
    const mia = await team.reserve(null);
    const refused = await world.ask('termPlan.make', {
      scope: { ...scope, ownLeads: [{ personId: id.ben, leadId: mia }] },
      locked: [],
      forbidden: [],
      ticket: 'e',
    });
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: 'INVALID', fields: { ownLeads: expect.any(String) } },
    });
  });

  it('is for the coordinator’s own supervision too, by somebody else; without one it is said that she would lead it', async () => {
    const { id } = team;
    const scope = scopeOf({ until: '2027-02-01', people: [id.jo, id.ben], kinds: ['individualSupervision'] });
    const alone = await make(scope);
    expect(alone.notPlanned).toEqual([{ personId: id.jo, kind: 'individualSupervision', reason: 'leadsIt' }]);
    const plan = await make({ ...scope, ownLeads: [{ personId: id.jo, leadId: id.amira }] });
    expect(plan.notPlanned).toEqual([]);
    expect(plan.supervisees.map(({ people, leadId }) => [...people, leadId])).toEqual([
      [id.jo, id.amira],
      [id.ben, id.jo],
    ]);
    expect(plan.rows.every(({ chosen }) => chosen)).toBe(true);
  });

  it('can be stopped, and then changes nothing', async () => {
    const { world } = team;
    const making = world.ask('termPlan.make', { scope: scopeOf(), locked: [], forbidden: [], ticket: 'd' });
    expect(await world.must('termPlan.stop', { ticket: 'd' })).toEqual({ stopped: true });
    expect(await making).toMatchObject({ ok: false, failure: { code: 'NOT_POSSIBLE' } });
    expect(await world.must('termPlan.stop', { ticket: 'd' })).toEqual({ stopped: false });
  });

  it('refuses a period that ends before it starts, a lead who may not, and a day gone by', async () => {
    const { world, id } = team;
    const ask = async (over: Partial<Scope>) => {
      const envelope = await world.ask('termPlan.make', {
        scope: scopeOf(over),
        locked: [],
        forbidden: [],
        ticket: 'c',
      });
      return envelope.ok ? null : envelope.failure.code;
    };
    expect(await ask({ until: '2026-11-20' })).toBe('INVALID');
    expect(await ask({ from: '2026-11-02' })).toBe('INVALID');
    expect(await ask({ leadId: id.dev, people: [id.ben] })).toBe('NOT_POSSIBLE');
  });
});

describe('rooms', () => {
  it('hold one session at a time; other places hold several', async () => {
    const { id, world } = team;
    const add = (placeId: number, leadId: number) =>
      world.ask('session.add.check', {
        kind: 'meeting',
        date: '2026-11-25',
        start: '10:00',
        end: '11:00',
        placeId,
        link: null,
        serviceUserId: null,
        leads: [leadId],
        attendees: [],
      });
    const ward = (await world.must('place.add', { name: 'Ward 4', site: 'Elm House' })).id ?? 0;
    for (const [placeId, severity] of [
      [room, 'hard'],
      [ward, 'soft'],
    ] as const) {
      await team.session({
        kind: 'meeting',
        date: '2026-11-25',
        placeId,
        leads: [placeId === room ? id.ben : id.cara],
      });
      const envelope = await add(placeId, id.dev);
      const found = JSON.stringify(envelope).match(/"code":"roomTaken","severity":"(\w+)"/)?.[1];
      expect(found).toBe(severity);
    }
  });
});
