import { coverFindings } from '#domain/cover/eligibility.ts';
import { type Finding, type FindingCode, findingCodes, findingKey } from '#domain/finding.ts';
import { compareNames, unknownLast } from '#domain/lists.ts';
import type { Person } from '#domain/people/person.ts';
import { outlookOf } from '#domain/reserves/readiness.ts';
import { type Cover, continuityKeyOf, type Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { turnsIn } from '#domain/snapshot/turns.ts';
import { addDays, type IsoDate, timeOf } from '#domain/time/dates.ts';
import type { Duty } from './duties.ts';
import { isReserveFrom, type Missing, missingOn, readyOn } from './longTerm.ts';

/** A duty, what the rules say of one person taking it on after those before it, and whether they can. */
export interface Take {
  duty: Duty;
  findings: Finding[];
  taken: boolean;
}

/**
 * Lets one person take on duties one after the other, oldest first: each taken counts when the next is judged, so that
 * what is promised together can be kept together. Findings of the `waived` codes do not stand in the way.
 */
export function takeOneByOne(
  person: Person,
  forPersonId: number,
  duties: readonly Duty[],
  snapshot: Snapshot,
  waived: ReadonlySet<FindingCode> = new Set(),
): Take[] {
  const days = Map.groupBy(snapshot.sessions, (session) => session.date);
  let turns = snapshot.background.turns;
  return duties.map((duty) => {
    const { session, times, replacing } = duty;
    const { date } = session;
    const sessions = days.get(date) ?? [];
    const background = { ...snapshot.background, turns };
    const day = { ...snapshot, from: date, until: addDays(date, 1), sessions, background };
    const about = { session, forPersonId, snapshot: day, replacing: replacing.map((row) => row.id) };
    const findings = onceEach(times.flatMap((interval) => coverFindings({ ...about, interval }, person)));
    const taken = !findings.some(({ severity, code }) => severity === 'hard' && !waived.has(code));
    if (taken) {
      const after = covered(duty, forPersonId, person.id);
      days.set(
        date,
        sessions.map((each) => (each.id === session.id ? after : each)),
      );
      turns = [...turns.filter((turn) => turn.sessionId !== session.id), ...turnsIn(after)];
    }
    return { duty, findings, taken };
  });
}

function onceEach(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [findingKey(finding), finding])).values()];
}

function covered({ session, times, replacing }: Duty, forPersonId: number, byPersonId: number): Session {
  const kept = session.cover.filter((row) => !replacing.includes(row));
  const made = times.map(
    ({ start, end }): Cover => ({
      // Newer than any that is stored: where two cover the same person at once the newer one holds.
      id: Number.MAX_SAFE_INTEGER,
      forPersonId,
      byPersonId,
      start: timeOf(start),
      end: timeOf(end),
      swapId: null,
    }),
  );
  return { ...session, cover: [...kept, ...made] };
}

/** How well a reserve fits what somebody leaves open from a date on. */
export interface ReserveFit {
  personId: number;
  name: string;
  /** The first day from the date on which they are ready; null when none is known. */
  readyFrom: IsoDate | null;
  missing: Missing[];
  /** How many of the `of` sessions they could take. */
  can: number;
  of: number;
  /** Of those, in how many they know the service user or group. */
  known: number;
  /** Why not the others: each reason, and for how many sessions it holds. */
  cannot: { code: FindingCode; count: number }[];
}

interface FitQuestion {
  forPersonId: number;
  from: IsoDate;
  duties: readonly Duty[];
  snapshot: Snapshot;
}

/**
 * Everybody who is a reserve on the date or becomes one after it. First who could take most; then who knows most of the
 * people they would meet; then who is ready first; then by name.
 */
export function reserveFits(question: FitQuestion): ReserveFit[] {
  const { snapshot, from, forPersonId } = question;
  return [...snapshot.people.values()]
    .filter((person) => person.id !== forPersonId && isReserveFrom(person, from))
    .map((person) => fitOf(person, question))
    .sort(
      (a, b) =>
        b.can - a.can ||
        b.known - a.known ||
        unknownLast(a.readyFrom, b.readyFrom) ||
        compareNames(a.name, b.name) ||
        a.personId - b.personId,
    );
}

function fitOf(person: Person, { forPersonId, from, duties, snapshot }: FitQuestion): ReserveFit {
  const takes = takeOneByOne(person, forPersonId, duties, snapshot);
  const taken = takes.filter((take) => take.taken);
  return {
    personId: person.id,
    name: person.name,
    readyFrom: readyOn(person, from, outlookOf(snapshot)),
    missing: missingOn(person, from, outlookOf(snapshot)),
    can: taken.length,
    of: takes.length,
    known: taken.filter(({ duty }) => hasMet(person.id, duty.session, snapshot)).length,
    cannot: reasonsOf(takes),
  };
}

function hasMet(personId: number, session: Session, { background }: Snapshot): boolean {
  const continuityKey = continuityKeyOf(session);
  return continuityKey !== null && (background.met.get(continuityKey)?.get(personId) ?? 0) > 0;
}

/** The hard reasons among what was not taken, the commonest first. */
function reasonsOf(takes: readonly Take[]): ReserveFit['cannot'] {
  const counts = new Map<FindingCode, number>();
  for (const { findings, taken } of takes) {
    if (taken) continue;
    const codes = new Set(findings.filter(({ severity }) => severity === 'hard').map(({ code }) => code));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const found = [...counts].map(([code, count]) => ({ code, count }));
  return found.sort(
    (a, b) => b.count - a.count || findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code),
  );
}
