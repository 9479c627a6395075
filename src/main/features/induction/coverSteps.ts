import { counts, type StepOutcome } from '#domain/induction/induction.ts';
import type { CoverStep } from '#domain/longTerm/steps.ts';
import { raiseVersion } from '#main/request/version.ts';
import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';

/** Adds the steps that standing in asks for to somebody's induction, after their own. They are no gates: readiness stays. */
export function addCoverSteps(
  tx: WritableDatabase,
  inductionId: number,
  coverId: number,
  steps: readonly CoverStep[],
): void {
  if (steps.length === 0) return;
  let position = lastPosition(tx, inductionId);
  for (const { name, kind, minutes, signOff, dueOn } of steps) {
    position += 1;
    tx.run(
      `INSERT INTO person_step (induction_id, origin_step_id, long_term_cover_id, seen_version, position, name, kind,
                                needed, minutes, sign_off, due_on, gate)
       VALUES (:inductionId, NULL, :coverId, 0, :position, :name, :kind, 1, :minutes, :signOff, :dueOn, 0)`,
      { inductionId, coverId, position, name, kind, minutes, signOff, dueOn },
    );
  }
  raiseVersion(tx, 'induction', inductionId);
}

function lastPosition(db: ReadableDatabase, inductionId: number): number {
  const row = db.get<{ last: number | null }>(
    'SELECT max(position) AS last FROM person_step WHERE induction_id = ?',
    [inductionId],
  );
  return row?.last ?? 0;
}

/**
 * Takes back the steps of a cover that never was. One that is done stays as the person's own; one that was only tried is
 * left out, with what was recorded of it; the rest goes, and gives the sessions booked for it.
 */
export function dropCoverSteps(tx: WritableDatabase, coverId: number): number[] {
  const steps = tx.all<{ id: number; inductionId: number; outcomes: string }>(
    `SELECT s.id, s.induction_id AS inductionId,
            (SELECT json_group_array(e.outcome) FROM evidence e WHERE e.person_step_id = s.id) AS outcomes
     FROM person_step s WHERE s.long_term_cover_id = ? ORDER BY s.id`,
    [coverId],
  );
  const sessionIds: number[] = [];
  for (const { id, outcomes } of steps) {
    const recorded = JSON.parse(outcomes) as StepOutcome[];
    if (recorded.length > 0) {
      const leftOut = recorded.some(counts) ? 0 : 1;
      tx.run('UPDATE person_step SET long_term_cover_id = NULL, left_out = ? WHERE id = ?', [leftOut, id]);
      continue;
    }
    const booked = tx.all<{ sessionId: number }>(
      'SELECT session_id AS sessionId FROM step_session WHERE person_step_id = ?',
      [id],
    );
    sessionIds.push(...booked.map(({ sessionId }) => sessionId));
    tx.run('DELETE FROM step_session WHERE person_step_id = ?', [id]);
    tx.run('DELETE FROM person_step WHERE id = ?', [id]);
  }
  for (const inductionId of new Set(steps.map((step) => step.inductionId))) {
    raiseVersion(tx, 'induction', inductionId);
  }
  return sessionIds;
}
