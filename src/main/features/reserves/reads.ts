import type { ReservesBoard } from '../../../contract/reserves.ts';
import { expiryToTell } from '../../../domain/expiry.ts';
import { type Person, statusOn } from '../../../domain/person.ts';
import { gatesOn } from '../../../domain/readiness.ts';
import type { ReadableDatabase } from '../../store/database.ts';
import type { Context } from '../context.ts';
import { allPeople } from '../people/reads.ts';

type Expiring = ReservesBoard['expiring'][number];
type NotReady = ReservesBoard['notReadyForCover'][number];

/** A session somebody covers, or is to cover. */
interface Covering {
  sessionId: number;
  personId: number;
  date: string;
}

/** What runs out soon, or has, of everybody under way in the team; soonest first, gates first of one day. */
export function expiringSoon(context: Context): Expiring[] {
  const { db, today, settings } = context;
  const people = underWay(context);
  if (people.length === 0) return [];
  const covering = coveringFrom(db, context.now);
  const found = people.flatMap((person) =>
    (person.induction?.steps ?? []).flatMap((step): Expiring[] => {
      const told = expiryToTell(step, today, settings);
      if (!told) return [];
      // Only a gate ends cover; what else runs out is to be renewed all the same.
      const after = step.isGate
        ? covering.filter(({ personId, date }) => personId === person.id && date >= told.expiresOn)
        : [];
      const [first] = after;
      return [
        {
          personId: person.id,
          stepId: step.id,
          step: step.name,
          isGate: step.isGate,
          ...told,
          arranged: after.length,
          firstSessionId: first?.sessionId ?? null,
          firstDate: first?.date ?? null,
        },
      ];
    }),
  );
  return found.sort(
    (a, b) =>
      (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0) ||
      Number(b.isGate) - Number(a.isGate) ||
      a.stepId - b.stepId,
  );
}

/** Cover to come by reserves who lack gates then that are not expected to be met; what ran out is told of by itself. */
export function notReadyForCover(context: Context): NotReady[] {
  const people = new Map(underWay(context).map((person) => [person.id, person]));
  const found = new Map<number, NotReady>();
  for (const { sessionId, personId, date } of people.size === 0
    ? []
    : coveringFrom(context.db, context.now)) {
    const person = people.get(personId);
    if (!person || statusOn(person, date) !== 'reserve') continue;
    const { missing } = gatesOn(person, date, context);
    if (missing.length === 0) continue;
    const known = found.get(personId);
    if (known) known.sessions += 1;
    else {
      const gates = missing.map(({ name }) => name);
      found.set(personId, { personId, sessions: 1, firstSessionId: sessionId, firstDate: date, gates });
    }
  }
  return [...found.values()];
}

/** Everybody with an induction who has not left. */
function underWay({ db, today }: Context): Person[] {
  return [...allPeople(db).values()].filter(
    (person) => person.induction !== null && statusOn(person, today) !== 'leaver',
  );
}

/** All cover that is not over yet, by time. */
function coveringFrom(db: ReadableDatabase, now: string): Covering[] {
  return db.all<Covering>(
    `SELECT s.id AS sessionId, c.by_person_id AS personId, s.date
     FROM session s CROSS JOIN cover c ON c.session_id = s.id
     WHERE s.date >= :today AND s.state = 'planned' AND s.date || 'T' || c.end_time > :now
     ORDER BY s.date, c.start_time, c.id`,
    { today: now.slice(0, 10), now },
  );
}
