import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { begin } from '#test/unit/main/features/induction/inductions.ts';

// Mon 23 Nov 2026, 08:30; everybody works Monday to Friday nine to five. Mia and Dev are in training.
let team: CoverTeam;
let mia: number;
let dev: number;

beforeEach(async () => {
  team = await coverTeam();
  mia = await team.reserve(null);
  dev = team.id.dev;
  for (const personId of [mia, dev]) await begin(team.world, personId, ['Training programme']);
});
afterEach(() => team.world.close());

const dates = ['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10'];

async function plan(over: Partial<Sent<'cohort.plan'>> = {}): Promise<Sent<'cohort.plan'>> {
  const [programme] = await team.world.must('programme.list', {});
  const step = programme?.steps.find(({ name }) => name === 'Training programme');
  return {
    name: 'Winter cohort',
    stepId: step?.id ?? 0,
    people: [mia, dev],
    leads: [team.id.jo, team.id.ben],
    placeId: null,
    link: null,
    times: dates.map((date) => ({ date, start: '10:00', end: '13:00' })),
    ...over,
  };
}

const cohorts = () => team.world.must('cohort.list', {});
const forecast = async (personId: number) =>
  (await team.world.must('induction.get', { personId }))?.readiness.on;

async function register(part: number, attended: number[], missed: number[]) {
  const [cohort] = (await cohorts()).filter(({ name }) => name === 'Winter cohort');
  const session = cohort?.sessions.find((each) => each.part === part);
  const about = { id: cohort?.id ?? 0, version: cohort?.version ?? 0, sessionId: session?.sessionId ?? 0 };
  return team.world.ask('cohort.register', { ...about, attended, missed, signedById: team.id.jo });
}

