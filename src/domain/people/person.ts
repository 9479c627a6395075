import type { Induction } from '#domain/induction/induction.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { WorkingPattern } from './workingPattern.ts';

export const roles = ['coordinator', 'peerWorker', 'external'] as const;
export type Role = (typeof roles)[number];

/** What can be recorded of somebody; a leaver is derived from the leaving date. */
export const recordedStatuses = ['applicant', 'reserve', 'active', 'paused'] as const;
export type RecordedStatus = (typeof recordedStatuses)[number];
export type Status = RecordedStatus | 'notStarted' | 'leaver';

export interface StatusChange {
  status: RecordedStatus;
  from: IsoDate;
}

/** What the rules need to know of a person. Dates are inclusive. */
export interface Person {
  id: number;
  name: string;
  role: Role;
  startDate: IsoDate | null;
  /** The last day in the team; a leaver from the day after. */
  leavingDate: IsoDate | null;
  /** What is asked of somebody before they may cover, and how far they are; null when none was begun. */
  induction: Induction | null;
  mayLeadGroup: boolean;
  mayLeadIndividual: boolean;
  /** The site of the base; null without one. */
  baseSite: string | null;
  /** Minutes a week by contract. */
  contractedMinutes: number | null;
  statuses: StatusChange[];
  patterns: WorkingPattern[];
}

/** The recorded status on a date (the latest not after it; of two on one day the later in the list), or null. */
export function recordedStatusOn(person: Person, date: IsoDate): RecordedStatus | null {
  let found: StatusChange | null = null;
  for (const change of person.statuses) {
    if (change.from <= date && (found === null || change.from >= found.from)) found = change;
  }
  return found?.status ?? null;
}

/**
 * What somebody is on a date. The start and leaving dates win over what was recorded. With nothing recorded yet
 * a peer worker is an applicant; coordinators and externals are not recruited here, so they count as active.
 */
export function statusOn(person: Person, date: IsoDate): Status {
  if (person.leavingDate !== null && date > person.leavingDate) return 'leaver';
  if (person.startDate !== null && date < person.startDate) return 'notStarted';
  return recordedStatusOn(person, date) ?? (person.role === 'peerWorker' ? 'applicant' : 'active');
}

/** Whether the flags let somebody lead a kind of session; only the supervision kinds need a flag. */
export function mayLead(person: Person, kind: SessionKind): boolean {
  if (kind === 'groupSupervision') return person.mayLeadGroup;
  if (kind === 'individualSupervision') return person.mayLeadIndividual;
  return true;
}
