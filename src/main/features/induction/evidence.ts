import type { Input } from '#contract/requests.ts';
import { referenceProblem } from '#domain/induction/evidenceReference.ts';
import { expiryOf, outcomesOf } from '#domain/induction/induction.ts';
import type { StepShape } from '#domain/induction/programme.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { invalid } from '#main/request/refusal.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** What is recorded of a step that was done, or tried. */
export type Recorded = Pick<Input<'step.signOff'>, 'doneOn' | 'outcome' | 'expiresOn' | 'reference'>;

/** Checks what is to be recorded of a step; `path` leads to the fields. Throws INVALID at the field to mend. */
export function checkEvidence(
  { kind }: Pick<StepShape, 'kind'>,
  { doneOn, outcome, expiresOn, reference }: Recorded,
  today: IsoDate,
  path = '',
): void {
  if (doneOn > today) throw invalid(`${path}doneOn`, 'This day is still to come. Give the day it was done.');
  if (!outcomesOf[kind].includes(outcome)) {
    throw invalid(`${path}outcome`, 'A step of this kind cannot turn out so. Choose another outcome.');
  }
  if (expiresOn !== null && expiresOn <= doneOn) {
    throw invalid(`${path}expiresOn`, 'It must run out after the day it was done.');
  }
  if (outcome === 'withoutAccess' && reference === null) {
    throw invalid(`${path}reference`, 'Without access to notes, say by which way work is handed over.');
  }
  const problem = reference === null ? null : referenceProblem(reference);
  if (problem) throw invalid(`${path}reference`, referenceWords[problem]);
}

const referenceWords = {
  number: 'Say where it is kept, without any number of a certificate, an NHS number or a date of birth.',
  email: 'Say where it is kept, without an e-mail address.',
  medical: 'Say where it is kept, and nothing of anybody’s health.',
};

/** Stores what shows a step; where nothing is said of when it runs out, as long as the step says. Gives its id. */
export function insertEvidence(
  tx: WritableDatabase,
  stepId: number,
  step: Pick<StepShape, 'validMonths'>,
  { doneOn, outcome, expiresOn, reference }: Recorded,
  { signedById, held }: { signedById: number | null; held: boolean },
): number {
  const { id } = tx.run(
    `INSERT INTO evidence (person_step_id, done_on, outcome, expires_on, reference, signed_by_id, held)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [stepId, doneOn, outcome, expiresOn ?? expiryOf(step, doneOn), reference, signedById, held ? 1 : 0],
  );
  return id;
}

/** The day so many days after the start; null without a rule. */
export function dueOf(startDate: IsoDate, dueDays: number | null): IsoDate | null {
  return dueDays === null ? null : addDays(startDate, dueDays);
}
