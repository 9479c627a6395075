import type { Input } from '#contract/requests.ts';
import { statusOn } from '#domain/people/person.ts';
import { type Application, dateProblems } from '#domain/recruitment/application.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { Context, Handler } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { personById } from '#main/snapshot/people.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { allApplications, applicationById } from './reads.ts';

/** Opens an application of somebody who is here already; gives its id. */
export const start: Handler<'recruitment.start'> = (tx, context, { personId, pathway, appliedOn }) => {
  const person = personById(tx, personId);
  if (!person) throw notFound('person');
  if (person.role !== 'peerWorker') {
    throw invalid('personId', `${person.name} is no peer worker. Applications are for peer workers.`);
  }
  if (statusOn(person, context.today) === 'leaver') {
    throw invalid('personId', `${person.name} has left. Bring them back under “Leaving” first.`);
  }
  if (allApplications(tx).some((each) => each.personId === personId && each.decision === null)) {
    throw invalid('personId', `${person.name} has an open application already. Open that one instead.`);
  }
  return writeApplication(tx, context, { personId, pathway, appliedOn });
};

/** Stores a new application; gives its id. Throws INVALID for a day still to come. */
export function writeApplication(
  tx: WritableDatabase,
  { today }: Context,
  { personId, pathway, appliedOn }: Pick<Application, 'personId' | 'pathway' | 'appliedOn'>,
): number {
  refuseDates(
    { personId, pathway, appliedOn, assessment: null, interview: null, welfare: null, decision: null },
    today,
  );
  return tx.run('INSERT INTO application (person_id, pathway, applied_on) VALUES (?, ?, ?)', [
    personId,
    pathway,
    appliedOn,
  ]).id;
}

/** Records what is known of an application: its outcomes and whether support was offered. */
export const record: Handler<'recruitment.record'> = (tx, { today }, { id, version, ...known }) => {
  expectVersion(tx, 'application', id, version);
  const before = applicationById(tx, id);
  const { personId, decision } = before;
  const after: Application = { ...known, personId, decision };
  refuseDates(after, today);
  checkAssessor(tx, known.assessment, personId);
  if (isSame(before, after)) return null;
  const { pathway, appliedOn, assessment, interview, welfare } = after;
  tx.run(
    `UPDATE application SET pathway = :pathway, applied_on = :appliedOn, assessment = :assessment,
       assessed_on = :assessedOn, assessor_person_id = :assessorId, interview = :interview,
       interviewed_on = :interviewedOn, welfare_offered = :welfareOffered, welfare_on = :welfareOn,
       version = version + 1
     WHERE id = :id`,
    {
      id,
      pathway,
      appliedOn,
      assessment: assessment?.outcome ?? null,
      assessedOn: assessment?.on ?? null,
      assessorId: assessment?.assessorId ?? null,
      interview: interview?.outcome ?? null,
      interviewedOn: interview?.on ?? null,
      welfareOffered: welfare ? Number(welfare.offered) : null,
      welfareOn: welfare?.on ?? null,
    },
  );
  return null;
};

function checkAssessor(
  tx: WritableDatabase,
  assessment: Input<'recruitment.record'>['assessment'],
  personId: number,
): void {
  if (assessment?.assessorId == null) return;
  if (assessment.assessorId === personId) {
    throw invalid('assessment.assessorId', 'Nobody assesses themselves. Choose who assessed.');
  }
  if (!personById(tx, assessment.assessorId)) throw notFound('person');
}

function isSame(one: Application, other: Application): boolean {
  const key = ({ pathway, appliedOn, assessment, interview, welfare }: Application) =>
    JSON.stringify([
      pathway,
      appliedOn,
      assessment && [assessment.outcome, assessment.on, assessment.assessorId],
      interview && [interview.outcome, interview.on],
      welfare && [welfare.offered, welfare.on],
    ]);
  return key(one) === key(other);
}

/** Throws INVALID for the first date that cannot be so. */
export function refuseDates(application: Application, today: string): void {
  const [problem] = dateProblems(application, today);
  if (!problem) return;
  throw invalid(
    problem.field,
    problem.problem === 'inTheFuture'
      ? 'This day is still to come. Choose today or an earlier one.'
      : `That is before the application, ${dayInWords(application.appliedOn)}. Choose a later day.`,
  );
}
