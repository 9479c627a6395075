import type { Sent } from '#contract/requests.ts';
import type { World } from './world.ts';

export interface Team {
  lead: number;
  amira: number;
  tom: number;
  priya: number;
  room: number;
  code: number;
}

type Weekday = Sent<'person.setPattern'>['hours'][number]['weekday'];

/** Sets the hours of a person from a date: `days` (Monday = 1) from 09:00 to 17:00. */
export async function setHours(
  world: World,
  id: number,
  days: Weekday[],
  from = '2026-01-01',
): Promise<void> {
  const { version } = await world.must('person.get', { id });
  await world.must('person.setPattern', {
    id,
    version,
    from,
    weeks: 1,
    hours: days.map((weekday) => ({ week: 1, weekday, start: '09:00', end: '17:00' })),
  });
}

async function addPerson(world: World, name: string, days: Weekday[]): Promise<number> {
  const { id } = await world.must('person.add', {
    name,
    role: 'peerWorker',
    status: 'active',
    statusFrom: '2026-01-01',
    employer: null,
    basePlaceId: null,
    contractedMinutes: days.length * 480,
    telephone: null,
    email: null,
    startDate: '2026-01-01',
    mayLeadGroup: true,
    mayLeadIndividual: false,
  });
  if (id === null) throw new Error('person.add gave no id');
  await setHours(world, id, days);
  return id;
}

/** A coordinator and three peer workers, a room and a code. Tom works Mon, Tue, Thu; the others all week. */
export async function setUpTeam(world: World): Promise<Team> {
  const { id: lead } = await world.must('app.setUpTeam', { name: 'Grace Okafor' });
  if (lead === null) throw new Error('app.setUpTeam gave no id');
  await setHours(world, lead, [1, 2, 3, 4, 5]);
  const amira = await addPerson(world, 'Amira Haddad', [1, 2, 3, 4, 5]);
  const tom = await addPerson(world, 'Tom Reilly', [1, 2, 4]);
  const priya = await addPerson(world, 'Priya Nair', [1, 2, 3, 4, 5]);
  const { id: room } = await world.must('place.add', { name: 'Room 1', site: 'Elm House' });
  const { id: code } = await world.must('serviceUser.add', { code: 'SU-014' });
  if (room === null || code === null) throw new Error('no place or code');
  return { lead, amira, tom, priya, room, code };
}

/** Fortnightly group supervision on Tuesdays 14:00–15:30 from 6 January 2026, open-ended. */
export function groupSeries(team: Team, change: Partial<Sent<'series.create'>> = {}): Sent<'series.create'> {
  return {
    kind: 'groupSupervision',
    startDate: '2026-01-06',
    weekday: 2,
    everyWeeks: 2,
    startTime: '14:00',
    minutes: 90,
    placeId: team.room,
    link: null,
    serviceUserId: null,
    until: null,
    count: null,
    sizeLimit: null,
    onBankHoliday: 'ask',
    onLeave: 'keep',
    members: [
      { personId: team.lead, part: 'lead', from: '2026-01-06', until: null },
      { personId: team.amira, part: 'attendee', from: '2026-01-06', until: null },
      { personId: team.tom, part: 'attendee', from: '2026-01-06', until: null },
    ],
    ...change,
  };
}
