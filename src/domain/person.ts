import type { IsoDate } from './dates.ts';
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
  /** The day from which a reserve may cover, set by hand until readiness is worked out from the induction. */
  readyFrom: IsoDate | null;
  mayLeadGroup: boolean;
  mayLeadIndividual: boolean;
  /** Minutes a week by contract. */
  contractedMinutes: number | null;
  statuses: StatusChange[];
  patterns: WorkingPattern[];
}
