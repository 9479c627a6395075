import type { ProgrammeStep } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { dueOf } from './evidence.ts';

const columns = {
  originId: 'origin_step_id',
  seenVersion: 'seen_version',
  leftOut: 'left_out',
  position: 'position',
  name: 'name',
  kind: 'kind',
  needed: 'needed',
  minutes: 'minutes',
  signOff: 'sign_off',
  dueOn: 'due_on',
  validMonths: 'valid_months',
  gate: 'gate',
} as const;

function stored(step: ProgrammeStep, startDate: IsoDate, leftOut: boolean) {
  const { id, version, dueDays, isGate, archived: _, after: __, ...same } = step;
  return {
    ...same,
    originId: id,
    seenVersion: version,
    leftOut: leftOut ? 1 : 0,
    dueOn: dueOf(startDate, dueDays),
    gate: isGate ? 1 : 0,
  };
}

/** A step of the programme becomes one of somebody's own, or is noted as left out for them; gives its id. */
export function insertOwnStep(
  tx: WritableDatabase,
  inductionId: number,
  step: ProgrammeStep,
  startDate: IsoDate,
  leftOut = false,
): number {
  const names = Object.entries(columns);
  return tx.run(
    `INSERT INTO person_step (induction_id, ${names.map(([, column]) => column).join(', ')})
     VALUES (@inductionId, ${names.map(([field]) => `@${field}`).join(', ')})`,
    { inductionId, ...stored(step, startDate, leftOut) },
  ).id;
}

/** Somebody's own step becomes what the programme asks now. */
export function updateOwnStep(
  tx: WritableDatabase,
  stepId: number,
  step: ProgrammeStep,
  startDate: IsoDate,
): void {
  const set = Object.entries(columns).map(([field, column]) => `${column} = @${field}`);
  tx.run(`UPDATE person_step SET ${set.join(', ')} WHERE id = @stepId`, {
    stepId,
    ...stored(step, startDate, false),
  });
}

/** Puts what comes before a step as the programme has it, among somebody's own steps: by step of the programme. */
export function linkOrder(tx: WritableDatabase, step: ProgrammeStep, own: ReadonlyMap<number, number>): void {
  const stepId = own.get(step.id);
  if (stepId === undefined) return;
  const wanted = new Set(step.after.flatMap((id) => own.get(id) ?? []));
  const known = tx
    .all<{ after: number }>('SELECT after_step_id AS after FROM person_step_after WHERE step_id = ?', [
      stepId,
    ])
    .map(({ after }) => after);
  for (const after of known) {
    if (!wanted.has(after)) {
      tx.run('DELETE FROM person_step_after WHERE step_id = ? AND after_step_id = ?', [stepId, after]);
    }
  }
  for (const after of wanted) {
    if (!known.includes(after)) {
      tx.run('INSERT INTO person_step_after (step_id, after_step_id) VALUES (?, ?)', [stepId, after]);
    }
  }
}
