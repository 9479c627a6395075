import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingKey } from '#domain/finding.ts';
import { type CoverTeam, coverTeam, made, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { begin, lastStep, readyOn } from '#test/unit/main/features/induction/inductions.ts';

// Mon 23 Nov 2026, 08:30.
let team: CoverTeam;
let mia: number;

beforeEach(async () => {
  team = await coverTeam();
  mia = await team.reserve(null);
});
afterEach(() => team.world.close());

async function signOff(personId: number, name: string, doneOn: string, expiresOn: string | null = null) {
  const induction = await team.world.must('induction.get', { personId });
  const step = induction?.steps.find((each) => each.name === name);
  if (!induction || !step) throw new Error(`There is no step ${name}.`);
  const { id, version } = induction;
  const outcome = step.kind === 'check' ? 'cleared' : step.kind === 'access' ? 'withAccess' : 'done';
  const about = { id, version, stepId: step.id, reference: null, signedById: null };
  return made(await team.world.agree('step.signOff', { ...about, doneOn, outcome, expiresOn }));
}

const status = async (personId: number, to: 'active' | 'reserve' | 'paused', from: string) => {
  const { version } = await team.world.must('person.get', { id: personId });
  return { id: personId, version, status: to, from };
};

const candidate = async (sessionId: number) => {
  const question = { sessionId, forPersonId: team.id.amira, start: null, end: null };
  const { candidates } = await team.world.must('cover.candidates', question);
  return candidates.find(({ personId }) => personId === mia);
};
const said = async (sessionId: number) =>
  (await candidate(sessionId))?.findings
    .filter(({ code }) => ['reserveNotReady', 'readyIfDone', 'gateExpired'].includes(code))
    .map(({ code, severity, facts }) => [code, severity, facts.gates]);

describe('who may cover', () => {
  beforeEach(async () => {
    await team.absence();
  });

  it('is by readiness on the day of the session: open gates named, expected ones a warning', async () => {
    const [before, after] = [await team.session(), await team.session({ date: '2026-12-15' })];
    expect(await said(before)).toEqual([['reserveNotReady', 'hard', '']]);
    await readyOn(team.world, mia, '2026-12-14');
    expect(await said(before)).toEqual([['reserveNotReady', 'hard', 'Access to patient notes']]);
    expect(await said(after)).toEqual([['readyIfDone', 'soft', 'Access to patient notes']]);
    expect((await candidate(after))?.eligible).toBe(true);
    await signOff(mia, 'Access to patient notes', '2026-11-20');
    expect([await said(before), await said(after)]).toEqual([[], []]);
  });

  it('ends on the day a gate runs out, for a reserve and for somebody who has become active', async () => {
    await begin(team.world, mia, ['DBS check']);
    await signOff(mia, 'DBS check', '2024-01-08', '2026-12-15');
    const [last, after] = [
      await team.session({ date: '2026-12-14' }),
      await team.session({ date: '2026-12-15' }),
    ];
    expect(await said(last)).toEqual([]);
    expect(await said(after)).toEqual([['gateExpired', 'hard', 'DBS check']]);
    await team.world.must('person.setStatus', await status(mia, 'active', '2026-11-23'));
    expect(await said(last)).toEqual([]);
    expect(await said(after)).toEqual([['gateExpired', 'hard', 'DBS check']]);
  });

  it('is planned with: a reserve who becomes ready in time is proposed, one who does not is not', async () => {
    await team.session({ date: '2026-12-22' });
    await team.session({ date: '2026-12-29' });
    await readyOn(team.world, mia, '2026-12-24');
    const scope = {
      from: '2026-11-23',
      until: '2027-01-04',
      people: [team.id.amira],
      only: null,
      imagined: null,
    };
    const plan = await team.world.must('coverPlan.make', { scope, locked: [], forbidden: [], ticket: 'one' });
    expect(plan.rows.map(({ session, chosen }) => [session.date, chosen?.personId === mia])).toEqual([
      ['2026-12-22', false],
      ['2026-12-29', true],
    ]);
  });
});

describe('becoming active', () => {
  it('is refused with the gates missing by name, allowed by an override, and without one when all are met', async () => {
    const { world } = team;
    expect(
      refused(await world.ask('person.setStatus', await status(mia, 'active', '2026-11-30'))),
    ).toMatchObject({
      code: 'REFUSED',
      findings: [{ code: 'reserveNotReady', facts: { gates: '' } }],
    });
    await begin(world, mia, ['DBS check', 'Occupational health', 'Wellbeing plan agreed']);
    await signOff(mia, 'DBS check', '2023-01-09', '2026-11-20');
    const input = await status(mia, 'active', '2026-11-30');
    expect(
      refused(await world.ask('person.setStatus', input)).findings?.map(({ code, facts }) => [
        code,
        facts.gates,
      ]),
    ).toEqual([
      ['reserveNotReady', 'Occupational health'],
      ['gateExpired', 'DBS check'],
    ]);
    const override = { reason: 'recordOutOfDate' as const, note: null };
    await world.must('person.setStatus', { ...input, override });
    expect((await world.must('person.get', { id: mia })).statuses.at(-1)?.status).toBe('active');
    await world.must('history.undo', { entryId: null });
    await signOff(mia, 'DBS check', '2026-11-21');
    await signOff(mia, 'Occupational health', '2026-11-21');
    // The wellbeing plan is no gate.
    await world.must('person.setStatus', await status(mia, 'active', '2026-11-30'));
  });

  it('does not count what is only expected', async () => {
    await readyOn(team.world, mia, '2026-11-27');
    const input = await status(mia, 'active', '2026-12-07');
    expect(refused(await team.world.ask('person.setStatus', input)).code).toBe('REFUSED');
  });

  it('asks nothing of whoever was in the team before', async () => {
    const { world, id } = team;
    await world.must('person.setStatus', await status(id.ben, 'paused', '2026-11-30'));
    await world.must('person.setStatus', await status(id.ben, 'active', '2026-12-14'));
  });
});

describe('Today', () => {
  it('warns before a gate of somebody who covers runs out, with what is arranged after it', async () => {
    const { world, id } = team;
    await begin(world, mia, ['DBS check']);
    const checked = await signOff(mia, 'DBS check', '2024-01-08');
    await team.absence();
    const before = await team.session({ date: '2026-12-22' });
    const after = await team.session({ date: '2026-12-29' });
    await team.cover(before, id.amira, mia);
    await team.cover(after, id.amira, mia);
    // The date of the check turns out to be another: it runs out on Sun 27 Dec.
    const { id: inductionId, version = 0 } = (await world.must('induction.get', { personId: mia })) ?? {};
    await world.must('step.undo', { id: inductionId ?? 0, version, evidenceId: checked });
    await signOff(mia, 'DBS check', '2023-12-27', '2026-12-27');
    const onToday = async () => (await world.must('today.board', {})).expiring.filter(({ isGate }) => isGate);
    expect(await onToday()).toMatchObject([
      {
        personId: mia,
        step: 'DBS check',
        isGate: true,
        expiresOn: '2026-12-27',
        warning: 'first',
        arranged: 1,
        firstSessionId: after,
        firstDate: '2026-12-29',
      },
    ]);
    const warning = async (moment: string) => {
      world.at(moment);
      return (await onToday()).map((each) => each.warning);
    };
    expect(await warning('2026-11-27T09:00')).toEqual(['again']);
    expect(await warning('2026-10-28T09:00')).toEqual(['first']);
    expect(await warning('2026-10-27T09:00')).toEqual([]);
    expect(await warning('2026-12-20T09:00')).toEqual(['last']);
    expect(await warning('2026-12-27T09:00')).toEqual(['over']);
    await world.must('settings.change', { expiryFirstDays: 90 });
    expect(await warning('2026-10-27T09:00')).toEqual(['first']);
  });

  it('says when somebody arranged for cover will not be ready after all', async () => {
    const { world, id } = team;
    await readyOn(world, mia, '2026-12-14');
    await team.absence();
    await team.cover(await team.session({ date: '2026-12-22' }), id.amira, mia);
    expect((await world.must('today.board', {})).notReadyForCover).toEqual([]);
    const induction = await world.must('induction.get', { personId: mia });
    const step = induction?.steps.find(({ name }) => name === 'Access to patient notes');
    const about = { id: induction?.id ?? 0, version: induction?.version ?? 0, stepId: step?.id ?? 0 };
    await world.must('step.setDue', { ...about, dueOn: '2027-01-11' });
    expect((await world.must('today.board', {})).notReadyForCover).toMatchObject([
      { personId: mia, sessions: 1, firstDate: '2026-12-22', gates: ['Access to patient notes'] },
    ]);
  });
});

describe('cover decided on although somebody is not ready', () => {
  it('is not told every day, but among the reserves; what was not known then is', async () => {
    const { world, id } = team;
    await begin(world, mia, ['DBS check']);
    await team.absence();
    const sessionId = await team.session({ date: '2026-12-22' });
    const { version, start, end } = await team.get(sessionId);
    const about = { sessionId, version, forPersonId: id.amira, byPersonId: mia, start, end };
    const answer = refused(await world.ask('cover.arrange', about));
    const accepted = (answer.findings ?? []).map(findingKey);
    const override = { reason: 'noOneElse', note: null } as const;
    await world.must('cover.arrange', { ...about, accepted, override });
    const onToday = async () => (await world.must('today.board', {})).notReadyForCover;
    const known = async () => (await world.must('reserves.board', {})).notReadyForCover;
    expect(await onToday()).toEqual([]);
    expect(await known()).toMatchObject([{ personId: mia, gates: ['DBS check'], decided: true }]);
    // Access to notes turns out to be missing as well: nobody decided on that.
    const {
      id: inductionId = 0,
      version: seen = 0,
      steps = [],
    } = (await world.must('induction.get', { personId: mia })) ?? {};
    const access = steps.find(({ name }) => name === lastStep);
    await world.must('step.undo', {
      id: inductionId,
      version: seen,
      evidenceId: access?.evidence[0]?.id ?? 0,
    });
    expect(await onToday()).toMatchObject([
      { personId: mia, gates: ['DBS check', lastStep], decided: false },
    ]);
    await world.must('history.undo', { entryId: null });
    await world.must('history.undo', { entryId: null });
    expect(await known()).toEqual([]);
  });

  it('stays decided for all sessions of long-term cover', async () => {
    const { world } = team;
    await begin(world, mia, ['DBS check']);
    const absenceId = await team.absence();
    await team.session({ date: '2026-12-22' });
    await team.session({ date: '2026-12-29' });
    const version = await team.version(absenceId);
    const about = { absenceId, version, byPersonId: mia, from: '2026-12-21', until: null };
    const support = { supervisorId: null, supervision: null, steps: [] };
    const rest = { leadId: null, handover: null, ...support, takeOver: false };
    const answer = refused(await world.ask('longTerm.start', { ...about, ...rest }));
    const accepted = (answer.findings ?? []).map(findingKey);
    const override = { reason: 'noOneElse', note: null } as const;
    await world.must('longTerm.start', { ...about, ...rest, accepted, override });
    expect((await world.must('today.board', {})).notReadyForCover).toEqual([]);
    expect((await world.must('reserves.board', {})).notReadyForCover).toMatchObject([
      { personId: mia, sessions: 2, decided: true },
    ]);
  });
});

describe('the pool', () => {
  it('is by state, then by who could take most of what is open, with what each hangs on', async () => {
    const { world, id } = team;
    await world.must('person.setStatus', await status(id.dev, 'reserve', '2025-01-06'));
    await readyOn(world, id.dev, '2026-01-05');
    await begin(world, mia, ['Occupational health']);
    await team.absence();
    await team.session({ kind: 'groupSupervision', leads: [id.amira], attendees: [id.ben] });
    await team.session({ date: '2026-11-26' });
    const board = await world.must('reserves.board', {});
    expect(board.openSessions).toBe(2);
    // Dev may not lead the group.
    expect(
      board.pool.map(({ personId, readiness, helps, next }) => [personId, readiness.state, helps, next]),
    ).toEqual([
      [id.dev, 'ready', 1, null],
      [mia, 'stuck', 2, 'Occupational health'],
    ]);
    expect(board.pool[1]?.readiness).toMatchObject({ step: 'Occupational health', why: 'overdue' });
    expect(board.pool[1]).toMatchObject({ done: 17, of: 18 });
  });

  it('lists a reserve who has waited too long, until something is booked', async () => {
    const { world, id } = team;
    const waiting = async () => (await world.must('reserves.board', {})).pool[0]?.waiting;
    expect(await waiting()).toEqual({ days: 686, since: '2025-01-06', last: null });
    const supervision = { kind: 'individualSupervision' as const, leads: [id.jo], attendees: [mia] };
    const [held, missed] = [
      await team.session({ ...supervision, date: '2026-10-12' }),
      await team.session({ ...supervision, date: '2026-11-16' }),
    ];
    // Planned is not held: nobody knows what came of it before its register is taken.
    expect(await waiting()).toEqual({ days: 686, since: '2025-01-06', last: null });
    const register = async (sessionId: number, attendance: 'attended' | 'didNotAttend') => {
      const { version } = await team.get(sessionId);
      const lines = [{ personId: mia, attendance, leftAt: null }];
      const about = { sessionId, version, held: true, lines, cancelledBy: null, reason: null, topicIds: [] };
      await world.must('register.take', about);
    };
    await register(held, 'attended');
    await register(missed, 'didNotAttend');
    expect(await waiting()).toEqual({ days: 42, since: '2026-10-12', last: '2026-10-12' });
    await world.must('settings.change', { keepWarmDays: 43 });
    expect(await waiting()).toBeNull();
    await world.must('settings.change', { keepWarmDays: 42 });
    await team.session({ ...supervision, date: '2026-12-01' });
    expect(await waiting()).toBeNull();
  });

  it('counts shadowing and cover that took place, not shadowing that was missed', async () => {
    const { world, id } = team;
    await world.must('settings.change', { keepWarmDays: 7 });
    const last = async () => (await world.must('reserves.board', {})).pool[0]?.waiting?.last;
    const shadowing = await team.session({
      kind: 'shadowing',
      date: '2026-11-02',
      leads: [id.ben],
      attendees: [mia],
    });
    expect(await last()).toBe('2026-11-02');
    await begin(world, mia, []);
    const induction = await world.must('induction.get', { personId: mia });
    const step = induction?.steps.find(({ kind }) => kind === 'shadowing');
    if (!induction || !step) throw new Error('There is no shadowing.');
    const about = { id: induction.id, stepId: step.id };
    await world.must('step.link', { ...about, version: induction.version, sessionId: shadowing });
    const version = induction.version + 1;
    const missed = { doneOn: '2026-11-02', outcome: 'missed' as const, expiresOn: null };
    await world.agree('step.signOff', { ...about, ...missed, version, reference: null, signedById: null });
    expect(await last()).toBeNull();
    world.at('2026-10-19T08:30');
    const covered = await team.session({ date: '2026-10-20' });
    await team.cover(covered, id.amira, mia);
    world.at('2026-11-23T08:30');
    expect(await last()).toBe('2026-10-20');
  });
});
