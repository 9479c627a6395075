import { sessionInterval } from '#domain/sessions/session.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { attendeesOf, type RegisterLine, type RegisterTaken } from '#domain/supervision/register.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { overlapsAny } from '#domain/time/interval.ts';
import { allTopics } from '#main/features/register/reads.ts';
import { writeRegister } from '#main/features/register/take.ts';
import type { Context } from '#main/request/context.ts';
import { raiseVersion } from '#main/request/version.ts';
import { gather } from '#main/snapshot/snapshot.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { SampleIds } from './samplePeople.ts';

/** The newest sessions, whose registers are still to be taken. */
const leftToTake = 3;

/**
 * What came of the sample team's supervision so far: most were there, somebody missed one now and then, and of those away
 * there were apologies. The context's database must be the transaction.
 */
export function writeRegisters(
  tx: WritableDatabase,
  context: Context,
  monday: IsoDate,
  ids: SampleIds,
): void {
  const { today, now } = context;
  const snapshot = gather(context, {
    from: monday,
    until: addDays(today, 1),
    kinds: ['individualSupervision', 'groupSupervision'],
  });
  const { away } = viewOf(snapshot);
  const topics = allTopics(tx).map(({ id }) => id);
  const over = snapshot.sessions.filter(
    (session) =>
      session.state === 'planned' && sessionInterval(session).end <= now && attendeesOf(session).length > 0,
  );
  over.slice(0, -leftToTake).forEach((session, at) => {
    const isAway = (personId: number) => overlapsAny(away(personId), sessionInterval(session));
    const people = attendeesOf(session);
    const lines = people.map((personId, place): RegisterLine => {
      if (isAway(personId)) return { personId, attendance: 'apologies', leftAt: null };
      const missed = people.length > 1 ? place === (at * 3) % people.length : at % 9 === 4;
      return { personId, attendance: missed ? 'didNotAttend' : 'attended', leftAt: null };
    });
    const taken: RegisterTaken = people.every(isAway)
      ? { held: false, cancelledBy: 'attendees', reason: 'attendeesAway' }
      : { held: true, lines };
    const ticked = topics.filter((_, topic) => (topic + at) % 3 === 0);
    writeRegister(tx, session, taken, taken.held ? ticked : []);
    raiseVersion(tx, 'session', session.id);
  });
  writeAgreed(tx, today, ids);
}

/** What was agreed, and what is recorded beside sessions. */
function writeAgreed(tx: WritableDatabase, today: IsoDate, { people }: SampleIds): void {
  const act = (about: number, owner: number, what: string, days: number) =>
    tx.run(
      'INSERT INTO supervision_action (person_id, owner_person_id, what, due_date) VALUES (?, ?, ?, ?)',
      [about, owner, what, addDays(today, days)],
    );
  act(people.kwame, people.grace, 'Ask the ward for a quieter room', 4);
  act(people.priya, people.priya, 'Read the lone working procedure', -3);
  const plan = (personId: number, days: number) =>
    tx.run('INSERT INTO wellbeing_plan (person_id, has_plan, review_date) VALUES (?, 1, ?)', [
      personId,
      addDays(today, days),
    ]);
  plan(people.kwame, 40);
  plan(people.chloe, 90);
  tx.run('INSERT INTO peer_support (person_id, offered_date) VALUES (?, ?)', [
    people.daniel,
    addDays(today, -9),
  ]);
}
