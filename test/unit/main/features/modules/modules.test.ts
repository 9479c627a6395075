import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { type CoverTeam, coverTeam, made, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { begin } from '#test/unit/main/features/induction/inductions.ts';

// Mon 23 Nov 2026, 08:30. Mia has everything but mandatory training, shadowing and the training programme.
let team: CoverTeam;
let mia: number;

beforeEach(async () => {
  team = await coverTeam();
  mia = await team.reserve(null);
  await begin(team.world, mia, ['Mandatory training', 'Shadowing', 'Training programme']);
});
afterEach(() => team.world.close());

async function stepIds(name: string): Promise<number[]> {
  const programmes = await team.world.must('programme.list', {});
  return programmes.flatMap(({ steps }) => steps.filter((step) => step.name === name).map(({ id }) => id));
}

const addModule = async (name: string, step: string) =>
  made(await team.world.must('module.add', { name, steps: await stepIds(step) }));

async function change(moduleId: number, over: Partial<Sent<'module.change'>>) {
  const module = (await team.world.must('module.list', {})).find(({ id }) => id === moduleId);
  if (!module) throw new Error('There is no such module.');
  return team.world.ask('module.change', { ...module, ...over });
}

async function about() {
  const induction = await team.world.must('induction.get', { personId: mia });
  if (!induction) throw new Error('No induction has begun.');
  return { id: induction.id, version: induction.version };
}

async function step(name: string) {
  const induction = await team.world.must('induction.get', { personId: mia });
  const found = induction?.steps.find((each) => each.name === name);
  if (!found) throw new Error(`There is no step ${name}.`);
  return found;
}

const own = () => team.world.must('module.ofPerson', { personId: mia });
const completion = async (moduleId: number, over: Partial<Sent<'module.complete'>> = {}) => ({
  ...(await about()),
  moduleId,
  doneOn: '2026-11-20',
  reference: 'Learning record',
  ...over,
});

describe('a local module', () => {
  it('ticks the whole of each step it is mapped to, with its date and evidence, and one undo restores all', async () => {
    const { world } = team;
    const module = await addModule('Core skills', 'Training programme');
    await change(module, {
      steps: [...(await stepIds('Training programme')), ...(await stepIds('Mandatory training'))],
    });
    expect((await own()).modules).toEqual([
      { id: module, name: 'Core skills', ticks: ['Training programme', 'Mandatory training'] },
    ]);
    const before = await world.dump();
    await world.must('module.complete', await completion(module));
    expect(await step('Training programme')).toMatchObject({ state: 'done', done: 6 });
    const mandatory = await step('Mandatory training');
    expect(mandatory).toMatchObject({ state: 'done', expiresOn: '2027-11-20' });
    expect(mandatory.evidence).toMatchObject([
      { doneOn: '2026-11-20', outcome: 'done', reference: 'Learning record', held: false },
    ]);
    expect((await own()).completed).toMatchObject([
      { name: 'Core skills', doneOn: '2026-11-20', ticked: ['Training programme', 'Mandatory training'] },
    ]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('is asked about when a step it ticks is not due yet, and refused for a day to come, twice, or with a number', async () => {
    const { world } = team;
    const module = await addModule('Shadowing online', 'Shadowing');
    const open = await about();
    const visits = await step('Ward visits');
    for (const { id: evidenceId } of visits.evidence) {
      await world.must('step.undo', { ...(await about()), id: open.id, evidenceId });
    }
    const early = await completion(module);
    expect(refused(await world.ask('module.complete', early))).toMatchObject({
      code: 'CONFIRM',
      findings: [{ code: 'outOfOrder', facts: { step: 'Shadowing', gates: 'Ward visits' } }],
    });
    await world.agree('module.complete', early);
    const fields = async (over: Partial<Sent<'module.complete'>>) =>
      Object.keys(refused(await world.ask('module.complete', await completion(module, over))).fields ?? {});
    expect(await fields({})).toEqual(['doneOn']);
    expect(await fields({ doneOn: '2026-11-24' })).toEqual(['doneOn']);
    expect(await fields({ doneOn: '2026-11-19', reference: 'Certificate 12345678' })).toEqual(['reference']);
    expect(refused(await world.ask('module.complete', early)).code).toBe('STALE');
  });

  it('mapped to more is offered to whoever completed it, who takes it over or not, once', async () => {
    const { world } = team;
    const module = await addModule('Core skills', 'Mandatory training');
    await world.must('module.complete', await completion(module));
    expect((await own()).offers).toEqual([]);
    const ids = [
      ...(await stepIds('Mandatory training')),
      ...(await stepIds('Shadowing')),
      ...(await stepIds('Training programme')),
    ];
    await change(module, { steps: ids });
    const { offers } = await own();
    expect(await world.must('module.offers', {})).toEqual([{ ...(await about()), personId: mia, offers }]);
    expect(offers.map((each) => [each.name, each.step, each.doneOn])).toEqual([
      ['Core skills', 'Training programme', '2026-11-20'],
      ['Core skills', 'Shadowing', '2026-11-20'],
    ]);
    const [training, shadowing] = offers.map(({ completionId, stepId }) => ({ completionId, stepId }));
    if (!training || !shadowing) throw new Error('Two offers are expected.');
    const before = await world.dump();
    await world.must('module.settle', { ...(await about()), take: [training], leave: [shadowing] });
    expect((await own()).offers).toEqual([]);
    expect([(await step('Training programme')).state, (await step('Shadowing')).done]).toEqual(['done', 0]);
    const again = { ...(await about()), take: [shadowing], leave: [] };
    expect(refused(await world.ask('module.settle', again)).code).toBe('STALE');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    const both = { ...(await about()), take: [training], leave: [training] };
    expect(refused(await world.ask('module.settle', both)).fields).toHaveProperty('leave');
  });

  it('taken back opens what it ticked, and leaves what was signed off besides', async () => {
    const { world } = team;
    const module = await addModule('Core skills', 'Mandatory training');
    const { id: stepId } = await step('Mandatory training');
    const signed = { stepId, outcome: 'done', expiresOn: null, reference: null, signedById: null } as const;
    await world.must('step.signOff', { ...(await about()), ...signed, doneOn: '2026-11-10' });
    const { id } = await world.must('module.complete', await completion(module));
    expect((await step('Mandatory training')).evidence).toHaveLength(2);
    await world.must('module.takeBack', { ...(await about()), completionId: id ?? 0 });
    expect((await step('Mandatory training')).evidence).toMatchObject([{ doneOn: '2026-11-10' }]);
    expect((await own()).completed).toEqual([]);
  });

  it('what it ticked can be taken back by itself, and is not offered again', async () => {
    const { world } = team;
    await world.must(
      'module.complete',
      await completion(await addModule('Core skills', 'Mandatory training')),
    );
    const [evidence] = (await step('Mandatory training')).evidence;
    await world.must('step.undo', { ...(await about()), evidenceId: evidence?.id ?? 0 });
    expect(await own()).toMatchObject({ offers: [], completed: [{ ticked: [] }] });
  });

  it('never ticks a check or access to notes, and has a name of its own', async () => {
    const { world } = team;
    const steps = await stepIds('DBS check');
    expect(refused(await world.ask('module.add', { name: 'DBS', steps })).fields).toHaveProperty('steps');
    expect(refused(await world.ask('module.add', { name: 'X', steps: [9999] })).fields).toHaveProperty(
      'steps',
    );
    const module = await addModule('Core skills', 'Shadowing');
    expect(refused(await world.ask('module.add', { name: 'Core skills', steps: [] })).fields).toHaveProperty(
      'name',
    );
    await change(module, { archived: true });
    expect((await own()).modules).toEqual([]);
    expect(refused(await world.ask('module.complete', await completion(module))).fields).toHaveProperty(
      'moduleId',
    );
  });
});
