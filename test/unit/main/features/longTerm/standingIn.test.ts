import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { addDays } from '#domain/time/dates.ts';
import { made, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { type LongTermTeam, longTermTeam } from './longTermTeam.ts';

/* What long-term cover brings along beside the sessions: supervision, access to notes, introductions. */

let team: LongTermTeam;
beforeEach(async () => {
  team = await longTermTeam();
});
afterEach(() => team.world.close());

type Start = Sent<'longTerm.start'>;
const bothSteps: Start['steps'] = [
  { what: 'access', clinicalTeamId: null },
  { what: 'introduction', clinicalTeamId: null },
];

async function preview(over: Partial<Sent<'longTerm.preview'>> = {}) {
  return team.world.must('longTerm.preview', {
    absenceId: team.absenceId,
    byPersonId: team.id.dev,
    leadId: team.id.jo,
    from: '2026-12-21',
    until: null,
    takeOver: false,
    placeId: null,
    supervisorId: null,
    supervisionPlaceId: null,
    ...over,
  });
}
const started = async (over: Partial<Start> = {}, of = team) =>
  made(await of.world.agree('longTerm.start', await of.start(over)));
const coverOf = (id: number) => team.world.must('longTerm.get', { id });
const induction = async (of = team) => {
  const found = await of.world.must('induction.get', { personId: of.id.dev });
  if (!found) throw new Error('Dev’s induction has not begun.');
  return found;
};
const added = async () => (await induction()).steps.filter(({ cover }) => cover !== null);
const findings = async (over: Partial<Start> = {}) =>
  (await team.world.must('longTerm.start.check', await team.start(over))).findings;
const saysOf = async (code: string, over: Partial<Start> = {}) =>
  (await findings(over)).filter((each) => each.code === code).map(({ severity, facts }) => [severity, facts]);
const takeBackFrom = async (id: number, until: string) => {
  const { version } = await coverOf(id);
  await team.world.agree('longTerm.end', { id, version, until, handBack: null });
};
const takeBack = (id: number) => takeBackFrom(id, '2026-12-20');

describe('the first supervision', () => {
  it('is offered with whoever supervises the reserve, in the first days, around what they cover', async () => {
    const { id, session, world } = team;
    const { version } = await world.must('person.get', { id: id.ben });
    const ben = await world.must('person.get', { id: id.ben });
    expect(ben.mayLeadIndividual).toBe(true);
    expect(version).toBe(ben.version);
    await session({
      kind: 'individualSupervision',
      date: '2026-11-19',
      leads: [id.ben],
      attendees: [id.dev],
    });
    const { supervision } = await preview();
    expect(supervision).toMatchObject({ leadId: id.ben, booked: null });
    expect(supervision.slots.map(({ start }) => start)).toEqual([
      '2026-12-21T09:00',
      '2026-12-22T09:00',
      '2026-12-23T09:00',
    ]);
    const other = await preview({ supervisorId: id.jo, until: '2026-12-22' });
    expect(other.supervision.leadId).toBe(id.jo);
    expect(other.supervision.slots.every(({ start }) => start < '2026-12-23')).toBe(true);
  });

  it('is with the coordinator where nobody is known to supervise them', async () => {
    expect((await preview()).supervision.leadId).toBe(team.id.jo);
  });

  it('is booked with the cover, in the calendar, and clashes with what it clashes with', async () => {
    const { id } = team;
    const longTermId = await started();
    const { firstSupervision } = await coverOf(longTermId);
    expect(firstSupervision).toMatchObject({ date: '2026-12-23', start: '14:00' });
    const session = await team.get(firstSupervision?.sessionId ?? 0);
    expect(session.kind).toBe('individualSupervision');
    expect(session.parts.map(({ personId, part }) => [personId, part])).toEqual([
      [id.jo, 'lead'],
      [id.dev, 'attendee'],
    ]);
    const rows = (await team.world.must('supervision.ledger', {})).rows;
    const own = rows.find((row) => row.personId === id.dev && row.kind === 'individualSupervision');
    expect(own?.next).toMatchObject({ sessionId: firstSupervision?.sessionId });
  });

  it('is missed where there is none, or none soon; one booked anyway is enough', async () => {
    const { id, session } = team;
    const none = { supervision: null, supervisorId: null };
    expect(await saysOf('noFirstSupervision')).toEqual([]);
    expect(await saysOf('noFirstSupervision', none)).toEqual([['soft', { days: 10, on: null }]]);
    const late = { date: '2027-01-04', start: '14:00', end: '15:00', placeId: null };
    expect(await saysOf('noFirstSupervision', { supervision: late })).toEqual([
      ['soft', { days: 10, on: '2027-01-04' }],
    ]);
    await session({ kind: 'individualSupervision', date: '2026-12-29', leads: [id.jo], attendees: [id.dev] });
    expect(await saysOf('noFirstSupervision', none)).toEqual([]);
    expect((await preview()).supervision.booked).toMatchObject({ date: '2026-12-29' });
  });

  it('leaves the session open that it takes the time of', async () => {
    const supervision = { date: '2026-12-22', start: '10:30', end: '11:30', placeId: null };
    await started({ supervision });
    expect((await team.coverByDate())['2026-12-22']).toBeNull();
  });

  it('refuses a time outside the cover, during the handover, or without anybody else to lead it', async () => {
    const { id, world } = team;
    const fields = async (over: Partial<Start>) =>
      Object.keys(refused(await world.ask('longTerm.start', await team.start(over))).fields ?? {});
    const at = (date: string) => ({ date, start: '09:30', end: '10:30', placeId: null });
    expect(await fields({ supervision: at('2026-12-18') })).toEqual(['supervision.date']);
    expect(await fields({ supervision: at('2027-01-08'), until: '2027-01-07' })).toEqual([
      'supervision.date',
    ]);
    expect(await fields({ supervision: at('2026-12-21'), handover: at('2026-12-21') })).toEqual([
      'supervision.start',
    ]);
    expect(await fields({ supervisorId: null })).toEqual(['supervisorId']);
    expect(await fields({ supervisorId: id.dev })).toEqual(['supervisorId']);
  });
});

describe('the steps of the induction', () => {
  it('are offered with the team of whoever is away, and what answers them already', async () => {
    const { id, world } = team;
    const ward = made(
      await world.must('clinicalTeams.add', {
        name: 'Willow Ward',
        kind: 'ward',
        placeId: null,
        contactRole: null,
        telephone: null,
        email: null,
      }),
    );
    expect((await preview()).steps?.map(({ name }) => name)).toEqual([
      'Access to notes for the cover',
      'Introduction to the ward and community teams',
    ]);
    const place = async (personId: number) => {
      const teams = await world.must('clinicalTeams.list', {});
      const { version } = teams.find((each) => each.id === ward) ?? { version: 0 };
      const placement = { clinicalTeamId: ward, version, personId, from: '2026-09-01', until: null };
      await world.agree('clinicalTeams.place', placement);
    };
    await place(id.amira);
    expect((await preview()).steps).toEqual([
      {
        what: 'access',
        clinicalTeamId: null,
        name: 'Access to notes for Willow Ward',
        dueOn: '2026-12-21',
        already: { name: 'Access to patient notes', isHeld: true },
      },
      {
        what: 'introduction',
        clinicalTeamId: ward,
        name: 'Introduction to Willow Ward',
        dueOn: '2026-12-21',
        already: null,
      },
    ]);
    await place(id.dev);
    expect((await preview()).steps?.map(({ what }) => what)).toEqual(['access']);
  });

  it('are added as chosen, due by the first day, and make nobody unready', async () => {
    const before = await induction();
    const longTermId = await started({ steps: bothSteps });
    const own = await added();
    expect(own.map(({ name, dueOn, isGate, state }) => [name, dueOn, isGate, state])).toEqual([
      ['Access to notes for the cover', '2026-12-21', false, 'open'],
      ['Introduction to the ward and community teams', '2026-12-21', false, 'open'],
    ]);
    expect((await coverOf(longTermId)).steps.map(({ id, state }) => [id, state])).toEqual(
      own.map(({ id }) => [id, 'open']),
    );
    const after = await induction();
    expect(after.readiness).toEqual(before.readiness);
    expect(after.of).toBe(before.of + 2);
    expect(after.next).toEqual(own.map(({ id }) => id));
    const { pool } = await team.world.must('reserves.board', {});
    expect(pool[0]).toMatchObject({ next: 'Access to notes for the cover', coversFor: team.id.amira });
    // What the programme asks for is none of their business.
    expect(after.changes).toEqual([]);
  });

  it('can be booked and signed off like any, and stay as done when the cover is taken back', async () => {
    const { world } = team;
    const longTermId = await started({ steps: bothSteps });
    const [access, introduction] = await added();
    if (!access || !introduction) throw new Error('Nothing was added.');
    const booked = made(
      await world.agree('step.book', {
        id: (await induction()).id,
        version: (await induction()).version,
        stepId: introduction.id,
        date: '2026-12-17',
        start: '13:00',
        end: '13:30',
        placeId: null,
        link: null,
        leads: [],
      }),
    );
    const { id, version } = await induction();
    await world.agree('step.signOff', {
      ...{ id, version, stepId: access.id, doneOn: '2026-11-23', outcome: 'withoutAccess' as const },
      ...{ expiresOn: null, reference: 'Handover by telephone', signedById: null },
    });
    const before = await world.dump();
    await takeBack(longTermId);
    const { steps } = await induction();
    expect(steps.filter(({ name }) => /for the cover|Introduction to/.test(name))).toMatchObject([
      { id: access.id, cover: null, state: 'done' },
    ]);
    expect((await team.get(booked)).state).toBe('cancelled');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('are left out where they were only tried before the cover is taken back', async () => {
    const longTermId = await started({ steps: bothSteps });
    const introduction = (await added()).find(({ kind }) => kind === 'induction');
    const { id, version } = await induction();
    await team.world.agree('step.signOff', {
      ...{ id, version, stepId: introduction?.id ?? 0, doneOn: '2026-11-23', outcome: 'missed' as const },
      ...{ expiresOn: null, reference: null, signedById: null },
    });
    await takeBack(longTermId);
    expect((await induction()).steps.filter(({ name }) => name === introduction?.name)).toEqual([]);
    expect((await induction()).changes).toEqual([]);
  });

  it('go with the cover that is taken back, as does the first supervision', async () => {
    const longTermId = await started({ steps: bothSteps });
    const { firstSupervision } = await coverOf(longTermId);
    await takeBack(longTermId);
    expect(await added()).toEqual([]);
    expect((await team.get(firstSupervision?.sessionId ?? 0)).state).toBe('cancelled');
  });

  it('are told of on Today from two weeks before they are due until they are done or booked', async () => {
    const { world } = team;
    const longTermId = await started({ steps: bothSteps });
    const toDo = async () =>
      (await world.must('longTerm.due', {})).flatMap((due) => (due.what === 'steps' ? [due.steps] : []));
    world.at('2026-12-07T08:30');
    expect(await toDo()).toEqual([]);
    world.at('2026-12-08T08:30');
    const [access = '', introduction = ''] = (await added()).map(({ name }) => name);
    expect(await toDo()).toEqual([[access, introduction]]);
    const { id, version, steps } = await induction();
    await world.agree('step.signOff', {
      ...{ id, version, stepId: steps.find(({ name }) => name === access)?.id ?? 0 },
      ...{ doneOn: '2026-12-08', outcome: 'withAccess' as const, expiresOn: null, reference: null },
      signedById: null,
    });
    world.at('2026-12-28T08:30');
    expect(await toDo()).toEqual([[introduction]]);
    await world.must('history.undo', { entryId: null });
    expect(await toDo()).toEqual([[access, introduction]]);
    await takeBackFrom(longTermId, '2026-12-30');
    world.at('2026-12-31T08:30');
    expect(await toDo()).toEqual([]);
  });

  it('are not asked for any more once the cover is over', async () => {
    const longTermId = await started({ steps: bothSteps });
    const { version } = await coverOf(longTermId);
    await team.world.agree('longTerm.end', { id: longTermId, version, until: '2026-12-31', handBack: null });
    team.world.at('2026-12-31T08:30');
    expect((await added()).map(({ state }) => state)).toEqual(['overdue', 'overdue']);
    team.world.at('2027-01-01T08:30');
    expect((await added()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect((await induction()).next).toEqual([]);
  });

  it('wait until an induction has begun, and are chosen from what is offered', async () => {
    const { id, world } = team;
    expect((await preview({ byPersonId: id.cara })).steps).toBeNull();
    const stale = await team.start({ steps: [{ what: 'introduction', clinicalTeamId: 99 }] });
    expect(refused(await world.ask('longTerm.start', stale)).code).toBe('STALE');
  });

  it('are undone and done again with the start, to the last row', async () => {
    const before = await team.world.dump();
    await started({ steps: bothSteps });
    const after = await team.world.dump();
    await team.world.must('history.undo', { entryId: null });
    expect(await team.world.dump()).toEqual(before);
    await team.world.must('history.redo', {});
    expect(await team.world.dump()).toEqual(after);
  });
});

describe('what the induction lacks by the first day', () => {
  it('is said: no access to notes, and an induction that comes later', async () => {
    const { world } = team;
    expect(await saysOf('noNotesAccess')).toEqual([]);
    const { id, steps } = await induction();
    const takeAway = async (name: string, dueOn: string) => {
      const step = steps.find((each) => each.name === name);
      const evidenceId = step?.evidence[0]?.id ?? 0;
      await world.must('step.undo', { id, version: (await induction()).version, evidenceId });
      await world.must('step.setDue', {
        ...{ id, version: (await induction()).version, stepId: step?.id ?? 0, dueOn },
      });
    };
    await takeAway('NHS induction', '2027-01-05');
    await takeAway('Access to patient notes', '2026-12-30');
    expect(await saysOf('inductionAfterStart')).toEqual([
      ['soft', { step: 'NHS induction', on: '2027-01-05' }],
    ]);
    expect(await saysOf('noNotesAccess')).toEqual([['soft', { step: 'Access to patient notes' }]]);
    expect((await preview()).steps?.[0]?.already).toEqual({ name: 'Access to patient notes', isHeld: false });
    const later = { from: '2027-01-05', supervision: null, supervisorId: null };
    expect(await saysOf('inductionAfterStart', later)).toEqual([]);
  });
});

describe('the supervision asked of whoever stands in', () => {
  const row = async () =>
    (await team.world.must('supervision.ledger', {})).rows.find(
      (each) => each.personId === team.id.dev && each.kind === 'individualSupervision',
    );

  it('is an active peer worker’s from the first day to the last, everywhere it is counted', async () => {
    const { id, world } = team;
    const { rules } = await world.must('supervision.rules', {});
    const asked = (status: string) =>
      rules.find(
        (each) =>
          each.role === 'peerWorker' && each.status === status && each.kind === 'individualSupervision',
      )?.cadence;
    expect((await preview()).asked).toContainEqual({
      kind: 'individualSupervision',
      cadence: asked('active'),
    });
    const longTermId = await started({ until: '2027-01-31' });
    expect(await row()).toMatchObject({ standsIn: null, cadence: asked('reserve') });
    world.at('2026-12-21T08:30');
    expect(await row()).toMatchObject({
      standsIn: { forPersonId: id.amira, from: '2026-12-21' },
      cadence: asked('active'),
      countedFrom: '2026-12-21',
    });
    world.at('2027-01-10T08:30');
    const { rows } = await world.must('supervision.compliance', { from: '2026-11-23', until: '2027-01-10' });
    const own = rows.filter((each) => each.personId === id.dev && each.kind === 'individualSupervision');
    expect(own.map(({ status, daysCounted }) => [status, daysCounted])).toEqual([
      ['reserve', 28],
      ['active', 21],
    ]);
    world.at('2027-02-01T08:30');
    expect(await row()).toMatchObject({ standsIn: null, countedFrom: '2027-02-01' });
    expect(longTermId).toBeGreaterThan(0);
  });
});

it('whatever is done with long-term cover and its steps, undo takes it back and redo brings it again', {
  timeout: 180_000,
}, async () => {
  const deed = fc.record({
    what: fc.constantFrom('start', 'signOff', 'book', 'end', 'continue'),
    pick: fc.nat(1000),
  });
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 7 }), async (deeds) => {
      const other = await longTermTeam();
      const { world, id } = other;
      try {
        const before = await world.dump();
        const first = (await world.must('history.state', {})).undo?.id;
        for (const { what, pick } of deeds) {
          // What is not possible just does not happen; a fault of the app’s own is looked for at the end.
          const attempt = (doing: Promise<unknown>) =>
            doing.then(
              () => done.add(what),
              () => undefined,
            );
          const day = `2026-12-${[21, 22, 23, 24, 29][pick % 5]}`;
          const [cover] = await world.must('longTerm.running', {});
          const about = await induction(other);
          const step = about.steps.findLast(({ cover: of }) => of !== null);
          const named = { id: about.id, version: about.version, stepId: step?.id ?? 0 };
          if (what === 'start') {
            const supervision =
              pick % 3 === 0 ? null : { date: day, start: '14:00', end: '15:00', placeId: null };
            const over = { supervision, steps: bothSteps.slice(pick % 3), takeOver: pick % 2 === 0 };
            await attempt(world.agree('longTerm.start', await other.start({ ...over, supervisorId: id.jo })));
          } else if (what === 'end' && cover) {
            const until = addDays('2026-12-20', pick % 9);
            const { id: longTermId, version } = cover;
            const ending = { id: longTermId, version, until, handBack: null };
            await attempt(world.agree('longTerm.end', ending));
          } else if (what === 'continue' && cover) {
            await attempt(other.session({ date: day, start: '16:00', end: '16:30' }));
            await attempt(world.agree('longTerm.continue', { id: cover.id, version: cover.version }));
          } else if (what === 'book' && step) {
            const at = { date: '2026-12-16', start: '13:00', end: '13:30', placeId: null, link: null };
            await attempt(world.agree('step.book', { ...named, ...at, leads: [] }));
          } else if (what === 'signOff' && step) {
            const outcome = step.kind === 'access' ? ('withAccess' as const) : ('done' as const);
            const rest = { doneOn: '2026-11-23', expiresOn: null, reference: null, signedById: id.jo };
            await attempt(world.agree('step.signOff', { ...named, ...rest, outcome }));
          }
        }
        const after = await world.dump();
        let undone = 0;
        while ((await world.must('history.state', {})).undo?.id !== first) {
          await world.must('history.undo', { entryId: null });
          undone += 1;
        }
        expect(await world.dump()).toEqual(before);
        for (let step = 0; step < undone; step += 1) await world.must('history.redo', {});
        expect(await world.dump()).toEqual(after);
        expect(world.faults).toEqual([]);
      } finally {
        world.close();
      }
    }),
    {
      numRuns: 15,
      // Each of them at least once.
      examples: [[['start', 'continue', 'book', 'signOff', 'end'].map((what) => ({ what, pick: 1 }))]],
    },
  );
  expect([...done].sort()).toEqual(['book', 'continue', 'end', 'signOff', 'start']);
});
