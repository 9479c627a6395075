import type { Input } from '#contract/requests.ts';
import { type Person, recordedStatusOn, statusOn } from '#domain/people/person.ts';
import { type Application, appointmentFindings } from '#domain/recruitment/application.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { personLeave } from '#main/features/people/leave.ts';
import { personWrites } from '#main/features/people/personWrites.ts';
import { setStatus } from '#main/features/people/setStatus.ts';
import { type Context, type Decision, type Handler, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { personById, personDetails } from '#main/snapshot/people.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { applicationById, type StoredApplication } from './reads.ts';
import { refuseDates } from './record.ts';

type Deciding = Input<'recruitment.decide'>;

interface Decided extends Decision {
  person: Person;
  /** The status it gives, through the change of status everybody else goes through. */
  status: Input<'person.setStatus'> | null;
  leaves: boolean;
}

/** Decides on an application, and gives the person the status or the last day that follows from it. */
export const decide = proposalHandler<'recruitment.decide', Decided>({
  decide: (context, input) => {
    const { db, today } = context;
    expectVersion(db, 'application', input.id, input.version);
    const application = applicationById(db, input.id);
    const person = personById(db, application.personId);
    if (!person) throw notFound('person');
    refuseUnsound(application, person, input, today);
    const leaves = !appointed(input) && isApplicantOnly(person, today);
    const leaving = leaves ? personLeave.decide(context, leavingOf(context.db, person, input)).findings : [];
    const status = statusGiven(db, person, input);
    const statusFindings = status ? setStatus.decide(context, status).findings : [];
    return {
      person,
      status,
      leaves,
      findings: [...appointmentFindings(application, input.outcome), ...statusFindings, ...leaving],
    };
  },

  write: (tx, context, input, { person, status, leaves }) => {
    tx.run(
      `UPDATE application SET decision = :outcome, decided_on = :on, status_from = :statusFrom, version = version + 1
       WHERE id = :id`,
      { id: input.id, outcome: input.outcome, on: input.on, statusFrom: status?.from ?? null },
    );
    if (status) setStatus.write(tx, context, status, { findings: [] });
    if (leaves) personLeave.write(tx, context, leavingOf(tx, person, input), { findings: [] });
    return null;
  },
});

const appointed = ({ outcome }: Deciding) =>
  outcome === 'appointedToRole' || outcome === 'appointedToReserve';

function statusGiven(
  db: Context['db'],
  { id }: Person,
  { outcome, on, activeFrom }: Deciding,
): Decided['status'] {
  const given = { id, version: detailsOf(db, id).version, accepted: [], override: null };
  if (outcome === 'appointedToReserve') return { ...given, status: 'reserve', from: on };
  if (outcome === 'appointedToRole' && activeFrom !== null) {
    return { ...given, status: 'active', from: activeFrom };
  }
  return null;
}

/** Somebody who is in the team besides (from the existing workforce, or who applies anew) stays in it. */
function isApplicantOnly(person: Person, today: string): boolean {
  const status = statusOn(person, today);
  const recorded = status === 'notStarted' ? (recordedStatusOn(person, '9999-12-31') ?? 'applicant') : status;
  return recorded === 'applicant';
}

function refuseUnsound(application: StoredApplication, person: Person, input: Deciding, today: string): void {
  if (application.decision) {
    throw notPossible('There is a decision already. Take it back first, then decide anew.');
  }
  const { outcome, on, activeFrom } = input;
  refuseDates({ ...application, decision: { outcome, on, statusFrom: null } }, today);
  if (activeFrom !== null && outcome !== 'appointedToRole') {
    throw invalid('activeFrom', 'Only somebody appointed to the role becomes active. Leave this empty.');
  }
  if (activeFrom !== null && activeFrom < on) {
    throw invalid('activeFrom', 'Nobody starts before the decision. Choose a later day.');
  }
  const { startDate } = person;
  if (!appointed(input) && startDate !== null && on < startDate && isApplicantOnly(person, today)) {
    throw invalid(
      'on',
      `A start is recorded, ${dayInWords(startDate)}. Clear it in the details of ${person.name} first.`,
    );
  }
}

function leavingOf(db: Context['db'], person: Person, { on }: Deciding): Input<'person.leave'> {
  const { version } = detailsOf(db, person.id);
  return { id: person.id, version, leavingDate: on, accepted: [], override: null };
}

function detailsOf(db: Context['db'], personId: number): { version: number } {
  const details = personDetails(db).get(personId);
  if (!details) throw notFound('person');
  return details;
}

/** Takes a decision back, with the status or last day it gave where that still stands. */
export const reopen: Handler<'recruitment.reopen'> = (tx, context, { id, version }) => {
  expectVersion(tx, 'application', id, version);
  const { personId, decision } = applicationById(tx, id);
  const person = personById(tx, personId);
  if (!person) throw notFound('person');
  if (!decision) throw notPossible('There is no decision to take back.');
  const isOpen = tx.get('SELECT 1 FROM application WHERE person_id = ? AND decision IS NULL', [personId]);
  if (isOpen) throw notPossible(`${person.name} has applied anew since. Decide on that application instead.`);
  tx.run(
    `UPDATE application SET decision = NULL, decided_on = NULL, status_from = NULL, version = version + 1
     WHERE id = ?`,
    [id],
  );
  takeBackStatus(tx, context, person, decision);
  if (person.leavingDate === decision.on) {
    const { version: known } = detailsOf(tx, personId);
    const back = { id: personId, version: known, leavingDate: null, accepted: [], override: null };
    personLeave.write(tx, context, back, { findings: [] });
  }
  return null;
};

function takeBackStatus(
  tx: WritableDatabase,
  context: Context,
  { id, statuses }: Person,
  { outcome, statusFrom: from }: NonNullable<Application['decision']>,
): void {
  const given = outcome === 'appointedToReserve' ? 'reserve' : 'active';
  if (from === null || !statuses.some((each) => each.from === from && each.status === given)) return;
  const known = { id, version: detailsOf(tx, id).version, from };
  if (statuses.length > 1) personWrites['person.removeStatus'](tx, context, known);
  // It took the place of the status of the same day.
  else {
    const asBefore: Input<'person.setStatus'> = {
      ...known,
      status: 'applicant',
      accepted: [],
      override: null,
    };
    setStatus.write(tx, context, asBefore, { findings: [] });
  }
}
