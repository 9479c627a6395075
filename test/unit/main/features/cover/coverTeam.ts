import type { Output, Sent } from '#contract/requests.ts';
import { readyOn } from '#test/unit/main/features/induction/inductions.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

export type Person = 'jo' | 'amira' | 'ben' | 'cara' | 'dev';

/** A coordinator and four peer workers, Monday to Friday nine to five, on Mon 23 Nov 2026 at 08:30. */
export interface CoverTeam {
  world: World;
  id: Record<Person, number>;
  /** Adds a session, by default a support meeting on Tue 24 Nov 10:00–11:00 led by Amira; gives its id. */
  session(over?: Partial<Sent<'session.add'>>): Promise<number>;
  /** Records an absence, by default Amira sick from today with no end date; gives its id. */
  absence(over?: Partial<Sent<'absence.record'>>): Promise<number>;
  /** Arranges cover for a whole session, soft findings accepted; gives the id of the cover. */
  cover(sessionId: number, forPersonId: number, byPersonId: number): Promise<number>;
  /** Adds a reserve, Mia Fox, who may cover from the day given (null: not yet) and lead anything; gives her id. */
  reserve(readyFrom: string | null): Promise<number>;
  get(sessionId: number): Promise<Output<'session.get'>['session']>;
  version(absenceId: number): Promise<number>;
}

export async function coverTeam(options?: Parameters<typeof openWorld>[0]): Promise<CoverTeam> {
  const world = openWorld(options);
  const jo = made(await world.must('app.setUpTeam', { name: 'Jo Brook' }));
  const id: CoverTeam['id'] = { jo, amira: 0, ben: 0, cara: 0, dev: 0 };
  const names = { amira: 'Amira Khan', ben: 'Ben Osei', cara: 'Cara Lyle', dev: 'Dev Rao' };
  for (const key of ['amira', 'ben', 'cara', 'dev'] as const) {
    id[key] = await addPerson(world, names[key], { mayLeadGroup: key !== 'dev' });
  }
  for (const personId of Object.values(id)) await setNineToFive(world, personId);
  const code = made(await world.must('serviceUser.add', { code: 'SU-17' }));
  // Everybody has met the service user, so that nobody is a stranger where a test is about something else.
  await world.agree('session.add', {
    kind: 'supportMeeting',
    date: '2026-09-07',
    start: '10:00',
    end: '11:00',
    placeId: null,
    link: null,
    serviceUserId: code,
    leads: [id.amira],
    attendees: [id.jo, id.ben, id.cara, id.dev],
  });
  const get = async (sessionId: number) => (await world.must('session.get', { id: sessionId })).session;
  return {
    world,
    id,
    get,
    session: async (over = {}) =>
      made(
        await world.agree('session.add', {
          kind: 'supportMeeting',
          date: '2026-11-24',
          start: '10:00',
          end: '11:00',
          placeId: null,
          link: null,
          serviceUserId: over.kind === undefined ? code : null,
          leads: [id.amira],
          attendees: [],
          ...over,
        }),
      ),
    absence: async (over = {}) =>
      made(
        await world.must('absence.record', {
          personId: id.amira,
          kind: 'sickness',
          from: '2026-11-23',
          fromTime: null,
          until: null,
          untilTime: null,
          ...over,
        }),
      ),
    cover: async (sessionId, forPersonId, byPersonId) => {
      const { version, start, end } = await get(sessionId);
      return made(
        await world.agree('cover.arrange', { sessionId, version, forPersonId, byPersonId, start, end }),
      );
    },
    reserve: async (readyFrom) => {
      const personId = await addPerson(world, 'Mia Fox', { status: 'reserve' });
      await setNineToFive(world, personId);
      if (readyFrom !== null) await readyOn(world, personId, readyFrom);
      return personId;
    },
    version: async (absenceId) => (await world.must('absence.get', { id: absenceId })).absence.version,
  };
}

async function addPerson(world: World, name: string, over: Partial<Sent<'person.add'>>): Promise<number> {
  return made(
    await world.must('person.add', {
      name,
      role: 'peerWorker',
      employer: null,
      basePlaceId: null,
      contractedMinutes: null,
      telephone: null,
      email: null,
      startDate: null,
      mayLeadGroup: true,
      mayLeadIndividual: true,
      status: 'active',
      statusFrom: '2025-01-06',
      ...over,
    }),
  );
}

async function setNineToFive(world: World, personId: number): Promise<void> {
  const { version } = await world.must('person.get', { id: personId });
  const hours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({
    week: 1 as const,
    weekday,
    start: '09:00',
    end: '17:00',
  }));
  await world.must('person.setPattern', { id: personId, version, from: '2025-01-06', weeks: 1, hours });
}

/** The id of the row that was made. Throws when none was. */
export function made({ id }: { id: number | null }): number {
  if (id === null) throw new Error('Nothing was made.');
  return id;
}

/** The failure of an answer. Throws when it was none. */
export function refused(envelope: Awaited<ReturnType<World['ask']>>) {
  if (envelope.ok) throw new Error(`This should have been refused: ${JSON.stringify(envelope.value)}`);
  return envelope.failure;
}
