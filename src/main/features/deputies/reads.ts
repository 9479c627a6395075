import { type LedSession, ledSessions } from '#domain/gaps/deputies.ts';
import { compareText } from '#domain/lists.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import type { StoredAbsence } from '#main/snapshot/absences.ts';
import { everybodyIn, type StoredSession, sessionsById, sessionsTouched } from '#main/snapshot/sessions.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/**
 * The sessions to come of a coordinator's absence that she leads, on the dates before `until`, and how each is
 * settled; with the snapshot they were judged by.
 */
export function ledIn(
  context: Context,
  absence: StoredAbsence,
  until: IsoDate,
): { led: LedSession[]; around: Gathered } {
  const { db, today, now } = context;
  const { personId } = absence;
  const from = absence.from > today ? absence.from : today;
  const after = absence.until === null ? until : addDays(absence.until, 1);
  const end = after < until ? after : until;
  const touched = from < end ? sessionsTouched(db, [{ personId, from, until: end }]) : [];
  const known = new Set(touched.map(({ id }) => id));
  const moved = movedFrom(db, personId, from, end).filter(({ id }) => !known.has(id));
  const sessions = [...touched, ...moved].sort(byDate);
  // Those moved elsewhere need to be seen there, too.
  const first = [from, ...moved.map(({ date }) => date)].sort()[0] ?? from;
  const last = [end, ...moved.map(({ date }) => addDays(date, 1))].sort().at(-1) ?? end;
  const around = gatherAround(context, first, last, sessions, [personId, ...everybodyIn(sessions)]);
  return { led: ledSessions(absence, around.sessions, viewOf(around), now), around };
}

/** Sessions led by somebody whose series had them on the dates `[from, until)`, and which are on others now. */
function movedFrom(db: ReadableDatabase, personId: number, from: IsoDate, until: IsoDate): StoredSession[] {
  const rows = db.all<{ id: number }>(
    // The moved ones are few, and have an index of their own.
    `SELECT s.id FROM session s INDEXED BY session_moved CROSS JOIN session_part t ON t.session_id = s.id
     WHERE s.slot >= :from AND s.slot < :until AND s.date <> s.slot AND t.person_id = :personId AND t.part = 'lead'`,
    { personId, from, until },
  );
  return sessionsById(
    db,
    rows.map(({ id }) => id),
  );
}

function byDate(a: StoredSession, b: StoredSession): number {
  const [one, other] = [`${a.date} ${a.start}`, `${b.date} ${b.start}`];
  return compareText(one, other) || a.id - b.id;
}
