import { strayCover } from '#domain/sessions/coverChain.ts';
import { notPossible } from '#main/request/refusal.ts';
import { sessionsById } from '#main/snapshot/sessions.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/**
 * A look at what taking a step back or doing it again leads to. An older step can be taken back by its own Undo while
 * cover arranged after it stands on it: that would be left for nobody, and come alive with the next cover. Gives what
 * throws NOT_POSSIBLE then; cover that was astray before does not count.
 */
export function noStrayCover(
  db: ReadableDatabase,
  entryId: number | null,
): (after: ReadableDatabase) => void {
  if (entryId === null) return () => {};
  // Whatever changes in a session raises its version, so its own row is among those that change.
  const ids = db
    .all<{ id: number }>(
      "SELECT DISTINCT row_id AS id FROM change WHERE entry_id = ? AND table_name = 'session'",
      [entryId],
    )
    .map(({ id }) => id);
  const before = new Set(strays(db, ids));
  return (after) => {
    if (strays(after, ids).some((id) => !before.has(id))) {
      throw notPossible('Cover was arranged afterwards that stands on this. Undo that first.');
    }
  };
}

function strays(db: ReadableDatabase, ids: readonly number[]): number[] {
  return sessionsById(db, ids).flatMap((session) => strayCover(session).map(({ id }) => id));
}
