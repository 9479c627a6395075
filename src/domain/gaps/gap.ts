import type { CoverTerm } from '#domain/absence/coverTerm.ts';
import { type ChainLink, type FollowedCover, followCover } from '#domain/sessions/coverChain.ts';
import { type Ask, type PartKind, type Session, sessionInterval } from '#domain/sessions/session.ts';
import { type ClockTime, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { common, covers, type Interval, merge, overlapsAny, subtract } from '#domain/time/interval.ts';

export const gapStates = ['needed', 'asked', 'part', 'arranged', 'declined', 'notNeeded'] as const;
export type GapState = (typeof gapStates)[number];

/** Somebody must lead and will not be there. Derived, never stored. */
export interface Gap {
  sessionId: number;
  /** The person standing as lead who will not be there. */
  personId: number;
  /** The chain by which this person came to lead: the lead named in the session first, this person last. */
  chain: number[];
  /** The part of the session for which the person is away. */
  interval: Interval;
  /** What of it nobody covers yet. */
  uncovered: Interval[];
  state: GapState;
  /** Whether another lead is there all that time, so that cover is not a must. */
  coLeadPresent: boolean;
  coverTerm: CoverTerm;
}

/** When people are away (merged), and whether cover for them on a date is short- or long-term. */
export interface Awayness {
  away: (personId: number) => readonly Interval[];
  coverTerm: (personId: number, date: IsoDate) => CoverTerm;
}

/**
 * The gaps of a session: one for each person standing as lead and each time they are away, however many absences
 * or reasons make it up. Somebody who covers and is away leaves a gap of their own. None unless it is planned.
 */
export function gapsOf(session: Session, away: Awayness['away'], coverTerm: Awayness['coverTerm']): Gap[] {
  if (session.state !== 'planned' || !isAnybodyAway(session, away)) return [];
  const followed = followCover(session);
  const gaps: Gap[] = [];
  for (const [personId, { chain, intervals }] of askedByPerson(followed)) {
    const awayThen = common(away(personId), merge(intervals));
    for (const interval of awayThen) {
      const uncovered = subtract(interval, followed.covered.get(personId) ?? []);
      gaps.push({
        sessionId: session.id,
        personId,
        chain,
        interval,
        uncovered,
        state: stateOf(session, personId, interval, uncovered),
        coLeadPresent: isCoLeadPresent(followed, personId, interval, away),
        coverTerm: coverTerm(personId, session.date),
      });
    }
  }
  return gaps;
}

/** The common case, nobody away, must cost next to nothing: views ask this of hundreds of thousands of sessions. */
function isAnybodyAway(session: Session, away: Awayness['away']): boolean {
  const whole = sessionInterval(session);
  return (
    session.parts.some((part) => part.part === 'lead' && overlapsAny(away(part.personId), whole)) ||
    session.cover.some((cover) => overlapsAny(away(cover.byPersonId), whole))
  );
}

function askedByPerson(followed: FollowedCover): Map<number, { chain: number[]; intervals: Interval[] }> {
  const people = new Map<number, { chain: number[]; intervals: Interval[] }>();
  for (const { personId, interval, chain } of followed.asked) {
    const known = people.get(personId);
    if (!known) people.set(personId, { chain, intervals: [interval] });
    else {
      known.intervals.push(interval);
      if (chain.length < known.chain.length) known.chain = chain;
    }
  }
  return people;
}

function stateOf(session: Session, personId: number, interval: Interval, uncovered: Interval[]): GapState {
  if (session.notNeededFor.includes(personId)) return 'notNeeded';
  if (uncovered.length === 0) return 'arranged';
  const [first] = uncovered;
  const isWhole = first?.start === interval.start && first.end === interval.end;
  if (!isWhole) return 'part';
  const asks = lastAsks(session, personId);
  if (asks.some((ask) => ask.answer === null)) return 'asked';
  return asks.length > 0 && asks.every((ask) => ask.answer === 'declined') ? 'declined' : 'needed';
}

/** The last time each person was asked to cover for this one: it alone says how they stand to the question. */
function lastAsks(session: Session, personId: number): Ask[] {
  const asks = session.asks.filter((ask) => ask.forPersonId === personId);
  return [...new Map(asks.map((ask) => [ask.askedPersonId, ask])).values()];
}

/** Whether leads who do not owe their standing to this person, and are there, stand all that time. */
function isCoLeadPresent(
  followed: FollowedCover,
  personId: number,
  interval: Interval,
  away: Awayness['away'],
): boolean {
  const present: Interval[] = [];
  for (const lead of followed.leads) {
    if (lead.chain.includes(personId)) continue;
    if (overlapsAny([lead.interval], interval)) present.push(...subtract(lead.interval, away(lead.personId)));
  }
  return covers(present, interval);
}

const openStates: ReadonlySet<GapState> = new Set(['needed', 'asked', 'part', 'declined']);

/** Whether somebody must still be found: not arranged, not waived, and no other lead there. */
export function isOpenGap({ state, coLeadPresent }: Pick<Gap, 'state' | 'coLeadPresent'>): boolean {
  return openStates.has(state) && !coLeadPresent;
}

/** A time within a session, half-open. */
export interface CoverTime {
  start: ClockTime;
  end: ClockTime;
}

/** What to cover unless told otherwise: the whole session; only what is still open where some is covered already. */
export function usualCoverTime(
  session: Pick<Session, 'start' | 'end' | 'cover'>,
  gap: Pick<Gap, 'personId' | 'chain' | 'uncovered'> | null,
): CoverTime {
  const { start, end } = session;
  const open = gap?.uncovered[0];
  if (!gap || !open) return { start, end };
  const someCovered = session.cover.some((row) => row.forPersonId === gap.personId);
  // Somebody who stands in themselves leads perhaps only a part.
  if (!someCovered && gap.chain.length === 1) return { start, end };
  return { start: timeOf(open.start), end: timeOf(open.end) };
}

/** Who really leads, when, and by which chain of cover. Says nothing of whether they are there. */
export function effectiveLeads(session: Session): ChainLink[] {
  return followCover(session).leads;
}

/** Somebody taken up by a session for a time. */
export interface Busy {
  personId: number;
  interval: Interval;
  part: PartKind;
}

/**
 * Who is really in a session, cover followed: a lead is free while covered, whoever covers is busy. Nobody is in
 * one that is cancelled or skipped. Times of one person do not overlap; leading wins over attending.
 */
export function busyOf(session: Session): Busy[] {
  if (session.state !== 'planned') return [];
  const leading = new Map<number, Interval[]>();
  for (const { personId, interval } of effectiveLeads(session)) {
    leading.set(personId, [...(leading.get(personId) ?? []), interval]);
  }
  const busy: Busy[] = [];
  for (const [personId, intervals] of leading) {
    for (const interval of merge(intervals)) busy.push({ personId, interval, part: 'lead' });
  }
  const whole = sessionInterval(session);
  const attending = new Set<number>();
  for (const part of session.parts) {
    if (part.part === 'attendee') attending.add(part.personId);
  }
  for (const personId of attending) {
    for (const interval of subtract(whole, leading.get(personId) ?? [])) {
      busy.push({ personId, interval, part: 'attendee' });
    }
  }
  return busy;
}
