import type { Cover } from '#domain/sessions/session.ts';
import { raiseVersion } from '#main/request/version.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/**
 * Takes one row of cover out of a session, with the yes of the person if they had been asked (it no longer stands for
 * anything), and raises the session's version. A swap goes with its last row; nothing happens when the row is gone
 * already.
 */
export function dropCover(tx: WritableDatabase, sessionId: number, cover: Cover): void {
  const { id, forPersonId, byPersonId, swapId } = cover;
  if (tx.run('DELETE FROM cover WHERE id = ?', [id]).changes === 0) return;
  tx.run('DELETE FROM swap WHERE id = :swapId AND NOT EXISTS (SELECT 1 FROM cover WHERE swap_id = :swapId)', {
    swapId,
  });
  tx.run(
    `DELETE FROM ask WHERE session_id = :sessionId AND for_person_id = :forPersonId
       AND asked_person_id = :byPersonId AND answer = 'accepted'
       AND NOT EXISTS (SELECT 1 FROM cover WHERE session_id = :sessionId AND for_person_id = :forPersonId
                         AND by_person_id = :byPersonId)`,
    { sessionId, forPersonId, byPersonId },
  );
  raiseVersion(tx, 'session', sessionId);
}
