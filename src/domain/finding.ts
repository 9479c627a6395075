import type { Interval } from './time/interval.ts';

export type Severity = 'hard' | 'soft';

export const findingCodes = [
  'outsideWorkingPattern',
  'absent',
  'clash',
  'travelTooShort',
  'notActive',
  'reserveNotReady',
  'readyIfDone',
  'gateExpired',
  'notReserve',
  'mayNotLead',
  'notPartOfTeam',
  'alreadyStanding',
  'coverPerDay',
  'coverPerWeek',
  'coverDaysInARow',
  'overHours',
  'declined',
  'backToBack',
  'aboveFairShare',
  'otherBase',
  'hasNotMet',
  'settlingIn',
  'plannedElsewhere',
  'leftOut',
  'bankHoliday',
  'longTermByTeam',
  'shortTermByReserve',
  'byCoordinator',
  'gapsStayOpen',
  'noHandover',
  'noFirstSupervision',
  'noNotesAccess',
  'inductionAfterStart',
  'attendsAnyway',
  'coLeadMissing',
  'leadWithoutCover',
  'roomTaken',
  'overSizeLimit',
  'coverLapses',
  'slotGone',
  'inThePast',
  'sessionsAffected',
  'noNumberToRing',
  'clinicalTeamNotPrepared',
  'clinicalTeamRefreshOverdue',
  'alreadyHere',
  'outcomeMissing',
  'outcomeAgainst',
  'becomesOverdue',
  'groupAnswersAll',
  'outOfOrder',
  'noPeerDelivers',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What a rule says about a proposal. The words are made on screen from code and facts. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  personId: number | null;
  sessionId: number | null;
  when: Interval | null;
  facts: Record<string, string | number | null>;
}

/** The name under which a soft finding is accepted: same code, person, session and time. */
export function findingKey(finding: Finding): string {
  return [finding.code, finding.personId, finding.sessionId, finding.when?.start ?? ''].join('|');
}
