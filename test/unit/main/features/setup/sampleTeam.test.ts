import { afterEach, expect, test } from 'vitest';
import { addDays, mondayOf } from '#domain/time/dates.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World | undefined;
afterEach(() => world?.close());

async function explored(now: string): Promise<World> {
  world = openWorld({ now });
  await world.must('app.exploreSample', {});
  expect(world.faults).toEqual([]);
  return world;
}

const yearOf = (w: World, today: string) =>
  w.must('calendar.between', {
    from: addDays(today, -100),
    until: addDays(today, 380),
    people: null,
    kinds: null,
  });

/** What the rules say of every series from now on, but for the absences and the bank holidays the sample has on purpose. */
async function troubles(w: World): Promise<string[]> {
  const found: string[] = [];
  for (const { id, version, kind, weekday, startTime, members } of await w.must('series.list', {})) {
    const of = (part: 'lead' | 'attendee') =>
      members.filter((member) => member.part === part).map((member) => member.personId);
    const { findings } = await w.must('series.changeMembers.check', {
      id,
      version,
      fromDate: null,
      leads: of('lead'),
      attendees: of('attendee'),
    });
    for (const { code, severity } of findings) {
      const isMeant = ['absent', 'leadWithoutCover', 'attendsAnyway', 'coverLapses'].includes(code);
      if (severity === 'hard' || !isMeant) found.push(`${kind} ${weekday} ${startTime}: ${code}`);
    }
  }
  return found;
}

test.each([
  '2026-11-23T08:30',
  '2026-11-28T10:00',
  '2027-03-24T16:00',
  '2028-02-29T12:00',
  '2031-06-05T07:00',
])('the sample team is whole and breaks no rule, whenever it is made (%s)', async (now) => {
  const w = await explored(now);
  const today = now.slice(0, 10);
  expect(await troubles(w)).toEqual([]);
  const people = await w.must('people.list', {});
  const ofStatus = (status: string) =>
    people.filter((person) => person.role === 'peerWorker' && person.status === status).length;
  expect([ofStatus('active'), ofStatus('reserve')]).toEqual([8, 3]);
  expect(people.filter(({ away }) => away && away.backOn === null)).toHaveLength(1);

  const { sessions } = await yearOf(w, today);
  const first = sessions[0]?.date ?? '';
  expect(first < addDays(today, -84) && first >= addDays(today, -100)).toBe(true);
  const thisWeek = sessions.filter((each) => mondayOf(each.date) === mondayOf(today));
  const meetings = thisWeek.filter(({ kind }) => kind === 'supportMeeting');
  expect(meetings.length).toBeGreaterThanOrEqual(28);
  expect(meetings.every(({ serviceUserCode }) => /^SU-\d{3}$/.test(serviceUserCode ?? ''))).toBe(true);

  const past = sessions.filter(({ date }) => date < today);
  expect(past.filter(({ changedByHand }) => changedByHand)).not.toEqual([]);
  expect(past.filter(({ cover }) => cover.length > 0).length).toBeGreaterThan(3);
  expect(past.flatMap(({ gaps }) => gaps).filter(({ state }) => state !== 'arranged')).toEqual([]);
  // What was covered so far was told; only what is to come is still to be told, and there is something.
  const { toTell } = await w.must('today.board', {});
  expect(toTell.length).toBeGreaterThan(0);
  expect(toTell.length).toBeLessThan(5);
  const covered = past.filter(({ cover, serviceUserCode }) => cover.length > 0 && serviceUserCode !== null);
  for (const { id } of covered) {
    expect(await w.must('told.of', { sessionId: id })).toMatchObject({
      told: { byPersonId: expect.any(Number) },
    });
  }
  const states = new Set(sessions.flatMap(({ gaps }) => gaps.map(({ state }) => state)));
  expect([...states].sort()).toEqual(['arranged', 'asked', 'declined', 'needed']);
});

test('bank holidays show in it, and the app goes on extending its series', async () => {
  const w = await explored('2026-11-23T08:30');
  const { sessions } = await yearOf(w, '2026-11-23');
  expect(sessions.some(({ state }) => state === 'skipped')).toBe(true);
  expect(sessions.some(({ question }) => question === 'bankHoliday')).toBe(true);
  const last = (await yearOf(w, '2026-12-23')).sessions.at(-1)?.date ?? '';
  w.at('2026-12-23T08:30');
  w.upkeep();
  const extended = (await yearOf(w, '2026-12-23')).sessions.at(-1)?.date ?? '';
  expect(extended > last && extended < '2027-12-23').toBe(true);
  expect(w.faults).toEqual([]);
});

test('it is the same each time', async () => {
  const w = await explored('2026-11-23T08:30');
  const one = await yearOf(w, '2026-11-23');
  await w.must('app.exploreSample', {});
  expect(await yearOf(w, '2026-11-23')).toEqual(one);
});

test.each(['2026-11-23T08:30', '2027-03-24T16:00'])(
  'its supervision has a history: credits, something owed, and registers still to take (%s)',
  async (now) => {
    const w = await explored(now);
    const { rows, toRegister } = await w.must('supervision.ledger', {});
    expect(toRegister).toHaveLength(3);
    expect(rows.filter(({ lastAttended }) => lastAttended !== null).length).toBeGreaterThan(10);
    expect(rows.filter(({ state }) => state !== null && state !== 'inDate')).not.toEqual([]);
    const until = now.slice(0, 10);
    const { rows: counted } = await w.must('supervision.compliance', { from: addDays(until, -60), until });
    expect(counted.some(({ missed }) => missed > 0)).toBe(true);
  },
);
