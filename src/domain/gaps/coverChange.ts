import type { Finding } from '#domain/finding.ts';
import { coverInterval, followCover, isCoverNeeded } from '#domain/sessions/coverChain.ts';
import type { Cover, Session } from '#domain/sessions/session.ts';
import { clockTimeOf, minutesOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';

/** What becomes of a session's cover when the session changes. */
export interface CoverChange {
  /** The rows that go on, with their times in the changed session. */
  cover: Cover[];
  /** The rows that lose their purpose, as they were. */
  lapsed: Cover[];
}

/**
 * Carries cover over to the changed session (`after.cover` is not looked at). Cover of the whole session stays cover of
 * the whole; cover of a part moves along with the start. A row lapses when nothing of its time is left, when the
 * person covered no longer stands in the session, or when it answered an absence that the new time does not meet; all
 * lapse when the session is cancelled or skipped.
 */
export function coverAfterChange(
  before: Session,
  after: Session,
  away: (personId: number) => readonly Interval[],
): CoverChange {
  if (after.state !== 'planned') return { cover: [], lapsed: [...before.cover] };
  const carried = new Map<Cover, Cover>();
  for (const row of before.cover) {
    const moved = carry(row, before, after);
    if (moved) carried.set(row, moved);
  }
  // One row lapsing may leave the next in its chain without anybody to stand in for.
  for (let dropped = true; dropped; ) {
    dropped = false;
    const changed = { ...after, cover: [...carried.values()] };
    const asked = new Set(followCover(changed).asked.map((each) => each.personId));
    for (const [row, moved] of carried) {
      const isForNobody = !asked.has(moved.forPersonId);
      const wasNeeded = isCoverNeeded(before, row, away);
      if (isForNobody || (wasNeeded && !isCoverNeeded(changed, moved, away))) {
        carried.delete(row);
        dropped = true;
      }
    }
  }
  return { cover: [...carried.values()], lapsed: before.cover.filter((row) => !carried.has(row)) };
}

function carry(row: Cover, before: Session, after: Session): Cover | null {
  if (row.start <= before.start && row.end >= before.end)
    return { ...row, start: after.start, end: after.end };
  const shift = minutesOf(after.start) - minutesOf(before.start);
  const start = Math.max(minutesOf(row.start) + shift, minutesOf(after.start));
  const end = Math.min(minutesOf(row.end) + shift, minutesOf(after.end));
  return start < end ? { ...row, start: clockTimeOf(start), end: clockTimeOf(end) } : null;
}

/**
 * The soft findings that ask before cover lapses; the person is who covers. Facts: `forPersonId`, `coverId`, the
 * session's `kind`, `date` and `start`, and `swap` 1 for one half of a swap.
 */
export function coverLapses(session: Session, lapsed: readonly Cover[]): Finding[] {
  const { id, kind, date, start } = session;
  return lapsed.map((row) => ({
    code: 'coverLapses',
    severity: 'soft',
    personId: row.byPersonId,
    sessionId: id,
    when: coverInterval(session, row),
    facts: {
      forPersonId: row.forPersonId,
      coverId: row.id,
      kind,
      date,
      start,
      ...(row.swapId === null ? {} : { swap: 1 }),
    },
  }));
}