describe('a cohort', () => {
  it('gets all its sessions in one action, each a step of everybody in it, and loses them with one undo', async () => {
    const { world } = team;
    const before = await world.dump();
    await world.must('cohort.plan', await plan());
    const [cohort] = await cohorts();
    expect(cohort?.sessions.map(({ part, date, peerDelivers }) => [part, date, peerDelivers])).toEqual(
      dates.map((date, at) => [at + 1, date, true]),
    );
    expect(cohort?.members.toSorted((a, b) => b.personId - a.personId)).toEqual(
      [mia, dev].map((personId) => ({ personId, attendance: dates.map(() => 'booked'), owed: [] })),
    );
    expect(await forecast(mia)).toBe('2026-12-10');
    const session = await team.get(cohort?.sessions[0]?.sessionId ?? 0);
    expect([session.kind, session.parts.length]).toEqual(['training', 4]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('is refused where it clashes, and asks where no experienced peer delivers it', async () => {
    const { world, id } = team;
    await team.session({ kind: 'meeting', date: '2026-12-01', start: '11:00', end: '12:00', leads: [id.jo] });
    const clash = refused(await world.ask('cohort.plan', await plan()));
    expect(clash.findings?.filter(({ severity }) => severity === 'hard')).toMatchObject([
      { code: 'clash', personId: id.jo },
    ]);
    const alone = await plan({
      leads: [id.jo],
      times: [{ date: '2026-11-24', start: '10:00', end: '13:00' }],
    });
    expect(refused(await world.ask('cohort.plan', alone)).findings).toMatchObject([
      { code: 'noPeerDelivers' },
    ]);
    const twice = { date: '2026-11-24', start: '12:00', end: '14:00' };
    const same = await plan({ times: [{ date: '2026-11-24', start: '10:00', end: '13:00' }, twice] });
    expect(refused(await world.ask('cohort.plan', same)).fields).toHaveProperty('times');
    const outside = await plan({ people: [id.cara] });
    expect(refused(await world.ask('cohort.plan', outside)).fields).toHaveProperty('people');
  });

  it('does a step that only the other pathway has, with whoever is on it', async () => {
    const { world, id } = team;
    const [, other] = await world.must('programme.list', {});
    const { id: programmeId = 0, version = 0 } = other ?? {};
    const bridging = {
      name: 'Bridging day',
      kind: 'trainingSession',
      signOff: 'trainer',
      needed: 1,
    } as const;
    const rule = { minutes: 120, dueDays: null, validMonths: null, isGate: false, after: [] };
    const { id: stepId } = await world.must('programme.addStep', {
      id: programmeId,
      version,
      ...bridging,
      ...rule,
    });
    const { version: seen } = await world.must('person.get', { id: id.cara });
    const about = { personId: id.cara, version: seen, programmeId, startDate: '2026-11-23', held: [] };
    await world.must('induction.start', about);
    const times = [{ date: '2026-11-24', start: '10:00', end: '12:00' }];
    const day = await plan({ stepId: stepId ?? 0, people: [id.cara], times });
    expect(refused(await world.ask('cohort.plan', { ...day, people: [id.cara, mia] })).fields).toEqual({
      people: expect.stringContaining('has no step Bridging day'),
    });
    await world.must('cohort.plan', day);
    expect((await cohorts())[0]).toMatchObject({ step: 'Bridging day', members: [{ personId: id.cara }] });
  });

  it('knows a step by what it was copied from, whatever it is called there', async () => {
    const { world, id } = team;
    const [, other] = await world.must('programme.list', {});
    const { version } = await world.must('person.get', { id: id.cara });
    const about = { personId: id.cara, version, programmeId: other?.id ?? 0, startDate: '2026-11-23' };
    await world.must('induction.start', { ...about, held: [] });
    // Both programmes call it by a new name; nobody has taken that over.
    for (const each of await world.must('programme.list', {})) {
      const step = each.steps.find(({ name }) => name === 'Training programme');
      if (!step) throw new Error('There is no such step.');
      const { id: stepId, version: _, position: __, archived, ...fields } = step;
      const change = { id: each.id, version: each.version, stepId, archived, ...fields };
      await world.must('programme.changeStep', { ...change, name: 'Core training' });
    }
    const [first] = await world.must('programme.list', {});
    const stepId = first?.steps.find(({ name }) => name === 'Core training')?.id ?? 0;
    await world.must('cohort.plan', await plan({ stepId, people: [mia, id.cara] }));
    expect((await cohorts())[0]?.members).toHaveLength(2);
  });

  it('takes people of the other pathway by the step of the same name', async () => {
    const { world, id } = team;
    const [, other] = await world.must('programme.list', {});
    const { version } = await world.must('person.get', { id: id.cara });
    const about = { personId: id.cara, version, programmeId: other?.id ?? 0, startDate: '2026-11-23' };
    await world.must('induction.start', { ...about, held: [] });
    await world.must('cohort.plan', await plan({ people: [mia, id.cara] }));
    expect((await cohorts())[0]?.members.map(({ personId }) => personId).sort()).toEqual(
      [mia, id.cara].sort(),
    );
  });
});

describe('the register', () => {
  beforeEach(async () => {
    await team.world.must('cohort.plan', await plan());
  });

  it('counts whoever was there; a missed part is owed, and the next run of it is offered and booked', async () => {
    const { world, id } = team;
    expect(refused(await register(1, [mia], [])).code).toBe('NOT_POSSIBLE');
    world.at('2026-11-24T14:00');
    expect((await cohorts())[0]?.members[0]?.attendance[0]).toBe('toRegister');
    expect((await register(1, [dev], [mia])).ok).toBe(true);
    const member = async (personId: number) =>
      (await cohorts())
        .find(({ name }) => name === 'Winter cohort')
        ?.members.find((each) => each.personId === personId);
    expect((await member(dev))?.attendance[0]).toBe('attended');
    expect(await member(mia)).toMatchObject({
      attendance: ['missed', 'booked', 'booked', 'booked', 'booked', 'booked'],
      owed: [{ part: 1, nextRun: null }],
    });
    // Five of six are booked: the sixth is worked out, and comes in between.
    expect(await forecast(mia)).toBe('2026-12-10');

    await begin(world, id.cara, ['Training programme']);
    const times = [{ date: '2027-01-12', start: '10:00', end: '13:00' }];
    await world.must('cohort.plan', await plan({ name: 'Spring cohort', people: [id.cara], times }));
    const owed = (await member(mia))?.owed;
    expect(owed).toMatchObject([{ part: 1, nextRun: { cohort: 'Spring cohort', date: '2027-01-12' } }]);
    const next = owed?.[0]?.nextRun;
    const joining = { sessionId: next?.sessionId ?? 0, version: next?.sessionVersion ?? 0, personId: mia };
    await world.must('cohort.join', joining);
    expect((await member(mia))?.owed).toEqual([]);
    expect(await forecast(mia)).toBe('2027-01-12');
    expect((await team.get(joining.sessionId)).parts.map(({ personId }) => personId)).toContain(mia);
    await world.must('history.undo', { entryId: null });
    expect((await member(mia))?.owed).toHaveLength(1);
  });

  it('leaves as it is what was recorded already, and refuses whoever was not in the session', async () => {
    const { world, id } = team;
    world.at('2026-11-24T14:00');
    await register(1, [mia], []);
    await register(1, [], [mia]);
    expect((await cohorts())[0]?.members.find(({ personId }) => personId === mia)?.attendance[0]).toBe(
      'attended',
    );
    expect(refused(await register(1, [id.cara], [])).fields).toHaveProperty('attended');
    expect(refused(await register(1, [dev], [dev])).fields).toHaveProperty('missed');
  });
});

describe('times for a cohort', () => {
  const freeTimes = async (times: { date: string; start: string; end: string }[]) =>
    team.world.must('cohort.freeTimes', { people: [mia, dev, team.id.jo], placeId: null, times });
  const at = (date: string, start = '10:00', end = '13:00') => ({ date, start, end });

  it('stay where all can come, and move to the same hour of another day where somebody cannot', async () => {
    await team.world.must('cohort.plan', await plan({ name: 'Earlier', times: [at('2026-11-26')] }));
    expect(await freeTimes([at('2026-11-24'), at('2026-11-26'), at('2026-12-01')])).toEqual([
      at('2026-11-24'),
      at('2026-11-27'),
      at('2026-12-01'),
    ]);
  });

  it('leave out bank holidays, keep apart from each other, and say where there is none before the next', async () => {
    expect(await freeTimes([at('2026-12-25'), at('2026-12-24'), at('2026-12-24', '11:00', '12:00')])).toEqual(
      [at('2026-12-29'), at('2026-12-24'), at('2026-12-24', '13:00', '14:00')],
    );
    expect(await freeTimes([at('2026-11-28'), at('2026-11-29')])).toEqual([null, at('2026-11-30')]);
  });

  it('are never in the past', async () => {
    expect(await freeTimes([at('2026-11-20')])).toEqual([at('2026-11-23')]);
  });
});
