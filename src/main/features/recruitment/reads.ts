import type { Applicant, ApplicationView } from '#contract/recruitment.ts';
import type { Pathway } from '#domain/induction/programme.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import {
  type Application,
  type AssessmentOutcome,
  type DecisionOutcome,
  type InterviewOutcome,
  stageOf,
} from '#domain/recruitment/application.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { allPeople } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** An application with the version a change must carry. */
export interface StoredApplication extends Application {
  id: number;
  version: number;
}

interface Row {
  id: number;
  version: number;
  personId: number;
  pathway: Pathway;
  appliedOn: string;
  assessment: AssessmentOutcome | null;
  assessedOn: string | null;
  assessorId: number | null;
  interview: InterviewOutcome | null;
  interviewedOn: string | null;
  welfareOffered: 0 | 1 | null;
  welfareOn: string | null;
  decision: DecisionOutcome | null;
  decidedOn: string | null;
  statusFrom: string | null;
}

/** Every application, oldest first. */
export function allApplications(db: ReadableDatabase): StoredApplication[] {
  return db
    .all<Row>(
      `SELECT id, version, person_id AS personId, pathway, applied_on AS appliedOn, assessment,
              assessed_on AS assessedOn, assessor_person_id AS assessorId, interview,
              interviewed_on AS interviewedOn, welfare_offered AS welfareOffered, welfare_on AS welfareOn,
              decision, decided_on AS decidedOn, status_from AS statusFrom
       FROM application ORDER BY applied_on, id`,
    )
    .map(fromRow);
}

function fromRow(row: Row): StoredApplication {
  const { id, version, personId, pathway, appliedOn } = row;
  return {
    id,
    version,
    personId,
    pathway,
    appliedOn,
    assessment:
      row.assessment && row.assessedOn
        ? { outcome: row.assessment, on: row.assessedOn, assessorId: row.assessorId }
        : null,
    interview: row.interview && row.interviewedOn ? { outcome: row.interview, on: row.interviewedOn } : null,
    welfare: row.welfareOn ? { offered: row.welfareOffered === 1, on: row.welfareOn } : null,
    decision:
      row.decision && row.decidedOn
        ? { outcome: row.decision, on: row.decidedOn, statusFrom: row.statusFrom }
        : null,
  };
}

/** One application. Throws NOT_FOUND. */
export function applicationById(db: ReadableDatabase, id: number): StoredApplication {
  const application = allApplications(db).find((each) => each.id === id);
  if (!application) throw notFound('application');
  return application;
}

/** Everybody who applies or applied. Applicants by status without an application stand among the open ones. */
export function applicants({ db, today }: Context): { open: Applicant[]; decided: Applicant[] } {
  const people = allPeople(db);
  const open: Applicant[] = [];
  const decided: Applicant[] = [];
  const latest = new Map<number, StoredApplication>();
  for (const application of allApplications(db)) {
    const person = people.get(application.personId);
    if (!person) continue;
    latest.set(person.id, application);
    const isOpen = isUnderWay(application, person, today);
    if (isOpen) open.push(applicant(person, application, today));
    else decided.push({ ...applicant(person, application, today), stage: 'decided' });
  }
  for (const person of people.values()) {
    if (!latest.has(person.id) && statusOn(person, today) === 'applicant') {
      open.push(applicant(person, null, today));
    }
  }
  return { open, decided: decided.sort((a, b) => (decidedOn(a) < decidedOn(b) ? 1 : -1)) };
}

const decidedOn = ({ application }: Applicant): string => application?.decision?.on ?? '';

/** No decision yet, or appointed to the role and still an applicant because the first day is not known. */
function isUnderWay(application: StoredApplication, person: Person, today: string): boolean {
  const stage = stageOf(application);
  if (stage === 'decided') return false;
  const status = statusOn(person, today);
  return stage !== 'toStart' || status === 'applicant' || status === 'notStarted';
}

function applicant(person: Person, stored: StoredApplication | null, today: string): Applicant {
  return {
    personId: person.id,
    name: person.name,
    status: statusOn(person, today),
    stage: stored ? stageOf(stored) : 'applied',
    application: stored && withoutPerson(stored),
  };
}

function withoutPerson({ personId: _, ...rest }: StoredApplication): ApplicationView {
  return rest;
}
