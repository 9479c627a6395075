import { type Session, sessionInterval } from '#domain/sessions/session.ts';
import { type ClockTime, type Moment, minutesOf } from '#domain/time/dates.ts';
import { type SupervisionKind, supervisionKinds } from './cadence.ts';

export const attendanceValues = ['attended', 'apologies', 'didNotAttend', 'leftEarly'] as const;
/** Whether somebody was there. */
export type AttendanceValue = (typeof attendanceValues)[number];

export const cancelledByValues = ['lead', 'attendees', 'trust'] as const;
/** Who called a session off that was not held. */
export type CancelledBy = (typeof cancelledByValues)[number];

export const notHeldReasons = [
  'leadAway',
  'attendeesAway',
  'nobodyCame',
  'urgentWork',
  'roomNotAvailable',
  'bankHoliday',
  'other',
] as const;
export type NotHeldReason = (typeof notHeldReasons)[number];

/** One attendee in a register; `leftAt` only of somebody who left early. */
export interface RegisterLine {
  personId: number;
  attendance: AttendanceValue;
  leftAt: ClockTime | null;
}

/** What is said of a session afterwards. */
export type RegisterTaken =
  | { held: true; lines: readonly RegisterLine[] }
  | { held: false; cancelledBy: CancelledBy; reason: NotHeldReason };

export interface RegisterProblem {
  code:
    | 'notSupervision'
    | 'notPlanned'
    | 'notOver'
    | 'nobodyAttends'
    | 'missingLine'
    | 'strangeLine'
    | 'leftAtMissing'
    | 'leftAtOutside';
  personId: number | null;
}

/** Whether a kind of session has a register. */
export function isSupervision(kind: Session['kind']): kind is SupervisionKind {
  return supervisionKinds.some((each) => each === kind);
}

/** Why no register can be taken of a session now; null when one can. */
export function registerRefused(
  session: Pick<Session, 'kind' | 'state' | 'date' | 'start' | 'end' | 'parts'>,
  now: Moment,
): RegisterProblem['code'] | null {
  if (!isSupervision(session.kind)) return 'notSupervision';
  if (session.state !== 'planned') return 'notPlanned';
  if (sessionInterval(session).end > now) return 'notOver';
  return attendeesOf(session).length === 0 ? 'nobodyAttends' : null;
}

/** What is wrong with a register as taken: each attendee has one line, and nobody else; null when it is sound. */
export function registerProblem(
  session: Pick<Session, 'kind' | 'state' | 'date' | 'start' | 'end' | 'parts'>,
  taken: RegisterTaken,
  now: Moment,
): RegisterProblem | null {
  const code = registerRefused(session, now);
  if (code !== null) return { code, personId: null };
  if (!taken.held) return null;
  const attendees = attendeesOf(session);
  for (const { personId, attendance, leftAt } of taken.lines) {
    if (!attendees.includes(personId)) return { code: 'strangeLine', personId };
    if (attendance !== 'leftEarly') continue;
    if (leftAt === null) return { code: 'leftAtMissing', personId };
    if (leftAt <= session.start || leftAt >= session.end) return { code: 'leftAtOutside', personId };
  }
  for (const personId of attendees) {
    const lines = taken.lines.filter((line) => line.personId === personId);
    if (lines.length !== 1) return { code: 'missingLine', personId };
  }
  return null;
}

/** Who is on the register of a session. */
export function attendeesOf({ parts }: Pick<Session, 'parts'>): number[] {
  return parts.filter(({ part }) => part === 'attendee').map(({ personId }) => personId);
}

/** The minutes somebody was in a session: all of it, up to when they left, or none. */
export function minutesThere(
  session: Pick<Session, 'start' | 'end'>,
  { attendance, leftAt }: Pick<RegisterLine, 'attendance' | 'leftAt'>,
): number {
  if (attendance === 'attended') return minutesOf(session.end) - minutesOf(session.start);
  if (attendance === 'leftEarly' && leftAt !== null) return minutesOf(leftAt) - minutesOf(session.start);
  return 0;
}
