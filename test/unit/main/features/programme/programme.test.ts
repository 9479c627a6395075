import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output, Sent } from '#contract/requests.ts';
import { type CoverTeam, coverTeam, made, refused } from '#test/unit/main/features/cover/coverTeam.ts';
import { begin } from '#test/unit/main/features/induction/inductions.ts';

let team: CoverTeam;
let mia: number;

beforeEach(async () => {
  team = await coverTeam();
  mia = await team.reserve(null);
});
afterEach(() => team.world.close());

type Programme = Output<'programme.list'>[number];

async function programme(): Promise<Programme> {
  const [first] = await team.world.must('programme.list', {});
  if (!first) throw new Error('There is no programme.');
  return first;
}

async function stepNamed(name: string) {
  const { id, version, steps } = await programme();
  const found = steps.find((step) => step.name === name);
  if (!found) throw new Error(`There is no step ${name}.`);
  return { id, version, found };
}

/** The request that changes a step in what is given. */
async function changed(name: string, over: Partial<Sent<'programme.changeStep'>>) {
  const { id, version, found } = await stepNamed(name);
  const { id: stepId, version: _, position: __, ...fields } = found;
  return { id, version, stepId, ...fields, ...over };
}

const added = async (over: Partial<Sent<'programme.addStep'>> = {}): Promise<Sent<'programme.addStep'>> => {
  const { id, version } = await programme();
  return {
    id,
    version,
    name: 'Lone working',
    kind: 'reading',
    needed: 1,
    minutes: 30,
    signOff: 'coordinator',
    dueDays: null,
    validMonths: null,
    isGate: true,
    after: [],
    ...over,
  };
};

const changes = async () => team.world.must('programme.changes', { id: (await programme()).id });

describe('a programme', () => {
  it('comes with the headings of the handbook for both pathways', async () => {
    const both = await team.world.must('programme.list', {});
    expect(both.map(({ pathway }) => pathway)).toEqual(['new', 'existingWorkforce']);
    const [one, other] = both.map(({ steps }) =>
      steps.map(({ id: _, after, ...step }) => ({ ...step, after: after.length })),
    );
    expect(one).toEqual(other);
    expect(one?.filter(({ isGate }) => isGate).map(({ name }) => name)).toEqual([
      'DBS check',
      'Occupational health',
      'Identity',
      'Right to work',
      'Employment history and references',
      'Training programme',
      'Training assessment',
      'Peer worker team induction',
      'NHS induction',
      'Access to patient notes',
      'Ward visits',
      'Shadowing',
      'Risk, safety and handover',
    ]);
    const own = new Set(both[1]?.steps.map(({ id }) => id));
    expect(both[1]?.steps.every(({ after }) => after.every((id) => own.has(id)))).toBe(true);
  });

  it('refuses steps that would wait for each other in a circle, and names it', async () => {
    const { world } = team;
    const { found: shadowing } = await stepNamed('Shadowing');
    const input = await changed('Occupational health', { after: [shadowing.id] });
    const { code, fields } = refused(await world.ask('programme.changeStep', input));
    expect(code).toBe('INVALID');
    expect(fields?.after).toContain('circle');
    expect(fields?.after).toContain(
      'Occupational health after Shadowing after Ward visits after Occupational health',
    );
    const itself = await changed('Shadowing', { after: [shadowing.id] });
    expect(refused(await world.ask('programme.changeStep', itself)).fields?.after).toContain(
      'Shadowing after Shadowing',
    );
  });

  it('refuses a name twice, a step of elsewhere, and what has changed since', async () => {
    const { world } = team;
    expect(
      refused(await world.ask('programme.addStep', await added({ name: 'dbs CHECK' }))).fields,
    ).toHaveProperty('name');
    const [, other] = await world.must('programme.list', {});
    const foreign = await added({ after: [other?.steps[0]?.id ?? 0] });
    expect(refused(await world.ask('programme.addStep', foreign)).fields).toHaveProperty('after');
    const input = await added();
    await world.must('programme.addStep', input);
    expect(refused(await world.ask('programme.addStep', { ...input, name: 'Another' })).code).toBe('STALE');
  });

  it('moves a step among those shown, and undoes to what was', async () => {
    const { world } = team;
    const before = await world.dump();
    const { id, version, found } = await stepNamed('Shadowing');
    await world.must('programme.moveStep', { id, version, stepId: found.id, to: 0 });
    expect((await programme()).steps[0]?.name).toBe('Shadowing');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });
});

describe('a change of a programme', () => {
  beforeEach(() => begin(team.world, mia, ['Shadowing']));

  it('leaves people under way as they are until it is taken over or left', async () => {
    const { world } = team;
    expect(await changes()).toEqual([]);
    await world.must('programme.changeStep', await changed('Shadowing', { needed: 4, minutes: 60 }));
    await world.must('programme.changeStep', await changed('Site visits', { archived: true }));
    const lone = made(await world.must('programme.addStep', await added()));
    const [person] = await changes();
    expect(person?.personId).toBe(mia);
    expect(person?.changes.map(({ name, what, fields }) => [name, what, fields])).toEqual([
      ['Site visits', 'archived', []],
      ['Shadowing', 'changed', ['needed', 'minutes']],
      ['Lone working', 'added', []],
    ]);
    const before = await world.must('induction.get', { personId: mia });
    expect(before?.steps.find(({ name }) => name === 'Shadowing')?.needed).toBe(2);
    expect(before?.of).toBe(18);

    const shadowing = (await stepNamed('Shadowing')).found.id;
    const sites = (await stepNamed('Site visits')).found.id;
    const about = { id: person?.inductionId ?? 0, version: person?.version ?? 0 };
    await world.must('induction.takeOver', { ...about, take: [shadowing, sites], leave: [lone] });
    const after = await world.must('induction.get', { personId: mia });
    expect(after?.steps.find(({ name }) => name === 'Shadowing')).toMatchObject({ needed: 4, minutes: 60 });
    expect(after?.steps.map(({ name }) => name)).not.toContain('Site visits');
    expect(after?.steps.map(({ name }) => name)).not.toContain('Lone working');
    expect([after?.of, after?.changes]).toEqual([17, []]);
    expect(await changes()).toEqual([]);
    await world.must('history.undo', { entryId: null });
    expect(await world.must('induction.get', { personId: mia })).toMatchObject({
      of: 18,
      steps: before?.steps,
    });
  });

  it('takes a new step over together with the order it stands in', async () => {
    const { world } = team;
    const lone = made(await world.must('programme.addStep', await added()));
    const { found } = await stepNamed('Shadowing');
    await world.must('programme.changeStep', await changed('Shadowing', { after: [...found.after, lone] }));
    const [person] = await changes();
    const about = { id: person?.inductionId ?? 0, version: person?.version ?? 0 };
    await world.must('induction.takeOver', { ...about, take: [lone], leave: [] });
    const [still] = await changes();
    expect(still?.changes).toMatchObject([{ name: 'Shadowing', what: 'changed', fields: ['after'] }]);
    await world.must('induction.takeOver', {
      ...about,
      version: still?.version ?? 0,
      take: [found.id],
      leave: [],
    });
    const induction = await world.must('induction.get', { personId: mia });
    expect(induction?.steps.find(({ name }) => name === 'Shadowing')?.blockedBy).toEqual(['Lone working']);
  });

  it('is what those who begin later get', async () => {
    const { world, id } = team;
    await world.must('programme.addStep', await added());
    await begin(world, id.dev, []);
    expect((await world.must('induction.get', { personId: id.dev }))?.of).toBe(19);
  });
});
