import type {
  AssessmentOutcome,
  DecisionOutcome,
  InterviewOutcome,
  Milestone,
  Stage,
} from '#domain/recruitment/application.ts';

/** The words for the two ways to become a peer worker, and how far somebody has come. */

export const stageWords = {
  applied: 'Applied',
  assessed: 'Assessed',
  interviewed: 'Interviewed',
  toStart: 'Appointed, start open',
  decided: 'Decided',
} satisfies Record<Stage, string>;

export const assessmentWords = {
  met: 'Met',
  partlyMet: 'Partly met',
  notMet: 'Not met',
} satisfies Record<AssessmentOutcome, string>;

export const interviewWords = {
  suitable: 'Suitable',
  suitableForReserve: 'Suitable as reserve',
  notSuitable: 'Not suitable',
  didNotAttend: 'Did not attend',
} satisfies Record<InterviewOutcome, string>;

export const decisionWords = {
  appointedToRole: 'Appointed to role',
  appointedToReserve: 'Appointed to reserve',
  notAppointed: 'Not appointed',
  withdrew: 'Withdrew',
} satisfies Record<DecisionOutcome, string>;

export const milestoneWords = {
  applied: 'Applied',
  assessed: 'Training assessed',
  interviewed: 'Interviewed',
  welfareOffered: 'Welfare support offered',
  ...decisionWords,
} satisfies Record<Milestone, string>;
