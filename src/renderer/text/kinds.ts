import type { overrideReasons } from '#contract/values.ts';
import type { AbsenceKind } from '#domain/absence/absence.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import type { StepOutcome } from '#domain/induction/induction.ts';
import type { Pathway, SignOffRole, StepKind } from '#domain/induction/programme.ts';
import type { Role, Status } from '#domain/people/person.ts';
import type { HolidayChoice } from '#domain/sessions/series.ts';
import type {
  AskWay,
  CancelReason,
  PartKind,
  SessionKind,
  SessionQuestion,
} from '#domain/sessions/session.ts';
import type { Nation } from '#domain/settings.ts';

/** The words on screen for every closed set of the domain. */

export const sessionKindWords = {
  groupSupervision: 'Group supervision',
  individualSupervision: 'Individual supervision',
  supportMeeting: 'Support meeting',
  training: 'Training',
  wardVisit: 'Ward visit',
  shadowing: 'Shadowing',
  induction: 'Induction',
  workshop: 'Workshop',
  meeting: 'Meeting',
} satisfies Record<SessionKind, string>;

/** For cells and chips where there is no room. */
export const sessionKindShort = {
  groupSupervision: 'Group',
  individualSupervision: 'Individual',
  supportMeeting: 'Support',
  training: 'Training',
  wardVisit: 'Ward',
  shadowing: 'Shadow',
  induction: 'Induction',
  workshop: 'Workshop',
  meeting: 'Meeting',
} satisfies Record<SessionKind, string>;

export const sessionQuestionWords = {
  bankHoliday: 'This falls on a bank holiday.',
  leave: 'Somebody it cannot go without is away.',
  slotGone: 'The series no longer has this date.',
} satisfies Record<SessionQuestion, string>;

export const partWords = { lead: 'Lead', attendee: 'Attends' } satisfies Record<PartKind, string>;

export const absenceKindWords = {
  annualLeave: 'Annual leave',
  sickness: 'Sickness',
  carers: 'Carer’s leave',
  parental: 'Parental leave',
  training: 'Training',
  other: 'Other',
} satisfies Record<AbsenceKind, string>;

export const statusWords = {
  applicant: 'Applicant',
  reserve: 'Reserve',
  active: 'Active',
  paused: 'Paused',
  notStarted: 'Not started',
  leaver: 'Left',
} satisfies Record<Status, string>;

export const roleWords = {
  coordinator: 'Coordinator',
  peerWorker: 'Peer worker',
  external: 'External',
} satisfies Record<Role, string>;

export const gapStateWords = {
  needed: 'Needed',
  asked: 'Asked',
  part: 'Part covered',
  arranged: 'Arranged',
  declined: 'Declined',
  notNeeded: 'Not needed',
} satisfies Record<GapState, string>;

export const coverTermWords = { short: 'Short-term', long: 'Long-term' };

export const cancelReasonWords = {
  leadAway: 'The lead is away',
  attendeesAway: 'Too few can come',
  noCover: 'Nobody can cover',
  serviceUserDeclined: 'The service user did not want it',
  serviceUserUnwell: 'The service user is unwell',
  roomNotAvailable: 'The room is not available',
  bankHoliday: 'Bank holiday',
  noLongerNeeded: 'No longer needed',
  other: 'Other',
} satisfies Record<CancelReason, string>;

export const overrideReasonWords = {
  personAgreed: 'The person has agreed',
  noOneElse: 'Nobody else can do it',
  swapAgreed: 'A swap is agreed',
  continuity: 'Continuity for the service user or the group',
  recordOutOfDate: 'The record here is out of date',
  other: 'Other',
} satisfies Record<(typeof overrideReasons)[number], string>;

export const askHowWords = {
  telephone: 'By telephone',
  inPerson: 'In person',
  email: 'By e-mail',
  message: 'By message',
} satisfies Record<AskWay, string>;

export const stepKindWords = {
  check: 'Check',
  trainingSession: 'Training session',
  assessment: 'Assessment',
  induction: 'Induction',
  wardVisit: 'Ward visit',
  shadowing: 'Shadowing',
  reading: 'Reading',
  access: 'Access',
  meeting: 'Meeting',
} satisfies Record<StepKind, string>;

export const signOffWords = {
  coordinator: 'Coordinator',
  trainer: 'Trainer',
  wardLead: 'Ward lead',
  occupationalHealth: 'Occupational health',
  other: 'Somebody else',
} satisfies Record<SignOffRole, string>;

export const pathwayWords = {
  new: 'New peer worker',
  existingWorkforce: 'From the existing workforce',
} satisfies Record<Pathway, string>;

export const stepOutcomeWords = {
  done: 'Done',
  missed: 'Missed',
  cleared: 'Cleared',
  notCleared: 'Not cleared',
  passed: 'Passed',
  notYet: 'Not yet passed',
  withAccess: 'With access',
  withoutAccess: 'Without access',
} satisfies Record<StepOutcome, string>;

export const holidayChoiceWords = {
  keep: 'Keep it',
  skip: 'Leave it out',
  nextWorkingDay: 'Move to the next working day',
  ask: 'Ask me',
} satisfies Record<HolidayChoice, string>;

export const nationWords = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
} satisfies Record<Nation, string>;

/** “1 session”, “14 sessions”. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** “Amira”, “Amira and Ben”, “Amira, Ben and Priya”. */
export function listWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** “Tomorrow” from “tomorrow”. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
