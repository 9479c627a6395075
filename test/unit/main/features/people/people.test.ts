import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Failure } from '#contract/envelope.ts';
import type { RequestName, Sent } from '#contract/requests.ts';
import { groupSeries, setHours, setUpTeam, type Team } from '#test/unit/main/features/team.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

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

async function fieldsOf(id: number): Promise<Sent<'person.change'>> {
  const { version, name, role, employer, basePlaceId, contractedMinutes, ...rest } = await world.must(
    'person.get',
    { id },
  );
  const { telephone, email, startDate, mayLeadGroup, mayLeadIndividual } = rest;
  return {
    id,
    version,
    name,
    role,
    employer,
    basePlaceId,
    contractedMinutes,
    telephone,
    email,
    startDate,
    mayLeadGroup,
    mayLeadIndividual,
  };
}

const versionOf = async (id: number) => (await world.must('person.get', { id })).version;

test('the list says who everybody is today, in what hours, and who is away until when', async () => {
  const { id: absenceId } = await world.must('absence.record', {
    personId: team.amira,
    kind: 'sickness',
    from: '2026-11-20',
    fromTime: null,
    until: '2026-11-24',
    untilTime: null,
  });
  await world.must('absence.record', {
    personId: team.amira,
    kind: 'annualLeave',
    from: '2026-11-25',
    fromTime: null,
    until: '2026-11-29',
    untilTime: null,
  });
  await world.must('absence.record', {
    personId: team.tom,
    kind: 'annualLeave',
    from: '2026-11-23',
    fromTime: '13:00',
    until: '2026-11-23',
    untilTime: null,
  });
  const list = await world.must('people.list', {});
  expect(list.map(({ shortName }) => shortName)).toEqual(['Amira', 'Grace', 'Priya', 'Tom']);
  expect(list[0]).toMatchObject({
    status: 'active',
    patternMinutes: 2400,
    away: { absenceId, backOn: '2026-11-30' },
  });
  expect(list.slice(1).map(({ away }) => away)).toEqual([null, null, null]);
  world.at('2026-11-23T13:00');
  const tom = (await world.must('people.list', {}))[3];
  expect(tom?.away?.backOn).toBe('2026-11-24');
});

test('somebody away with no end date has no day back', async () => {
  await world.must('absence.record', {
    personId: team.tom,
    kind: 'sickness',
    from: '2026-11-02',
    fromTime: null,
    until: null,
    untilTime: null,
  });
  expect((await world.must('person.get', { id: team.tom })).away?.backOn).toBeNull();
});

test('changing the hours from a date leaves the time before as it was; the same date is replaced', async () => {
  await setHours(world, team.tom, [1, 2], '2026-12-07');
  await setHours(world, team.tom, [3], '2026-12-07');
  const { patterns, version } = await world.must('person.get', { id: team.tom });
  expect(patterns.map(({ from, minutes }) => [from, minutes])).toEqual([
    ['2026-01-01', 1440],
    ['2026-12-07', 480],
  ]);
  const { entryId } = await world.must('person.setPattern', {
    id: team.tom,
    version,
    from: '2026-12-07',
    weeks: 1,
    hours: [{ week: 1, weekday: 3, start: '09:00', end: '17:00' }],
  });
  expect(entryId).toBeNull();
  await world.must('person.removePattern', { id: team.tom, version, from: '2026-12-07' });
  expect((await world.must('person.get', { id: team.tom })).patterns).toHaveLength(1);
});

test('overlapping hours of a day point at the line that begins too early', async () => {
  const failure = await refused('person.setPattern', {
    id: team.tom,
    version: await versionOf(team.tom),
    from: '2026-12-07',
    weeks: 1,
    hours: [
      { week: 1, weekday: 2, start: '12:00', end: '15:00' },
      { week: 1, weekday: 1, start: '09:00', end: '15:00' },
      { week: 1, weekday: 2, start: '09:00', end: '12:00' },
      { week: 1, weekday: 1, start: '14:00', end: '16:00' },
    ],
  });
  expect(failure).toMatchObject({
    code: 'INVALID',
    fields: { 'hours.3.start': 'These hours overlap others on Monday.' },
  });
});

test('hours that end before they start, and hours in a week there is not, point at their line', async () => {
  const base = { id: team.tom, version: await versionOf(team.tom), from: '2026-12-07', weeks: 1 } as const;
  const backwards = await refused('person.setPattern', {
    ...base,
    hours: [{ week: 1, weekday: 2, start: '12:00', end: '12:00' }],
  });
  expect(Object.keys(backwards.fields ?? {})).toEqual(['hours.0.end']);
  const second = await refused('person.setPattern', {
    ...base,
    hours: [
      { week: 1, weekday: 2, start: '09:00', end: '12:00' },
      { week: 2, weekday: 2, start: '09:00', end: '12:00' },
    ],
  });
  expect(Object.keys(second.fields ?? {})).toEqual(['hours.1.week']);
});

test('a status holds from its date; the same date is replaced; the last one stays', async () => {
  const set = async (status: 'paused' | 'reserve', from: string) =>
    world.must('person.setStatus', { id: team.tom, version: await versionOf(team.tom), status, from });
  await set('paused', '2026-11-01');
  await set('reserve', '2026-11-01');
  const tom = await world.must('person.get', { id: team.tom });
  expect(tom.status).toBe('reserve');
  expect(tom.statuses).toEqual([
    { status: 'active', from: '2026-01-01' },
    { status: 'reserve', from: '2026-11-01' },
  ]);
  await world.must('person.removeStatus', { id: team.tom, version: tom.version, from: '2026-11-01' });
  const last = { id: team.tom, version: tom.version + 1, from: '2026-01-01' };
  expect((await refused('person.removeStatus', last)).code).toBe('NOT_POSSIBLE');
});

