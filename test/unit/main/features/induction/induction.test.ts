import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output, Sent } from '#contract/requests.ts';
import { fitAt } from '#domain/booking/blockedIntervals.ts';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { begin } from './inductions.ts';

// Mon 23 Nov 2026, 08:30; everybody works Monday to Friday nine to five.
let team: CoverTeam;
let mia: number;

beforeEach(async () => {
  team = await coverTeam();
  mia = await team.reserve(null);
});
afterEach(() => team.world.close());

async function induction(): Promise<NonNullable<Output<'induction.get'>>> {
  const found = await team.world.must('induction.get', { personId: mia });
  if (!found) throw new Error('No induction has begun.');
  return found;
}

async function step(name: string) {
  const { id, version, steps } = await induction();
  const found = steps.find((each) => each.name === name);
  if (!found) throw new Error(`There is no step ${name}.`);
  return { id, version, stepId: found.id, found };
}

async function signOff(name: string, over: Partial<Sent<'step.signOff'>> = {}) {
  const { found, ...about } = await step(name);
  const outcome = found.kind === 'check' ? 'cleared' : found.kind === 'access' ? 'withAccess' : 'done';
  return {
    ...about,
    doneOn: '2026-11-20',
    outcome,
    expiresOn: null,
    reference: null,
    signedById: team.id.jo,
    ...over,
  } as const;
}

const state = async (name: string) => (await step(name)).found.state;
const setDue = async (name: string, dueOn: string | null) => {
  const { found: _, ...about } = await step(name);
  await team.world.must('step.setDue', { ...about, dueOn });
};

describe('an induction', () => {
  it('begins as a copy of the programme, each step due by its rule, and only once', async () => {
    const { world } = team;
    expect(await world.must('induction.get', { personId: mia })).toBeNull();
    await begin(world, mia, ['DBS check', 'Shadowing', 'Ward visits']);
    const { steps, programme, done, of, next, readiness } = await induction();
    expect([programme, done, of]).toEqual(['New peer workers', 15, 18]);
    const dbs = steps.find(({ name }) => name === 'DBS check');
    // 42 days from Thu 1 Jan 2026, which is past: nobody can say when it will come.
    expect(dbs).toMatchObject({ dueOn: '2026-02-12', state: 'overdue', done: 0, missesDue: true });
    expect(next).toEqual([dbs?.id]);
    expect(readiness).toEqual({
      state: 'stuck',
      on: null,
      stepId: dbs?.id,
      step: 'DBS check',
      why: 'overdue',
    });
    expect(await state('Ward visits')).toBe('blocked');
    expect((await step('Shadowing')).found.blockedBy).toEqual(['Ward visits']);
    const { version } = await world.must('person.get', { id: mia });
    const [first] = await world.must('programme.list', {});
    const again = { personId: mia, version, programmeId: first?.id ?? 0, startDate: '2026-11-23', held: [] };
    expect(refused(await world.ask('induction.start', again))).toMatchObject({ code: 'NOT_POSSIBLE' });
  });

  it('prefills what somebody of the existing workforce holds, each with its date and expiry', async () => {
    const { world } = team;
    const second = (await world.must('programme.list', {})).find(
      ({ pathway }) => pathway === 'existingWorkforce',
    );
    const dbs = second?.steps.find(({ name }) => name === 'DBS check');
    if (!second || !dbs) throw new Error('There is no such programme.');
    const held = { originId: dbs.id, doneOn: '2025-03-03', outcome: 'cleared' as const, expiresOn: null };
    const { version } = await world.must('person.get', { id: mia });
    const input = { personId: mia, version, programmeId: second.id, startDate: '2026-11-30' };
    const bad = { ...held, reference: 'Certificate 001234567890' };
    const answer = refused(await world.ask('induction.start', { ...input, held: [bad] }));
    expect(answer).toMatchObject({ code: 'INVALID', fields: { 'held.0.reference': expect.any(String) } });
    await world.must('induction.start', { ...input, held: [{ ...held, reference: 'Personnel file' }] });
    const { found } = await step('DBS check');
    expect(found).toMatchObject({ state: 'done', expiresOn: '2028-03-03', done: 1 });
    expect(found.evidence).toMatchObject([{ doneOn: '2025-03-03', held: true, reference: 'Personnel file' }]);
    expect((await step('Occupational health')).found).toMatchObject({ dueOn: '2027-01-11', state: 'open' });
  });

  it('is only for peer workers', async () => {
    const { world, id } = team;
    const { version } = await world.must('person.get', { id: id.jo });
    const input = { personId: id.jo, version, programmeId: 1, startDate: '2026-11-23', held: [] };
    expect(refused(await world.ask('induction.start', input)).message).toContain('Only a peer worker');
  });
});

