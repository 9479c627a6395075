import { alsoDropped, type CoverIn } from '#domain/cover/swap.ts';
import type { Finding } from '#domain/finding.ts';
import { coverLapses } from '#domain/gaps/coverChange.ts';
import { hasBegun } from '#domain/sessions/session.ts';
import type { Context } from '#main/request/context.ts';
import { type StoredSession, sessionsById } from '#main/snapshot/sessions.ts';
import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';
import { dropCover } from './dropCover.ts';

/**
 * What goes along when rows of cover are dropped: the other halves of their swaps, in whatever session, and the cover
 * that stands on those. Halves in sessions that have begun stay as history.
 */
export function swapHalves(
  { db, now }: Pick<Context, 'db' | 'now'>,
  dropped: readonly CoverIn[],
): CoverIn<StoredSession>[] {
  return alsoDropped(dropped, (swapId) =>
    halvesOf(db, swapId).filter(({ session }) => !hasBegun(session, now)),
  );
}

/** The rows of a swap that are there, with their sessions: two, or one where the other is history or gone. */
export function halvesOf(db: ReadableDatabase, swapId: number): CoverIn<StoredSession>[] {
  const rows = db.all<{ id: number }>('SELECT session_id AS id FROM cover WHERE swap_id = ?', [swapId]);
  return sessionsById(
    db,
    rows.map(({ id }) => id),
  ).flatMap((session) =>
    session.cover.filter((cover) => cover.swapId === swapId).map((cover) => ({ session, cover })),
  );
}

/** The findings that ask before rows of cover are dropped, each in its own session. */
export function lapseFindings(dropped: readonly CoverIn[]): Finding[] {
  return dropped.flatMap(({ session, cover }) => coverLapses(session, [cover]));
}

/** Drops rows of cover, each out of its own session. */
export function dropAll(tx: WritableDatabase, dropped: readonly CoverIn[]): void {
  for (const { session, cover } of dropped) dropCover(tx, session.id, cover);
}
