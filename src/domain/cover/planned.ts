import type { Cover, Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { turnsIn } from '#domain/snapshot/turns.ts';

/** A row of cover that a plan proposes. */
export interface PlannedCover extends Pick<Cover, 'forPersonId' | 'byPersonId' | 'start' | 'end'> {
  sessionId: number;
}

/** The snapshot as it would be with these rows arranged, so that the rules can judge the next one. */
export function withCover(snapshot: Snapshot, rows: readonly PlannedCover[]): Snapshot {
  return changedCover(snapshot, rows, (session, added) => {
    // Where two rows cover the same person at once the newer one holds: these are newer than any that is stored.
    const last = Math.max(0, ...session.cover.map((cover) => cover.id));
    const cover = added.map(({ forPersonId, byPersonId, start, end }, at): Cover => {
      return { id: last + at + 1, forPersonId, byPersonId, start, end, swapId: null };
    });
    return [...session.cover, ...cover];
  });
}

/** The snapshot as it was before these rows were arranged; rows that are not there are passed over. */
export function withoutCover(snapshot: Snapshot, rows: readonly PlannedCover[]): Snapshot {
  return changedCover(snapshot, rows, ({ cover }, removed) =>
    cover.filter((each) => !removed.some((row) => isSame(each, row))),
  );
}

/** The sessions of these rows with other cover, and with it the turns that people take. */
function changedCover(
  snapshot: Snapshot,
  rows: readonly PlannedCover[],
  change: (session: Session, rows: readonly PlannedCover[]) => Cover[],
): Snapshot {
  if (rows.length === 0) return snapshot;
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  const changed = new Map<number, Session>();
  const sessions = snapshot.sessions.map((session) => {
    const own = bySession.get(session.id);
    if (!own) return session;
    const after = { ...session, cover: change(session, own) };
    changed.set(session.id, after);
    return after;
  });
  const turns = snapshot.background.turns.filter(({ sessionId }) => !changed.has(sessionId));
  for (const session of changed.values()) turns.push(...turnsIn(session));
  return { ...snapshot, sessions, background: { ...snapshot.background, turns } };
}

function isSame(cover: Cover, row: PlannedCover): boolean {
  return (
    cover.forPersonId === row.forPersonId &&
    cover.byPersonId === row.byPersonId &&
    cover.start === row.start &&
    cover.end === row.end
  );
}
