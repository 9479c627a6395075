import type { ReservesBoard } from '#contract/reserves.ts';
import type { Finding } from '#domain/finding.ts';
import { expiryToTell } from '#domain/induction/expiry.ts';
import { compareText } from '#domain/lists.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { gatesOn } from '#domain/reserves/readiness.ts';
import type { Context } from '#main/request/context.ts';
import { allPeople } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

type Expiring = ReservesBoard['expiring'][number];
type NotReady = ReservesBoard['notReadyForCover'][number];

/** A session somebody covers, or is to cover. */
interface Covering {
  sessionId: number;
  personId: number;
  date: string;
  /** Whether they stand in for that person for long. */
  forLong: 0 | 1;
}

/** What runs out soon, or has, of everybody under way in the team; soonest first, gates first of one day. */
export function expiringSoon(context: Context): Expiring[] {
  const { db, today, settings } = context;
  const people = underWay(context);
  if (people.length === 0) return [];
  const covering = coveringFrom(db, context.now);
  const found = people.flatMap((person) =>
    (person.induction?.steps ?? []).flatMap((step): Expiring[] => {
      const expiry = expiryToTell(step, today, settings);
      if (!expiry) return [];
      // Only a gate ends cover; what else runs out is to be renewed all the same.
      const after = step.isGate
        ? covering.filter(({ personId, date }) => personId === person.id && date >= expiry.expiresOn)
        : [];
      const [first] = after;
      return [
        {
          personId: person.id,
          stepId: step.id,
          step: step.name,
          isGate: step.isGate,
          ...expiry,
          arranged: after.length,
          firstSessionId: first?.sessionId ?? null,
          firstDate: first?.date ?? null,
        },
      ];
    }),
  );
  return found.sort(
    (a, b) =>
      compareText(a.expiresOn, b.expiresOn) || Number(b.isGate) - Number(a.isGate) || a.stepId - b.stepId,
  );
}

/** Cover by reserves who will not be ready, but for what somebody decided on knowing it, with a reason: for every day. */
export function notReadyForCover(context: Context): NotReady[] {
  return coverNotReady(context).filter(({ decided }) => !decided);
}

/**
 * Cover to come by reserves who lack gates then that are not expected to be met; what ran out is told of by itself. Where
 * all they lack was known and overridden when the cover was arranged, it is `decided`.
 */
export function coverNotReady(context: Context): NotReady[] {
  const people = new Map(underWay(context).map((person) => [person.id, person]));
  const decisions = decisionsOf(context.db);
  const found = new Map<string, NotReady>();
  for (const covering of people.size === 0 ? [] : coveringFrom(context.db, context.now)) {
    const { sessionId: firstSessionId, personId, date: firstDate } = covering;
    const person = people.get(personId);
    if (!person || statusOn(person, firstDate) !== 'reserve') continue;
    const { missing } = gatesOn(person, firstDate, context);
    if (missing.length === 0) continue;
    const gates = missing.map(({ name }) => name);
    const known = decisions.filter((each) => isAbout(each, covering)).flatMap((each) => each.gates);
    const decided = gates.every((gate) => known.includes(gate));
    const line = found.get(`${personId} ${decided}`);
    if (line) line.sessions += 1;
    else {
      const first = { firstSessionId, firstDate };
      found.set(`${personId} ${decided}`, { personId, sessions: 1, ...first, gates, decided });
    }
  }
  return [...found.values()];
}

/** That somebody covers although gates of theirs were missing, which was known: in a session, or for long. */
interface Decision {
  sessionId: number | null;
  personId: number | null;
  gates: string[];
}

function decisionsOf(db: ReadableDatabase): Decision[] {
  return db
    .all<{ sessionId: number | null; findings: string }>(
      `SELECT session_id AS sessionId, findings FROM override
       WHERE instr(findings, 'reserveNotReady') > 0 AND (session_id IS NOT NULL OR request LIKE 'longTerm.%')`,
    )
    .flatMap(({ sessionId, findings }) =>
      (JSON.parse(findings) as Finding[])
        .filter(({ code }) => code === 'reserveNotReady')
        .map(({ personId, facts }) => ({
          sessionId,
          personId,
          gates: String(facts.gates ?? '').split('; '),
        })),
    );
}

function isAbout(decision: Decision, { sessionId, personId, forLong }: Covering): boolean {
  const isSession = decision.sessionId === null ? forLong === 1 : decision.sessionId === sessionId;
  return isSession && decision.personId === personId;
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
    `SELECT s.id AS sessionId, c.by_person_id AS personId, s.date,
            EXISTS (SELECT 1 FROM long_term_cover l WHERE l.by_person_id = c.by_person_id
                    AND l.for_person_id = c.for_person_id AND l.from_date <= s.date
                    AND (l.until_date IS NULL OR l.until_date >= s.date)) AS forLong
     FROM session s CROSS JOIN cover c ON c.session_id = s.id
     WHERE s.date >= :today AND s.state = 'planned' AND s.date || 'T' || c.end_time > :now
     ORDER BY s.date, c.start_time, c.id`,
    { today: now.slice(0, 10), now },
  );
}
