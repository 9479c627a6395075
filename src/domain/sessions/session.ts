import { type ClockTime, type IsoDate, type Moment, momentOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';

export const sessionKinds = [
  'groupSupervision',
  'individualSupervision',
  'supportMeeting',
  'training',
  'wardVisit',
  'shadowing',
  'induction',
  'workshop',
  'meeting',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const cancelReasons = [
  'leadAway',
  'attendeesAway',
  'noCover',
  'serviceUserDeclined',
  'serviceUserUnwell',
  'roomNotAvailable',
  'bankHoliday',
  'noLongerNeeded',
  'other',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

export const sessionStates = ['planned', 'skipped', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

/** What must be asked about a session before it can be relied on. */
export const sessionQuestions = ['bankHoliday', 'leave', 'slotGone'] as const;
export type SessionQuestion = (typeof sessionQuestions)[number];

export type PartKind = 'lead' | 'attendee';

/** What a person does in a session; `series` parts follow the membership, `hand` parts were set for this session. */
export interface Part {
  personId: number;
  part: PartKind;
  origin: 'series' | 'hand';
}

/** Who stands in for whom within one session, `[start, end)`. */
export interface Cover {
  id: number;
  forPersonId: number;
  byPersonId: number;
  start: ClockTime;
  end: ClockTime;
  /** The swap it is one half of; null for cover that is not given in return. */
  swapId: number | null;
}

export const askWays = ['telephone', 'inPerson', 'email', 'message'] as const;
/** How somebody was asked. */
export type AskWay = (typeof askWays)[number];

export const askAnswers = ['accepted', 'declined', 'withdrawn'] as const;
/** What became of a question: yes, no, or it was taken back before there was an answer. */
export type AskAnswer = (typeof askAnswers)[number];

/** One time somebody was asked to cover for another in a session; `answer` is null while waiting. */
export interface Ask {
  id: number;
  forPersonId: number;
  askedPersonId: number;
  askedAt: Moment;
  how: AskWay;
  /** The part of the session that was asked for; both null for the whole of it. */
  start: ClockTime | null;
  end: ClockTime | null;
  answer: AskAnswer | null;
  answeredAt: Moment | null;
}

/** One dated thing in the calendar, within one day. */
export interface Session {
  id: number;
  version: number;
  seriesId: number | null;
  /** The date the series' rule gave it; it never changes. */
  slot: IsoDate | null;
  kind: SessionKind;
  date: IsoDate;
  start: ClockTime;
  end: ClockTime;
  placeId: number | null;
  /** The site of the place; null for no place or one without an address. */
  site: string | null;
  state: SessionState;
  question: SessionQuestion | null;
  /** The local code, for support meetings. */
  serviceUserCode: string | null;
  parts: Part[];
  cover: Cover[];
  asks: Ask[];
  /** People whose gap in this session the coordinator leaves open on purpose. */
  notNeededFor: number[];
}

/** The time of a session. */
export function sessionInterval(session: Pick<Session, 'date' | 'start' | 'end'>): Interval {
  return { start: momentOf(session.date, session.start), end: momentOf(session.date, session.end) };
}

/** Whether the session's start is now or in the past; what has begun is history and no rule rewrites it. */
export function hasBegun(session: Pick<Session, 'date' | 'start'>, now: Moment): boolean {
  return momentOf(session.date, session.start) <= now;
}

/**
 * Whether somebody has done something about this one session, so that a change of its rule must not delete it.
 * `changedByHand` is what was stored of a move or edit: a date that differs from the slot does not tell, because
 * the series itself moves sessions off bank holidays.
 */
export function isTouched(session: Session, changedByHand: boolean): boolean {
  return (
    changedByHand ||
    session.state === 'cancelled' ||
    session.cover.length > 0 ||
    session.asks.length > 0 ||
    session.notNeededFor.length > 0 ||
    session.parts.some((part) => part.origin === 'hand')
  );
}

const forOne: ReadonlySet<SessionKind> = new Set(['individualSupervision', 'wardVisit', 'shadowing']);

/**
 * The only attendee of a one-to-one, or of a visit or shadowing that is for them, without whom it needs a new date; null
 * for every other session.
 */
export function soleAttendee(session: Pick<Session, 'kind' | 'parts'>): number | null {
  if (!forOne.has(session.kind)) return null;
  const attendees = session.parts.filter((part) => part.part === 'attendee');
  return attendees.length === 1 ? (attendees[0]?.personId ?? null) : null;
}

/**
 * The service user or group for whom a session's lead is a face they know or do not: `code SU-014`, `series 12`, or null
 * for a session by itself.
 */
export function continuityKeyOf({
  serviceUserCode,
  seriesId,
}: Pick<Session, 'serviceUserCode' | 'seriesId'>): string | null {
  if (serviceUserCode !== null) return `code ${serviceUserCode}`;
  return seriesId === null ? null : `series ${seriesId}`;
}
