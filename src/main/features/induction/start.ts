import type { Input } from '#contract/requests.ts';
import { counts } from '#domain/induction/induction.ts';
import type { ProgrammeStep } from '#domain/induction/programme.ts';
import { statusOn } from '#domain/people/person.ts';
import { programmeById } from '#main/features/programme/reads.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { personById } from '#main/snapshot/people.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { checkEvidence, insertEvidence } from './evidence.ts';
import { insertOwnStep, linkOrder } from './ownSteps.ts';

/** The programme's steps become the person's own, with what is held already. Gives the induction's id. */
export function startInduction(
  tx: WritableDatabase,
  { today, actorId }: Pick<Context, 'today' | 'actorId'>,
  { personId, version, programmeId, startDate, held }: Input<'induction.start'>,
): number {
  expectVersion(tx, 'person', personId, version);
  const person = personById(tx, personId);
  if (!person) throw notFound('person');
  if (person.role !== 'peerWorker' || statusOn(person, today) === 'leaver') {
    throw notPossible('Only a peer worker of the team has an induction. Choose somebody else.');
  }
  if (person.induction) {
    throw notPossible(`${person.name}’s induction has begun already. Open it under Reserves.`);
  }
  const steps = programmeById(tx, programmeId).steps.filter((step) => !step.archived);
  if (steps.length === 0) {
    throw notPossible('This programme has no steps yet. Add its steps first, then begin an induction.');
  }
  const { id } = tx.run('INSERT INTO induction (person_id, programme_id, start_date) VALUES (?, ?, ?)', [
    personId,
    programmeId,
    startDate,
  ]);
  const own = new Map(steps.map((step) => [step.id, insertOwnStep(tx, id, step, startDate)]));
  for (const step of steps) linkOrder(tx, step, own);
  held.forEach((each, at) => {
    const step = heldStep(steps, each.originId, at);
    checkEvidence(step, each, today, `held.${at}.`);
    if (!counts(each.outcome)) throw invalid(`held.${at}.outcome`, 'Only what is held can be brought along.');
    const stepId = own.get(step.id);
    if (stepId === undefined) throw notFound('step');
    // Held counts for the whole of a step, however many times it asks for.
    for (let time = 0; time < step.needed; time += 1) {
      insertEvidence(tx, stepId, step, each, { signedById: actorId, held: true });
    }
  });
  raiseVersion(tx, 'person', personId);
  return id;
}

function heldStep(steps: readonly ProgrammeStep[], originId: number, at: number): ProgrammeStep {
  const step = steps.find(({ id }) => id === originId);
  if (!step)
    throw invalid(`held.${at}.originId`, 'This step is not in the programme any more. Choose again.');
  return step;
}
