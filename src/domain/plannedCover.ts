import { momentOf } from './dates.ts';
import { type Cover, circleOf, type Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';

/** A row of cover that a plan proposes. */
export interface PlannedCover extends Pick<Cover, 'forPersonId' | 'byPersonId' | 'start' | 'end'> {
  sessionId: number;
}

/** The snapshot as it would be with these rows arranged, so that the rules can judge the next one. */
export function withCover(snapshot: Snapshot, rows: readonly PlannedCover[]): Snapshot {
  if (rows.length === 0) return snapshot;
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  const turns = [...snapshot.background.turns];
  const sessions = snapshot.sessions.map((session): Session => {
    const added = bySession.get(session.id);
    if (!added) return session;
    // Where two rows cover the same person at once the newer one holds: these are newer than any that is stored.
    let id = Math.max(0, ...session.cover.map((cover) => cover.id));
    const cover = added.map(({ forPersonId, byPersonId, start, end }): Cover => {
      id += 1;
      return { id, forPersonId, byPersonId, start, end, swapId: null };
    });
    for (const { byPersonId, start, end } of added) {
      const interval = { start: momentOf(session.date, start), end: momentOf(session.date, end) };
      turns.push({ personId: byPersonId, sessionId: session.id, circle: circleOf(session), interval });
    }
    return { ...session, cover: [...session.cover, ...cover] };
  });
  return { ...snapshot, sessions, background: { ...snapshot.background, turns } };
}

/** The snapshot as it was before these rows were arranged; rows that are not there are passed over. */
export function withoutCover(snapshot: Snapshot, rows: readonly PlannedCover[]): Snapshot {
  if (rows.length === 0) return snapshot;
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  const gone = new Set<string>();
  const sessions = snapshot.sessions.map((session): Session => {
    const taken = bySession.get(session.id);
    if (!taken) return session;
    const cover = session.cover.filter((each) => !taken.some((row) => isSame(each, row)));
    for (const each of session.cover) {
      if (!cover.includes(each))
        gone.add(turnKey(session.id, each.byPersonId, momentOf(session.date, each.start)));
    }
    return { ...session, cover };
  });
  const turns = snapshot.background.turns.filter(
    ({ sessionId, personId, interval }) => !gone.has(turnKey(sessionId, personId, interval.start)),
  );
  return { ...snapshot, sessions, background: { ...snapshot.background, turns } };
}

function turnKey(sessionId: number, personId: number, start: string): string {
  return `${sessionId} ${personId} ${start}`;
}

function isSame(cover: Cover, row: PlannedCover): boolean {
  return (
    cover.forPersonId === row.forPersonId &&
    cover.byPersonId === row.byPersonId &&
    cover.start === row.start &&
    cover.end === row.end
  );
}
