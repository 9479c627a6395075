import type { ClockTime, IsoDate } from './dates.ts';

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
}

/** One person asked to cover for another in a session; `answer` is null while waiting. */
export interface Ask {
  id: number;
  forPersonId: number;
  askedPersonId: number;
  askedAt: string;
  answer: 'accepted' | 'declined' | null;
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
