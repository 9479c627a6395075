import { type Finding, type FindingCode, findingKey } from '#domain/finding.ts';
import { coverAfterChange } from '#domain/gaps/coverChange.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import { type Cover, hasBegun, type Session, sessionInterval } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { Moment } from '#domain/time/dates.ts';
import { coverFindings } from './eligibility.ts';

/** One half of a swap: a session, and who leads it and gives it to the other. */
export interface SwapSide {
  session: Session;
  personId: number;
}

/** Why two sessions cannot be swapped at all, whatever anybody overrides; `side` says where to look. */
export interface SwapProblem {
  code: 'samePerson' | 'sameSession' | 'notPlanned' | 'begun' | 'notLead' | 'leadsPart' | 'circular';
  side: 'one' | 'other';
}

// A swap is given in return: it is no burden, and nobody's absence makes it short- or long-term.
const notOfSwaps: ReadonlySet<FindingCode> = new Set([
  'coverPerDay',
  'coverPerWeek',
  'coverDaysInARow',
  'aboveFairShare',
  'settlingIn',
  'longTermByTeam',
  'shortTermByReserve',
]);

/** What stands in the way of a swap from the start; null when it can be judged. */
export function swapProblem(one: SwapSide, other: SwapSide, now: Moment): SwapProblem | null {
  if (one.personId === other.personId) return { code: 'samePerson', side: 'other' };
  if (one.session.id === other.session.id) return { code: 'sameSession', side: 'other' };
  return (
    givenProblem(one, other.personId, 'one', now) ?? givenProblem(other, one.personId, 'other', now) ?? null
  );
}

function givenProblem(
  { session, personId }: SwapSide,
  toPersonId: number,
  side: SwapProblem['side'],
  now: Moment,
): SwapProblem | null {
  if (session.state !== 'planned') return { code: 'notPlanned', side };
  if (hasBegun(session, now)) return { code: 'begun', side };
  const links = followCover(session).leads.filter((lead) => lead.personId === personId);
  if (links.length === 0) return { code: 'notLead', side };
  if (!leadsWhole(session, personId)) return { code: 'leadsPart', side };
  return links.some(({ chain }) => chain.includes(toPersonId)) ? { code: 'circular', side } : null;
}

/** Whether somebody leads a session from its beginning to its end, cover followed: what can be swapped. */
export function leadsWhole(session: Session, personId: number): boolean {
  const whole = sessionInterval(session);
  return followCover(session).leads.some(
    ({ personId: lead, interval }) =>
      lead === personId && interval.start <= whole.start && interval.end >= whole.end,
  );
}

/**
 * What the rules of cover say of a swap: each person for the other's session, judged as if both halves were done, so
 * that neither stands in the way of the other. What asks for cover to be shared fairly does not hold for swaps. The
 * snapshot holds both sessions with everybody's whole days around them, and both people.
 */
export function swapFindings(one: SwapSide, other: SwapSide, snapshot: Snapshot): Finding[] {
  const done = new Map(
    [[one, other] as const, [other, one] as const].map(([given, taker]) => [
      given.session.id,
      givenTo(given, taker.personId),
    ]),
  );
  const swapped: Snapshot = {
    ...snapshot,
    sessions: snapshot.sessions.map((session) => done.get(session.id) ?? session),
  };
  const findings = [
    ...halfFindings(one, other.personId, swapped),
    ...halfFindings(other, one.personId, swapped),
  ];
  const byKey = new Map(findings.map((finding) => [findingKey(finding), finding]));
  return [...byKey.values()].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'hard' ? -1 : 1));
}

function halfFindings({ session, personId }: SwapSide, byPersonId: number, snapshot: Snapshot): Finding[] {
  const person = snapshot.people.get(byPersonId);
  if (!person) return [];
  const question = { session, forPersonId: personId, interval: sessionInterval(session), snapshot };
  return coverFindings(question, person).filter(({ code }) => !notOfSwaps.has(code));
}

/** The session as it is once somebody else leads it in this person's place. Nothing is stored: the row has no id. */
function givenTo({ session, personId }: SwapSide, byPersonId: number): Session {
  const { start, end } = session;
  const row: Cover = { id: 0, forPersonId: personId, byPersonId, start, end, swapId: 0 };
  return { ...session, cover: [...session.cover, row] };
}

/** A row of cover and the session it is in. */
export interface CoverIn<S extends Session = Session> {
  session: S;
  cover: Cover;
}

/**
 * What goes along when rows of cover are dropped: the other half of every swap among them, and the cover that stands
 * on it, which may be half of a swap in turn. `halvesOf` gives the rows of a swap; those whose session has begun
 * should not be among them, because they are history.
 */
export function alsoDropped<S extends Session>(
  dropped: readonly CoverIn[],
  halvesOf: (swapId: number) => readonly CoverIn<S>[],
): CoverIn<S>[] {
  const gone = new Set(dropped.map(({ cover }) => cover.id));
  const also: CoverIn<S>[] = [];
  const waiting = dropped.map(({ cover }) => cover);
  for (let row = waiting.shift(); row; row = waiting.shift()) {
    if (row.swapId === null) continue;
    for (const { session, cover } of halvesOf(row.swapId)) {
      if (gone.has(cover.id)) continue;
      gone.add(cover.id);
      const rest = { ...session, cover: session.cover.filter(({ id }) => !gone.has(id)) };
      const next = [cover, ...coverAfterChange(rest, rest, () => []).lapsed];
      for (const each of next) {
        gone.add(each.id);
        also.push({ session, cover: each });
        waiting.push(each);
      }
    }
  }
  return also;
}
