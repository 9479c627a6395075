import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Failure } from '#contract/envelope.ts';
import type { Applicant, ApplicationView } from '#contract/recruitment.ts';
import type { RequestName, Sent } from '#contract/requests.ts';
import { setUpTeam, type Team } from '#test/unit/main/features/team.ts';
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

const leila = {
  name: 'Leila Hosseini',
  telephone: '07700 900192',
  email: 'leila@example.org',
  employer: null,
  pathway: 'new',
  appliedOn: '2026-11-02',
} as const;

async function addLeila(): Promise<number> {
  const { id } = await world.must('recruitment.add', leila);
  if (id === null) throw new Error('recruitment.add gave no id');
  return id;
}

const open = async () => (await world.must('recruitment.list', {})).open;
const decided = async () => (await world.must('recruitment.list', {})).decided;

function applicationOf({ application }: Applicant): ApplicationView {
  if (!application) throw new Error('no application');
  return application;
}

async function first(): Promise<ApplicationView> {
  const [one] = await open();
  if (!one) throw new Error('nobody applies');
  return applicationOf(one);
}

const outcomes = {
  pathway: 'new',
  appliedOn: '2026-11-02',
  assessment: null,
  interview: null,
  welfare: null,
} as const;

/** Assessed, interviewed and offered support: nothing is missing. */
async function recordAll(): Promise<void> {
  const { id, version } = await first();
  await world.must('recruitment.record', {
    id,
    version,
    ...outcomes,
    assessment: { outcome: 'met', on: '2026-11-10', assessorId: team.lead },
    interview: { outcome: 'suitable', on: '2026-11-12' },
    welfare: { offered: true, on: '2026-11-13' },
  });
}

async function decide(
  change: Partial<Sent<'recruitment.decide'>> & Pick<Sent<'recruitment.decide'>, 'outcome'>,
) {
  const { id, version } = await first();
  return { id, version, on: '2026-11-20', activeFrom: null, ...change };
}

async function statusesOf(id: number) {
  return (await world.must('person.get', { id })).statuses;
}

test('an applicant is a person with an application, and comes as far as what is recorded', async () => {
  const id = await addLeila();
  expect(await world.must('person.get', { id })).toMatchObject({
    status: 'applicant',
    role: 'peerWorker',
    telephone: '07700 900192',
  });
  expect(await open()).toMatchObject([{ personId: id, stage: 'applied', status: 'applicant' }]);
  const { id: applicationId, version } = await first();
  const assessed = { outcome: 'partlyMet', on: '2026-11-10', assessorId: team.lead } as const;
  await world.must('recruitment.record', { id: applicationId, version, ...outcomes, assessment: assessed });
  expect(await open()).toMatchObject([{ stage: 'assessed', application: { assessment: assessed } }]);
  await recordAll();
  expect(await open()).toMatchObject([
    { stage: 'interviewed', application: { welfare: { offered: true, on: '2026-11-13' } } },
  ]);
  const stale = { id: applicationId, version, ...outcomes };
  expect((await refused('recruitment.record', stale)).code).toBe('STALE');
});

describe('what cannot be', () => {
  test.each([
    [
      'a day to come',
      { interview: { outcome: 'suitable', on: '2026-11-24' } },
      'interview.on',
      'still to come',
    ],
    [
      'before applying',
      { welfare: { offered: false, on: '2026-11-01' } },
      'welfare.on',
      'before the application',
    ],
  ] as const)('%s is refused at its field', async (_, change, field, words) => {
    await addLeila();
    const { id, version } = await first();
    const failure = await refused('recruitment.record', { id, version, ...outcomes, ...change });
    expect(failure.fields?.[field]).toContain(words);
  });

  test('nobody assesses themselves', async () => {
    const personId = await addLeila();
    const { id, version } = await first();
    const assessment = { outcome: 'met', on: '2026-11-10', assessorId: personId } as const;
    const failure = await refused('recruitment.record', { id, version, ...outcomes, assessment });
    expect(failure.fields?.['assessment.assessorId']).toContain('Nobody assesses themselves');
  });

  test('an outcome that is none of the set, or an essay, is refused by the contract', async () => {
    await addLeila();
    const { id, version } = await first();
    const essay = { id, version, ...outcomes, assessment: { outcome: 'a long story', on: '2026-11-10' } };
    expect(await world.send({ name: 'recruitment.record', input: essay })).toMatchObject({
      ok: false,
      failure: { code: 'INVALID' },
    });
  });

  test('nobody starts before the decision, or becomes active when not appointed to the role', async () => {
    await addLeila();
    const early = await decide({ outcome: 'appointedToRole', activeFrom: '2026-11-19' });
    expect((await refused('recruitment.decide', early)).fields).toHaveProperty('activeFrom');
    const reserve = await decide({ outcome: 'appointedToReserve', activeFrom: '2026-11-30' });
    expect((await refused('recruitment.decide', reserve)).fields).toHaveProperty('activeFrom');
    const late = await decide({ outcome: 'withdrew', on: '2026-11-24' });
    expect((await refused('recruitment.decide', late)).fields?.on).toContain('still to come');
  });
});

