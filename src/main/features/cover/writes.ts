import type { PlannedCover } from '#domain/cover/planned.ts';
import type { Finding } from '#domain/finding.ts';
import { notPossible } from '#main/request/refusal.ts';
import { raiseVersion } from '#main/request/version.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { answerYes } from './asks.ts';

/**
 * Arranges one row of cover: whoever was asked for it has said yes, and “not needed” no longer holds. Gives its id.
 * Throws NOT_POSSIBLE for a ring, which no override makes sense of: the cover would be passed over and the gap stay open.
 */
export function arrangeCover(
  tx: WritableDatabase,
  now: string,
  { sessionId, forPersonId, byPersonId, start, end }: PlannedCover,
  findings: readonly Finding[],
): number {
  if (findings.some(({ code, facts }) => code === 'alreadyStanding' && facts.circular === 1)) {
    throw notPossible('This person is the one being covered for further up. Choose somebody else.');
  }
  const gap = { sessionId, forPersonId, byPersonId };
  const { id } = tx.run(
    `INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time)
     VALUES (:sessionId, :forPersonId, :byPersonId, :start, :end)`,
    { ...gap, start, end },
  );
  answerYes(tx, now, gap);
  tx.run('DELETE FROM gap_not_needed WHERE session_id = ? AND for_person_id = ?', [sessionId, forPersonId]);
  raiseVersion(tx, 'session', sessionId);
  return id;
}