describe('signing off', () => {
  beforeEach(() =>
    begin(team.world, mia, ['DBS check', 'Training programme', 'Training assessment', 'Shadowing']),
  );

  it('counts up to what is needed, moves the forecast, and can be taken back', async () => {
    const { world } = team;
    await setDue('DBS check', '2026-12-04');
    // Six days of training from Tue 24 Nov to Tue 1 Dec, the assessment on Wed 2 Dec; the check comes last.
    expect((await induction()).readiness).toMatchObject({
      state: 'byDate',
      on: '2026-12-04',
      step: 'DBS check',
    });
    await world.must('step.signOff', await signOff('DBS check'));
    expect((await induction()).readiness).toMatchObject({ on: '2026-12-02' });
    for (const doneOn of ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13']) {
      await world.must('step.signOff', await signOff('Training programme', { doneOn }));
    }
    expect((await step('Training programme')).found).toMatchObject({ done: 5, needed: 6, state: 'open' });
    const before = await induction();
    await world.must(
      'step.signOff',
      await signOff('Training programme', { outcome: 'missed', doneOn: '2026-11-16' }),
    );
    expect((await induction()).readiness).toEqual(before.readiness);
    await world.must('step.signOff', await signOff('Training programme', { doneOn: '2026-11-17' }));
    expect(await state('Training programme')).toBe('done');
    const { id, version } = await induction();
    const last = (await step('Training programme')).found.evidence.at(-1);
    await world.must('step.undo', { id, version, evidenceId: last?.id ?? 0 });
    expect((await induction()).readiness).toEqual(before.readiness);
  });

  it('is refused for a day to come, an outcome of another kind, and words that do not belong there', async () => {
    const { world } = team;
    const fields = async (over: Partial<Sent<'step.signOff'>>) =>
      Object.keys(refused(await world.ask('step.signOff', await signOff('DBS check', over))).fields ?? {});
    expect(await fields({ doneOn: '2026-11-24' })).toEqual(['doneOn']);
    expect(await fields({ outcome: 'passed' })).toEqual(['outcome']);
    expect(await fields({ expiresOn: '2026-11-20' })).toEqual(['expiresOn']);
    expect(await fields({ reference: 'No. 0012 3456 7890' })).toEqual(['reference']);
    expect(await fields({ reference: 'Asked about depression' })).toEqual(['reference']);
  });

  it('asks first when something comes before it', async () => {
    const { world } = team;
    const early = await signOff('Training assessment', { outcome: 'passed' });
    const answer = refused(await world.ask('step.signOff', early));
    expect(answer).toMatchObject({
      code: 'CONFIRM',
      findings: [{ code: 'outOfOrder', facts: { step: 'Training assessment', gates: 'Training programme' } }],
    });
    await world.agree('step.signOff', early);
    expect(await state('Training assessment')).toBe('done');
  });

  it('holds a check that was not cleared as such, until it is', async () => {
    const { world } = team;
    await world.must('step.signOff', await signOff('DBS check', { outcome: 'notCleared' }));
    expect(await state('DBS check')).toBe('notCleared');
    expect((await induction()).readiness).toMatchObject({
      state: 'stuck',
      why: 'notCleared',
      step: 'DBS check',
    });
    await world.must('step.signOff', await signOff('DBS check', { doneOn: '2026-11-21' }));
    expect((await step('DBS check')).found).toMatchObject({ state: 'done', expiresOn: '2029-11-21' });
  });

  it('is refused when the induction has changed since', async () => {
    const { world } = team;
    const [first, second] = [await signOff('DBS check'), await signOff('Shadowing')];
    await world.must('step.signOff', first);
    expect(refused(await world.ask('step.signOff', second)).code).toBe('STALE');
  });

  it('undoes to what was, byte for byte', async () => {
    const { world } = team;
    const before = await world.dump();
    await world.must('step.signOff', await signOff('DBS check'));
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });
});