test('a change of a record is stale when somebody else was quicker, and no entry when nothing changed', async () => {
  const fields = await fieldsOf(team.tom);
  expect((await world.must('person.change', fields)).entryId).toBeNull();
  await world.must('person.change', { ...fields, telephone: '07700 900111' });
  expect((await refused('person.change', { ...fields, name: 'Thomas Reilly' })).code).toBe('STALE');
  expect((await refused('person.change', { ...fields, email: 'nobody' })).fields).toHaveProperty('email');
});

test('the start cannot be after the last day, nor the last day before the start', async () => {
  await world.must('person.leave', {
    id: team.tom,
    version: await versionOf(team.tom),
    leavingDate: '2026-12-31',
  });
  const start = await refused('person.change', { ...(await fieldsOf(team.tom)), startDate: '2027-01-01' });
  expect(start.fields?.startDate).toBe(
    'The start cannot be after the last day in the team, Thu 31 Dec 2026.',
  );
  const leave = { id: team.tom, version: await versionOf(team.tom), leavingDate: '2025-12-31' };
  expect((await refused('person.leave', leave)).fields).toHaveProperty('leavingDate');
});

test('leaving tells what the person was to lead, attend and cover, and asks before it is recorded', async () => {
  await world.agree('series.create', groupSeries(team));
  const { id: led } = await world.agree('session.add', {
    kind: 'supportMeeting',
    date: '2026-12-14',
    start: '10:00',
    end: '11:00',
    placeId: null,
    link: null,
    serviceUserId: team.code,
    leads: [team.tom],
    attendees: [],
  });
  const input = { id: team.tom, version: await versionOf(team.tom), leavingDate: '2026-12-13' };
  const before = await world.must('person.leave.check', { ...input, leavingDate: '2026-12-14' });
  expect(before.findings[0]?.facts.leads).toBe(0);
  const failure = await refused('person.leave', input);
  expect(failure.code).toBe('CONFIRM');
  const attends = failure.findings?.[0]?.facts.attends;
  expect(failure.findings).toEqual([
    expect.objectContaining({
      code: 'sessionsAffected',
      severity: 'soft',
      personId: team.tom,
      facts: { leads: 1, attends, covers: 0, first: '2026-12-14' },
    }),
  ]);
  expect(attends).toBeGreaterThan(20);
  await world.agree('person.leave', input);
  const { session } = await world.must('session.get', { id: led ?? 0 });
  expect(session.gaps).toEqual([expect.objectContaining({ personId: team.tom, state: 'needed' })]);
  world.at('2026-12-14T08:30');
  expect((await world.must('person.get', { id: team.tom })).status).toBe('leaver');
  const back = { id: team.tom, version: input.version + 1, leavingDate: null };
  await world.must('person.leave', back);
  expect((await world.must('session.get', { id: led ?? 0 })).session.gaps).toEqual([]);
});

test('the only coordinator neither leaves nor becomes something else before another is there', async () => {
  const grace = await fieldsOf(team.lead);
  const leave = { id: team.lead, version: grace.version, leavingDate: '2026-12-31' };
  expect((await refused('person.leave', leave)).message).toMatch(/only coordinator/);
  expect((await refused('person.change', { ...grace, role: 'external' })).fields).toHaveProperty('role');
  await world.must('person.change', { ...(await fieldsOf(team.priya)), role: 'coordinator' });
  await world.must('person.leave', leave);
});

test('places are unique by name and site, whatever the case, and without a site too', async () => {
  await world.must('place.add', { name: 'Room 1', site: 'Northgate' });
  const twin = await refused('place.add', { name: 'room 1', site: 'ELM HOUSE' });
  expect(twin.fields).toEqual({ name: 'There is already a place “Room 1” at “Elm House”.' });
  const { id } = await world.must('place.add', { name: 'Home visit', site: null });
  await world.must('place.change', {
    id: id ?? 0,
    version: 1,
    name: 'Home visit',
    site: null,
    archived: true,
  });
  const archived = await refused('place.add', { name: 'Home visit', site: null });
  expect(archived.message).toMatch(/archived: bring it back/);
  const places = await world.must('places.list', {});
  expect(places.map((place) => [place.name, place.site, place.archived])).toEqual([
    ['Room 1', 'Elm House', false],
    ['Room 1', 'Northgate', false],
    ['Home visit', null, true],
  ]);
});

test.each([
  ['943 476 5919', /NHS number/],
  ['12/03/1984', /date of birth/],
  ['LS1 4AP', /postcode/],
  ['ann@example.org', /e-mail/],
  ['Ann Smith', /name/],
  ['su-014', /already in the list/],
  ['S', /at least 2/],
  ['SU#1', /letters, digits/],
])('the code %s is refused in plain words', async (code, words) => {
  const failure = await refused('serviceUser.add', { code });
  expect(failure.code).toBe('INVALID');
  expect(failure.fields?.code).toMatch(words);
});

test('a code is archived and brought back, and stays in its sessions', async () => {
  await world.must('serviceUser.change', { id: team.code, version: 1, code: 'SU-014', archived: true });
  expect(await world.must('serviceUsers.list', {})).toEqual([
    { id: team.code, version: 2, code: 'SU-014', archived: true },
  ]);
  expect((await refused('serviceUser.add', { code: 'SU-014' })).message).toMatch(/bring it back/);
});
