import { z } from 'zod';
import {
  assessmentOutcomes,
  decisionOutcomes,
  interviewOutcomes,
  milestones,
  stages,
} from '#domain/recruitment/application.ts';
import { nothing, proposal, read, write } from './define.ts';
import { pathway } from './programme.ts';
import { id, isoDate, line, optionalLine, status, version } from './values.ts';

const assessmentOutcome = z.enum(assessmentOutcomes);
const interviewOutcome = z.enum(interviewOutcomes);
const decisionOutcome = z.enum(decisionOutcomes);

const application = z.object({
  id,
  version,
  pathway,
  appliedOn: z.string(),
  assessment: z.object({ outcome: assessmentOutcome, on: z.string(), assessorId: id.nullable() }).nullable(),
  interview: z.object({ outcome: interviewOutcome, on: z.string() }).nullable(),
  welfare: z.object({ offered: z.boolean(), on: z.string() }).nullable(),
  decision: z
    .object({ outcome: decisionOutcome, on: z.string(), statusFrom: z.string().nullable() })
    .nullable(),
});
export type ApplicationView = z.infer<typeof application>;

/** Somebody who applies or applied, with their latest application; null where only the status says so. */
const applicant = z.object({
  personId: id,
  name: z.string(),
  /** As of today. */
  status,
  stage: z.enum(stages),
  application: application.nullable(),
});
export type Applicant = z.infer<typeof applicant>;

const byPathway = z.object({ new: z.number(), existingWorkforce: z.number() });

const outcomes = {
  pathway,
  appliedOn: isoDate,
  assessment: z
    .strictObject({ outcome: assessmentOutcome, on: isoDate, assessorId: id.nullable() })
    .nullable(),
  interview: z.strictObject({ outcome: interviewOutcome, on: isoDate }).nullable(),
  welfare: z.strictObject({ offered: z.boolean(), on: isoDate }).nullable(),
};

export const recruitmentRequests = {
  /** Who has no decision yet, or is appointed without a first day, by date of application; then who has, newest first. */
  'recruitment.list': read(nothing, z.object({ open: z.array(applicant), decided: z.array(applicant) })),
  /** How many reached each stage on these dates, both included. */
  'recruitment.figures': read(
    z.strictObject({ from: isoDate, until: isoDate }),
    z.record(z.enum(milestones), byPathway),
  ),

  /** Opens an application of somebody who is here already. */
  'recruitment.start': write({ personId: id, pathway, appliedOn: isoDate }),
  'recruitment.record': write({ id, version, ...outcomes }),
  /** Takes the decision back, with the status or last day it gave the person where that still stands. */
  'recruitment.reopen': write({ id, version }),

  /** A new person of status applicant, with their application. Somebody who may be here already is pointed out. */
  'recruitment.add': proposal({
    name: line(80),
    telephone: optionalLine(40),
    email: z.email('This is not an e-mail address.').max(120).nullable(),
    employer: optionalLine(80),
    pathway,
    appliedOn: isoDate,
  }),
  /**
   * The decision gives the status: active from `activeFrom` (null while that is not known), reserve from the date of the
   * decision, or a last day in the team.
   */
  'recruitment.decide': proposal({
    id,
    version,
    outcome: decisionOutcome,
    on: isoDate,
    activeFrom: isoDate.nullable(),
  }),
};
