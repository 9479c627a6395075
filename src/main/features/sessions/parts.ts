import type { Part, Session } from '#domain/sessions/session.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** Gives a person a part in a session. */
export function addPart(tx: WritableDatabase, sessionId: number, { personId, part, origin }: Part): void {
  tx.run('INSERT INTO session_part (session_id, person_id, part, origin) VALUES (?, ?, ?, ?)', [
    sessionId,
    personId,
    part,
    origin,
  ]);
}

/** Stores the parts of a session that differ. */
export function writePeople(tx: WritableDatabase, before: Session | null, after: Session): void {
  const stays = (part: Part, parts: readonly Part[]) =>
    parts.some((other) => other.personId === part.personId && other.part === part.part);
  for (const part of before?.parts ?? []) {
    if (!stays(part, after.parts)) {
      tx.run('DELETE FROM session_part WHERE session_id = ? AND person_id = ?', [after.id, part.personId]);
    }
  }
  for (const part of after.parts) {
    if (!stays(part, before?.parts ?? [])) addPart(tx, after.id, part);
  }
}