describe('booking a step', () => {
  beforeEach(() => begin(team.world, mia, ['Ward visits', 'Shadowing']));

  const visit = async (over: Partial<Sent<'step.book'>> = {}) => {
    const { found: _, ...about } = await step('Ward visits');
    const time = { date: '2026-11-26', start: '10:00', end: '12:00' };
    return { ...about, ...time, placeId: null, link: null, leads: [team.id.ben], ...over };
  };

  it('makes a session in the calendar, moves the forecast, and goes again with one undo', async () => {
    const { world } = team;
    // Two visits from Tue 24 Nov, two days of shadowing after them: Fri 27 Nov.
    expect((await induction()).readiness.on).toBe('2026-11-27');
    const { id: sessionId } = await world.must('step.book', await visit());
    await world.must('step.book', await visit({ date: '2026-12-03' }));
    const { found } = await step('Ward visits');
    expect([found.state, found.forecast]).toEqual(['booked', '2026-12-03']);
    expect(await team.get(sessionId ?? 0)).toMatchObject({
      kind: 'wardVisit',
      parts: [
        { personId: team.id.ben, part: 'lead' },
        { personId: mia, part: 'attendee' },
      ],
    });
    // Shadowing after the later visit: Fri 4 and Mon 7 Dec.
    expect((await induction()).readiness.on).toBe('2026-12-07');
    await world.must('history.undo', { entryId: null });
    expect((await step('Ward visits')).found.booked).toHaveLength(1);
  });

  it('is judged like any session: a clash is refused', async () => {
    const { world, id } = team;
    await team.session({ date: '2026-11-26', leads: [id.ben] });
    const answer = refused(await world.ask('step.book', await visit()));
    expect(answer.findings?.map(({ code, severity }) => [code, severity])).toContainEqual(['clash', 'hard']);
  });

  it('is refused where the one it is for is elsewhere', async () => {
    const { world, id } = team;
    await team.session({ kind: 'training', date: '2026-11-26', leads: [id.jo], attendees: [mia] });
    const answer = refused(await world.ask('step.book', await visit()));
    expect(answer.findings?.filter(({ severity }) => severity === 'hard')).toMatchObject([
      { code: 'clash', personId: mia },
    ]);
  });

  it('says for a drag what stands against each time, and the first time of each day or why there is none', async () => {
    const { world, id } = team;
    const { id: inductionId, stepId } = await step('Shadowing');
    await team.session({
      kind: 'training',
      date: '2026-11-26',
      end: '17:00',
      leads: [id.jo],
      attendees: [mia],
    });
    const about = { id: inductionId, stepId, from: '2026-11-26', until: '2026-11-29' };
    const { blocked, days } = await world.must('step.fit', about);
    expect(days.map(({ slot, why }) => slot?.start ?? why.map(({ code }) => code))).toEqual([
      ['clash'],
      '2026-11-27T09:00',
      ['outsideWorkingPattern'],
    ]);
    const friday = { start: '2026-11-27T09:00', end: '2026-11-27T11:00' };
    expect(fitAt(blocked, friday)).toMatchObject([{ code: 'outOfOrder', severity: 'soft' }]);
  });

  it('offers times of a day of choice, in its turn or not, with whoever leads, or says why there is none', async () => {
    const { world, id } = team;
    const { id: inductionId, stepId } = await step('Shadowing');
    const on = async (date: string, leads: number[] = []) =>
      world.must('step.slots', { id: inductionId, stepId, leads, placeId: null, on: date });
    expect((await on('2026-11-24')).slots.map(({ start }) => start)).toEqual([
      '2026-11-24T09:00',
      '2026-11-24T11:00',
      '2026-11-24T13:00',
    ]);
    await team.session({ date: '2026-11-24', start: '09:00', end: '17:00', leads: [id.ben] });
    const { slots, why } = await on('2026-11-24', [id.ben]);
    expect(slots).toEqual([]);
    expect(why).toMatchObject([{ code: 'clash', personId: id.ben }]);
    // Mon 23 Nov, 08:30: what is over is offered no more.
    world.at('2026-11-23T16:00');
    expect(await on('2026-11-23')).toMatchObject({ slots: [], why: [{ code: 'inThePast' }] });
  });

  it('offers the sessions the person is in already, those of the kind first, until one is used', async () => {
    const { world, id } = team;
    const meeting = await team.session({
      kind: 'meeting',
      date: '2026-11-24',
      leads: [id.jo],
      attendees: [mia],
    });
    const later = { kind: 'wardVisit' as const, leads: [id.ben], attendees: [mia] };
    const booked = await team.session({ ...later, date: '2026-12-03' });
    const over = await team.session({ ...later, date: '2026-11-12' });
    await team.session({ ...later, date: '2026-12-04', attendees: [] });
    const { found: _, version: __, ...about } = await step('Ward visits');
    const offered = async () => (await world.must('step.sessions', about)).map((each) => each.id);
    expect(await offered()).toEqual([booked, over, meeting]);
    const { version } = await induction();
    await world.must('step.link', { ...about, version, sessionId: booked });
    expect(await offered()).toEqual([over, meeting]);
  });

  it('asks when it is booked before its turn; not when what comes before is booked by then', async () => {
    const { world } = team;
    const { found: _, ...about } = await step('Shadowing');
    const shadowing = { ...(await visit({ date: '2026-12-10' })), ...about };
    const answer = refused(await world.ask('step.book', shadowing));
    expect(answer.findings?.map(({ code }) => code)).toEqual(['outOfOrder']);
    await world.must('step.book', await visit());
    await world.must('step.book', { ...shadowing, version: (await induction()).version });
  });

  it('is to be signed off when it is over, and no longer counts when it is cancelled', async () => {
    const { world } = team;
    const { id } = await world.must('step.book', await visit({ date: '2026-11-23' }));
    world.at('2026-11-23T13:00');
    expect((await step('Ward visits')).found).toMatchObject({
      state: 'signOff',
      toSignOff: [{ sessionId: id, date: '2026-11-23' }],
    });
    await world.must('step.signOff', await signOff('Ward visits', { doneOn: '2026-11-23' }));
    expect((await step('Ward visits')).found).toMatchObject({ state: 'open', done: 1, toSignOff: [] });
    const { id: later } = await world.must('step.book', await visit({ date: '2026-12-03' }));
    const { version } = await team.get(later ?? 0);
    await world.agree('session.cancel', { id: later ?? 0, version, reason: 'other' });
    expect((await step('Ward visits')).found.booked.map(({ date }) => date)).toEqual(['2026-11-23']);
  });

  it('can be a session that is there already, and be loosed from it again', async () => {
    const { world, id } = team;
    const sessionId = await team.session({
      kind: 'wardVisit',
      date: '2026-11-27',
      leads: [id.ben],
      attendees: [mia],
    });
    const { found: _, ...about } = await step('Ward visits');
    await world.must('step.link', { ...about, sessionId });
    expect((await step('Ward visits')).found.booked).toMatchObject([{ sessionId }]);
    const other = await team.session({ kind: 'meeting', date: '2026-11-27', start: '14:00', end: '15:00' });
    const { version } = await induction();
    expect(refused(await world.ask('step.link', { ...about, version, sessionId: other })).code).toBe(
      'INVALID',
    );
    await world.must('step.unlink', { ...about, version, sessionId });
    expect((await step('Ward visits')).found.booked).toEqual([]);
    expect((await team.get(sessionId)).state).toBe('planned');
  });

  it('offers times at which both can, not before its turn', async () => {
    const { world, id } = team;
    const { id: inductionId, stepId } = await step('Shadowing');
    const { slots } = await world.must('step.slots', {
      id: inductionId,
      stepId,
      leads: [id.ben],
      placeId: null,
    });
    // The visits can be done by Wed 25 Nov.
    expect(slots.map(({ start }) => start)).toEqual([
      '2026-11-26T09:00',
      '2026-11-27T09:00',
      '2026-11-30T09:00',
    ]);
    expect(slots[0]?.end).toBe('2026-11-26T11:00');
  });
});
