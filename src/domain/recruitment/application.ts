import type { Finding } from '#domain/finding.ts';
import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';

export const assessmentOutcomes = ['met', 'partlyMet', 'notMet'] as const;
export type AssessmentOutcome = (typeof assessmentOutcomes)[number];

export const interviewOutcomes = ['suitable', 'suitableForReserve', 'notSuitable', 'didNotAttend'] as const;
export type InterviewOutcome = (typeof interviewOutcomes)[number];

export const decisionOutcomes = [
  'appointedToRole',
  'appointedToReserve',
  'notAppointed',
  'withdrew',
] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What is recorded of an application; every part but the first two may not be known yet. */
export interface Application {
  personId: number;
  pathway: Pathway;
  appliedOn: IsoDate;
  assessment: { outcome: AssessmentOutcome; on: IsoDate; assessorId: number | null } | null;
  interview: { outcome: InterviewOutcome; on: IsoDate } | null;
  welfare: { offered: boolean; on: IsoDate } | null;
  decision: { outcome: DecisionOutcome; on: IsoDate; statusFrom: IsoDate | null } | null;
}

export const stages = ['applied', 'assessed', 'interviewed', 'toStart', 'decided'] as const;
/** How far an application has come. `toStart`: appointed to the role, but from which day is not known yet. */
export type Stage = (typeof stages)[number];

/** How far an application has come. An interview counts whether or not there was a training assessment before it. */
export function stageOf({ assessment, interview, decision }: Application): Stage {
  if (decision) return isToStart(decision) ? 'toStart' : 'decided';
  if (interview) return 'interviewed';
  return assessment ? 'assessed' : 'applied';
}

function isToStart({ outcome, statusFrom }: NonNullable<Application['decision']>): boolean {
  return outcome === 'appointedToRole' && statusFrom === null;
}

/** Whether a decision appoints somebody. */
export function appoints(outcome: DecisionOutcome): boolean {
  return outcome === 'appointedToRole' || outcome === 'appointedToReserve';
}

export type DateField = 'appliedOn' | 'assessment.on' | 'interview.on' | 'welfare.on' | 'on';

/** A date that cannot be so: after today, or before the person applied. */
export interface DateProblem {
  field: DateField;
  problem: 'inTheFuture' | 'beforeApplying';
}

/** The dates of an application that cannot be so. `on` stands for that of the decision. */
export function dateProblems(application: Application, today: IsoDate): DateProblem[] {
  const { appliedOn, assessment, interview, welfare, decision } = application;
  const dates: [DateField, IsoDate | undefined][] = [
    ['appliedOn', appliedOn],
    ['assessment.on', assessment?.on],
    ['interview.on', interview?.on],
    ['welfare.on', welfare?.on],
    ['on', decision?.on],
  ];
  return dates.flatMap(([field, date]): DateProblem[] => {
    if (date === undefined) return [];
    if (date > today) return [{ field, problem: 'inTheFuture' }];
    return date < appliedOn ? [{ field, problem: 'beforeApplying' }] : [];
  });
}

/**
 * What to look at before somebody is appointed: outcomes that are missing or speak against it (training assessment,
 * interview) and welfare support nobody was asked about (handbook 6.7). Which of them a trust insists on is its own
 * affair, so all of it can be accepted. Nothing is asked before somebody is not appointed.
 */
export function appointmentFindings(application: Application, outcome: DecisionOutcome): Finding[] {
  if (!appoints(outcome)) return [];
  const { personId, assessment, interview, welfare } = application;
  const missing = {
    assessment: assessment ? 0 : 1,
    interview: interview ? 0 : 1,
    welfare: welfare ? 0 : 1,
  };
  const against = {
    assessment: assessment && assessment.outcome !== 'met' ? assessment.outcome : null,
    interview: interview && !speaksFor(interview.outcome, outcome) ? interview.outcome : null,
  };
  const findings: Finding[] = [];
  const add = (code: Finding['code'], facts: Finding['facts']) =>
    findings.push({ code, severity: 'soft', personId, sessionId: null, when: null, facts });
  if (missing.assessment + missing.interview + missing.welfare > 0) add('outcomeMissing', missing);
  if (against.assessment !== null || against.interview !== null) add('outcomeAgainst', against);
  return findings;
}

function speaksFor(interview: InterviewOutcome, outcome: DecisionOutcome): boolean {
  return interview === 'suitable' || (interview === 'suitableForReserve' && outcome === 'appointedToReserve');
}

export const milestones = [
  'applied',
  'assessed',
  'interviewed',
  'welfareOffered',
  ...decisionOutcomes,
] as const;
export type Milestone = (typeof milestones)[number];

/** How many reached each stage between two dates, by pathway. */
export type RecruitmentFigures = Record<Milestone, Record<Pathway, number>>;

/**
 * How many people reached each stage on the dates from `from` to `until`, both included. Each is counted by its own
 * date: somebody may be appointed in this period who applied in the last.
 */
export function figuresBetween(
  applications: readonly Application[],
  from: IsoDate,
  until: IsoDate,
): RecruitmentFigures {
  const figures = Object.fromEntries(
    milestones.map((milestone) => [milestone, { new: 0, existingWorkforce: 0 }]),
  ) as RecruitmentFigures;
  for (const application of applications) {
    for (const { milestone, on } of milestonesOf(application)) {
      if (on >= from && on <= until) figures[milestone][application.pathway] += 1;
    }
  }
  return figures;
}

function milestonesOf(application: Application): { milestone: Milestone; on: IsoDate }[] {
  const { appliedOn, assessment, interview, welfare, decision } = application;
  const reached: { milestone: Milestone; on: IsoDate }[] = [{ milestone: 'applied', on: appliedOn }];
  if (assessment) reached.push({ milestone: 'assessed', on: assessment.on });
  if (interview && interview.outcome !== 'didNotAttend') {
    reached.push({ milestone: 'interviewed', on: interview.on });
  }
  if (welfare?.offered) reached.push({ milestone: 'welfareOffered', on: welfare.on });
  if (decision) reached.push({ milestone: decision.outcome, on: decision.on });
  return reached;
}