describe('a decision', () => {
  test('to appoint without outcomes, or against them, is asked about', async () => {
    const personId = await addLeila();
    const missing = await refused('recruitment.decide', await decide({ outcome: 'appointedToReserve' }));
    expect(missing.code).toBe('CONFIRM');
    expect(missing.findings).toMatchObject([
      { code: 'outcomeMissing', personId, facts: { assessment: 1, interview: 1, welfare: 1 } },
    ]);
    const { id, version } = await first();
    await world.must('recruitment.record', {
      id,
      version,
      ...outcomes,
      assessment: { outcome: 'notMet', on: '2026-11-10', assessorId: null },
      interview: { outcome: 'suitableForReserve', on: '2026-11-12' },
      welfare: { offered: false, on: '2026-11-12' },
    });
    const { findings: forRole } = await world.must(
      'recruitment.decide.check',
      await decide({ outcome: 'appointedToRole' }),
    );
    expect(forRole).toMatchObject([
      { code: 'outcomeAgainst', facts: { assessment: 'notMet', interview: 'suitableForReserve' } },
    ]);
    const { findings: forReserve } = await world.must(
      'recruitment.decide.check',
      await decide({ outcome: 'appointedToReserve' }),
    );
    expect(forReserve).toMatchObject([{ facts: { assessment: 'notMet', interview: null } }]);
    const { findings: none } = await world.must(
      'recruitment.decide.check',
      await decide({ outcome: 'notAppointed' }),
    );
    expect(none).toEqual([]);
  });

  test('for the reserve makes a reserve from its day, and is undone exactly', async () => {
    const personId = await addLeila();
    await recordAll();
    const before = await world.dump();
    await world.must('recruitment.decide', await decide({ outcome: 'appointedToReserve' }));
    expect(await statusesOf(personId)).toEqual([
      { status: 'applicant', from: '2026-11-02' },
      { status: 'reserve', from: '2026-11-20' },
    ]);
    expect(await open()).toEqual([]);
    expect(await decided()).toMatchObject([{ personId, stage: 'decided', status: 'reserve' }]);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  test('for the role makes active from the day given; without one they stay on the list until they start', async () => {
    const personId = await addLeila();
    await recordAll();
    await world.must('recruitment.decide', await decide({ outcome: 'appointedToRole' }));
    expect(await statusesOf(personId)).toEqual([{ status: 'applicant', from: '2026-11-02' }]);
    expect(await open()).toMatchObject([{ personId, stage: 'toStart' }]);
    // No induction was begun, so nobody becomes active but knowingly, whichever way.
    const override = { reason: 'personAgreed', note: null } as const;
    const undecided = applicationOf((await open())[0] as Applicant);
    await world.must('recruitment.reopen', { id: undecided.id, version: undecided.version });
    const refusal = await world.ask('recruitment.decide', {
      ...(await decide({ outcome: 'appointedToRole', activeFrom: '2026-12-01' })),
    });
    expect(refusal).toMatchObject({
      ok: false,
      failure: { code: 'REFUSED', findings: [{ code: 'reserveNotReady' }] },
    });
    await world.must('recruitment.decide', await decide({ outcome: 'appointedToRole' }));
    // The day comes by the change of status everybody goes through.
    const { version } = await world.must('person.get', { id: personId });
    await world.must('person.setStatus', {
      id: personId,
      version,
      status: 'active',
      from: '2026-11-23',
      override,
    });
    expect(await open()).toEqual([]);
    expect(await decided()).toMatchObject([{ status: 'active', stage: 'decided' }]);
    const { id, version: known } = applicationOf((await decided())[0] as Applicant);
    await world.must('recruitment.reopen', { id, version: known });
    await world.must('recruitment.decide', {
      ...(await decide({ outcome: 'appointedToRole', activeFrom: '2026-12-01' })),
    });
    expect(await statusesOf(personId)).toContainEqual({ status: 'active', from: '2026-12-01' });
  });

  test.each(['notAppointed', 'withdrew'] as const)(
    '%s gives the last day and nothing to tell on Today; taking it back restores all of it',
    async (outcome) => {
      const personId = await addLeila();
      const before = await world.dump();
      await world.must('recruitment.decide', await decide({ outcome, on: '2026-11-23' }));
      expect(await world.must('person.get', { id: personId })).toMatchObject({ leavingDate: '2026-11-23' });
      expect(await open()).toEqual([]);
      const { comingUp } = await world.must('today.board', {});
      expect(comingUp.filter((each) => each.personId === personId)).toEqual([]);
      world.at('2026-11-24T08:30');
      expect(await decided()).toMatchObject([{ personId, status: 'leaver' }]);
      const { id, version } = applicationOf((await decided())[0] as Applicant);
      await world.must('recruitment.reopen', { id, version });
      expect(await world.dump()).toEqual(before);
      await world.must('history.undo', { entryId: null });
      await world.must('history.undo', { entryId: null });
      expect(await world.dump()).toEqual(before);
    },
  );

  test('taken back gives an applicant again, also when the status was of the day of application', async () => {
    const personId = await addLeila();
    await world.agree(
      'recruitment.decide',
      await decide({ outcome: 'appointedToReserve', on: '2026-11-02' }),
    );
    expect(await statusesOf(personId)).toEqual([{ status: 'reserve', from: '2026-11-02' }]);
    const { id, version } = applicationOf((await decided())[0] as Applicant);
    await world.must('recruitment.reopen', { id, version });
    expect(await statusesOf(personId)).toEqual([{ status: 'applicant', from: '2026-11-02' }]);
  });

  test('cannot be made twice', async () => {
    await addLeila();
    const input = await decide({ outcome: 'appointedToRole' });
    await world.agree('recruitment.decide', input);
    const again = { ...input, version: (await first()).version };
    expect((await refused('recruitment.decide', again)).message).toContain('Take it back first');
  });
});

test('somebody of the existing workforce applies without leaving the team when not appointed', async () => {
  await world.must('recruitment.start', {
    personId: team.tom,
    pathway: 'existingWorkforce',
    appliedOn: '2026-11-16',
  });
  const twice = { personId: team.tom, pathway: 'new', appliedOn: '2026-11-16' } as const;
  expect((await refused('recruitment.start', twice)).fields?.personId).toContain('open application already');
  await world.must('recruitment.decide', await decide({ outcome: 'notAppointed' }));
  expect(await world.must('person.get', { id: team.tom })).toMatchObject({
    leavingDate: null,
    status: 'active',
  });
  // Applying anew is another application; the old decision stays as it was, and is no longer taken back.
  await world.must('recruitment.start', twice);
  const [old] = await decided();
  const { id, version } = applicationOf(old as Applicant);
  expect((await refused('recruitment.reopen', { id, version })).message).toContain('applied anew');
});

test('an applicant by status alone is on the list, to be given an application', async () => {
  const person = {
    name: 'Yusuf Ahmed',
    role: 'peerWorker',
    status: 'applicant',
    statusFrom: '2026-11-01',
    employer: null,
    basePlaceId: null,
    contractedMinutes: null,
    telephone: null,
    email: null,
    startDate: null,
    mayLeadGroup: false,
    mayLeadIndividual: false,
  } as const;
  const { id } = await world.must('person.add', person);
  expect(await open()).toMatchObject([{ personId: id, application: null, stage: 'applied' }]);
});

test('the figures count each stage by its own date and pathway', async () => {
  await addLeila();
  await recordAll();
  await world.must('recruitment.start', {
    personId: team.tom,
    pathway: 'existingWorkforce',
    appliedOn: '2026-10-31',
  });
  const november = { from: '2026-11-01', until: '2026-11-30' };
  const figures = await world.must('recruitment.figures', november);
  expect(figures.applied).toEqual({ new: 1, existingWorkforce: 0 });
  expect(figures.assessed).toEqual({ new: 1, existingWorkforce: 0 });
  expect(figures.welfareOffered).toEqual({ new: 1, existingWorkforce: 0 });
  expect(figures.appointedToRole).toEqual({ new: 0, existingWorkforce: 0 });
  const october = await world.must('recruitment.figures', { from: '2026-10-31', until: '2026-10-31' });
  expect(october.applied).toEqual({ new: 0, existingWorkforce: 1 });
  const backwards = { from: '2026-11-30', until: '2026-11-01' };
  expect((await refused('recruitment.figures', backwards)).fields).toHaveProperty('until');
});

describe('somebody who is here already', () => {
  test.each([
    ['the same name', { name: '  leila   HOSSEINI ', telephone: null, email: null }, { name: 1 }],
    ['the same address', { name: 'L. H.', telephone: null, email: 'Leila@Example.org' }, { email: 1 }],
    ['the same number', { name: 'L. H.', telephone: '+44 7700 900192', email: null }, { telephone: 1 }],
  ])('is pointed out by %s, and added only when that was seen', async (_, change, facts) => {
    const id = await addLeila();
    const input = { ...leila, ...change };
    const failure = await refused('recruitment.add', input);
    expect(failure.code).toBe('CONFIRM');
    expect(failure.findings).toMatchObject([{ code: 'alreadyHere', severity: 'soft', personId: id, facts }]);
    expect(await open()).toHaveLength(1);
    await world.agree('recruitment.add', input);
    expect(await open()).toHaveLength(2);
  });

  test('is pointed out when a person is added too, and a leaver as one who left', async () => {
    const id = await addLeila();
    await world.must('recruitment.decide', await decide({ outcome: 'withdrew' }));
    const person = {
      name: 'Leila Hosseini',
      role: 'peerWorker',
      status: 'active',
      statusFrom: '2026-11-23',
      employer: null,
      basePlaceId: null,
      contractedMinutes: null,
      telephone: null,
      email: null,
      startDate: null,
      mayLeadGroup: false,
      mayLeadIndividual: false,
    } as const;
    const failure = await refused('person.add', person);
    expect(failure.findings).toMatchObject([
      { code: 'alreadyHere', personId: id, facts: { name: 1, email: 0, telephone: 0, status: 'leaver' } },
    ]);
  });
});
