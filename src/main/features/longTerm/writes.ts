import type { CoverIn } from '#domain/cover/swap.ts';
import { coverAfterChange } from '#domain/gaps/coverChange.ts';
import type { Take } from '#domain/longTerm/reserveFit.ts';
import type { Cover, Session } from '#domain/sessions/session.ts';
import { timeOf } from '#domain/time/dates.ts';
import { arrangeCover } from '#main/features/cover/writes.ts';
import type { Context } from '#main/request/context.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** These rows of a session, and those that are left without anybody to stand in for. */
export function lapsingIn(session: Session, rows: readonly Cover[]): CoverIn[] {
  if (rows.length === 0) return [];
  const rest = { ...session, cover: session.cover.filter((row) => !rows.includes(row)) };
  const { lapsed } = coverAfterChange(rest, rest, () => []);
  return [...rows, ...lapsed].map((cover) => ({ session, cover }));
}

/** Writes the cover of everything somebody takes on; a question they were asked about it counts as answered. */
export function writeTakes(
  tx: WritableDatabase,
  { now }: Context,
  forPersonId: number,
  byPersonId: number,
  takes: readonly Take[],
): void {
  for (const { duty, findings, taken } of takes) {
    if (!taken) continue;
    const about = { sessionId: duty.session.id, forPersonId, byPersonId };
    for (const time of duty.times) {
      arrangeCover(tx, now, { ...about, start: timeOf(time.start), end: timeOf(time.end) }, findings);
    }
  }
}
