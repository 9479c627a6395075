import type { Absence } from '#domain/absence/absence.ts';
import type { CoverIn } from '#domain/cover/swap.ts';
import { gapsOf } from '#domain/gaps/gap.ts';
import { coverNoLongerNeeded } from '#domain/gaps/impact.ts';
import { hasBegun } from '#domain/sessions/session.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays } from '#domain/time/dates.ts';
import { dropAll, lapseFindings, swapHalves } from '#main/features/sessions/swapHalves.ts';
import type { Context, Decision } from '#main/request/context.ts';
import { raiseVersion } from '#main/request/version.ts';
import type { StoredAbsence } from '#main/snapshot/absences.ts';
import { sessionsById } from '#main/snapshot/sessions.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** What a change of an absence leaves without purpose in sessions that have not begun. */
export interface Lapses extends Decision {
  personId: number;
  cover: CoverIn[];
  /** Sessions whose gap of this person is no more, so that “not needed” must not wait there for the next absence. */
  unmarked: number[];
}

/**
 * What an absence becoming others (none: being removed) leaves without purpose, the other halves of swaps included.
 * Looks at the rest of the person's absences too: what one of them still needs stays.
 */
export function lapsesOf(context: Context, before: StoredAbsence, after: readonly Absence[]): Lapses {
  const { db, today, now } = context;
  const { personId } = before;
  const ids = db.all<{ id: number }>(
    `SELECT s.id FROM session s WHERE s.date >= :today AND s.state = 'planned' AND s.id IN (
       SELECT session_id FROM cover WHERE for_person_id = :personId
       UNION SELECT session_id FROM gap_not_needed WHERE for_person_id = :personId)`,
    { today, personId },
  );
  const sessions = sessionsById(
    db,
    ids.map((row) => row.id),
  ).filter((session) => !hasBegun(session, now));
  const last = sessions.at(-1);
  if (!last) return { personId, findings: [], cover: [], unmarked: [] };
  const snapshot = gatherAround(context, today, addDays(last.date, 1), sessions);
  const others = snapshot.absences.filter((absence) => absence.id !== before.id);
  const was = viewOf({ ...snapshot, absences: [...others, before] });
  const is = viewOf({ ...snapshot, absences: [...others, ...after] });
  const lapsing = coverNoLongerNeeded(sessions, was.away, is.away);
  const cover = [...lapsing, ...swapHalves(context, lapsing)];
  const unmarked = sessions.filter(
    (session) =>
      session.notNeededFor.includes(personId) &&
      gapsOf(session, was.away, was.coverTerm).some((gap) => gap.personId === personId) &&
      !gapsOf(session, is.away, is.coverTerm).some((gap) => gap.personId === personId),
  );
  return { personId, findings: lapseFindings(cover), cover, unmarked: unmarked.map((session) => session.id) };
}

/** Takes away what a change of this person's absence left without purpose. */
export function writeLapses(tx: WritableDatabase, { personId, cover, unmarked }: Lapses): void {
  dropAll(tx, cover);
  for (const sessionId of unmarked) {
    tx.run('DELETE FROM gap_not_needed WHERE session_id = ? AND for_person_id = ?', [sessionId, personId]);
    raiseVersion(tx, 'session', sessionId);
  }
}
