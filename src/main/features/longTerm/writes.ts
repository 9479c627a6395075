import { coverAfterChange } from '../../../domain/coverChange.ts';
import { timeOf } from '../../../domain/dates.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { Take } from '../../../domain/reserveFit.ts';
import type { Cover, Session } from '../../../domain/session.ts';
import { coverInterval } from '../../../domain/standing.ts';
import type { WritableDatabase } from '../../store/database.ts';
import type { Context } from '../context.ts';
import { arrangeCover } from '../cover/writes.ts';
import { dropCover } from '../dropCover.ts';

/** A row of cover that ends, in its session. */
export interface Lapsing {
  session: Session;
  cover: Cover;
}

/** These rows of a session, and those that are left without anybody to stand in for. */
export function lapsingIn(session: Session, rows: readonly Cover[]): Lapsing[] {
  if (rows.length === 0) return [];
  const rest = { ...session, cover: session.cover.filter((row) => !rows.includes(row)) };
  const { lapsed } = coverAfterChange(rest, rest, () => []);
  return [...rows, ...lapsed].map((cover) => ({ session, cover }));
}

/** Asks before cover lapses, one finding a row. */
export function lapseFindings(lapsing: readonly Lapsing[]): Finding[] {
  return lapsing.map(({ session, cover }) => ({
    code: 'coverLapses',
    severity: 'soft',
    personId: cover.byPersonId,
    sessionId: session.id,
    when: coverInterval(session, cover),
    facts: {
      forPersonId: cover.forPersonId,
      coverId: cover.id,
      kind: session.kind,
      date: session.date,
      start: cover.start,
    },
  }));
}

/** Takes cover that lapses out of its sessions. */
export function writeLapsing(tx: WritableDatabase, lapsing: readonly Lapsing[]): void {
  for (const { session, cover } of lapsing) dropCover(tx, session.id, cover);
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
