import { sessionFindings } from '#domain/booking/sessionFindings.ts';
import type { CoverIn } from '#domain/cover/swap.ts';
import type { Finding } from '#domain/finding.ts';
import { coverAfterChange, coverLapses } from '#domain/gaps/coverChange.ts';
import type { Cover, Session } from '#domain/sessions/session.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays } from '#domain/time/dates.ts';
import type { Context, Decision } from '#main/request/context.ts';
import { raiseVersion } from '#main/request/version.ts';
import { type StoredSession, sessionsBetween } from '#main/snapshot/sessions.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { dropCover } from './dropCover.ts';
import { dropAll, lapseFindings, swapHalves } from './swapHalves.ts';

/** A change of one session, judged: how it would be, and what becomes of its cover. */
export interface SessionDecision extends Decision {
  before: StoredSession | null;
  after: Session;
  kept: Cover[];
  lapsed: Cover[];
  /** What goes along in other sessions: the other half of a swap that lapses. */
  along: CoverIn[];
}

/** Everything on the days around a session that a rule may look at; `without` is left out. */
export function surroundings(context: Context, dates: readonly string[], without: number | null): Gathered {
  const from = dates.reduce((a, b) => (a < b ? a : b));
  const until = addDays(
    dates.reduce((a, b) => (a > b ? a : b)),
    1,
  );
  const wanted = new Set(dates);
  const sessions =
    dates.length === 1
      ? sessionsBetween(context.db, { from, until })
      : [...wanted].flatMap((date) => sessionsBetween(context.db, { from: date, until: addDays(date, 1) }));
  return gatherAround(
    context,
    from,
    until,
    sessions.filter((session) => session.id !== without),
  );
}

/** Judges how a session would be: everyone effectively in it is checked, cover included, and cover that would lapse is said. */
export function judgeChange(
  context: Context,
  before: StoredSession | null,
  changed: Session,
  sizeLimit: number | null = null,
): SessionDecision {
  const dates = before && before.date !== changed.date ? [before.date, changed.date] : [changed.date];
  const snapshot = surroundings(context, dates, before?.id ?? null);
  const { away } = viewOf(snapshot);
  const { cover: kept, lapsed } = before
    ? coverAfterChange(before, changed, away)
    : { cover: changed.cover, lapsed: [] };
  const after: Session = { ...changed, cover: kept };
  const along = before
    ? swapHalves(
        context,
        lapsed.map((cover) => ({ session: before, cover })),
      )
    : [];
  const findings: Finding[] = [
    ...sessionFindings({ session: after, snapshot, before, sizeLimit }),
    ...(before ? coverLapses(before, lapsed) : []),
    ...lapseFindings(along),
  ].map((finding) => (finding.sessionId === 0 ? { ...finding, sessionId: null } : finding));
  return { findings, before, after, kept, lapsed, along };
}

/** Writes what a change does to the cover of a session, and raises its version. */
export function writeCoverChange(tx: WritableDatabase, decision: SessionDecision): void {
  const { after, kept, lapsed, along } = decision;
  for (const cover of lapsed) dropCover(tx, after.id, cover);
  dropAll(tx, along);
  for (const cover of kept) {
    tx.run('UPDATE cover SET start_time = ?, end_time = ? WHERE id = ?', [cover.start, cover.end, cover.id]);
  }
  raiseVersion(tx, 'session', after.id);
}
