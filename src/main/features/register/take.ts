import type { Input } from '#contract/requests.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import type { Session } from '#domain/sessions/session.ts';
import {
  attendeesOf,
  isSupervision,
  minutesThere,
  type RegisterTaken,
  registerProblem,
} from '#domain/supervision/register.ts';
import { minutesIn } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { sessionById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { allTopics, registerOf } from './reads.ts';
import { registerRefusal } from './words.ts';

/**
 * Records what came of a session, or corrects it. The session's version counts for its register too. Gives the id of
 * the register. Throws NOT_FOUND, STALE, NOT_POSSIBLE, INVALID.
 */
export function takeRegister(tx: WritableDatabase, { now }: Context, input: Input<'register.take'>): number {
  const { sessionId, version } = input;
  expectVersion(tx, 'session', sessionId, version);
  const session = sessionById(tx, sessionId);
  const taken = takenOf(input);
  const problem = registerProblem(session, taken, now);
  if (problem) throw registerRefusal(problem);
  const known = new Set(allTopics(tx).map(({ id }) => id));
  if (input.topicIds.some((id) => !known.has(id))) throw notFound('topic');
  const id = writeRegister(tx, session, taken, input.held ? input.topicIds : []);
  raiseVersion(tx, 'session', sessionId);
  return id;
}

function takenOf({ held, lines, cancelledBy, reason }: Input<'register.take'>): RegisterTaken {
  if (held) return { held, lines };
  if (cancelledBy === null) throw invalid('cancelledBy', 'Say who called it off.');
  if (reason === null) throw invalid('reason', 'Say why it was not held.');
  return { held, cancelledBy, reason };
}

/** Stores a sound register; what it says of a line that stays the same is not written again. */
export function writeRegister(
  tx: WritableDatabase,
  session: Session,
  taken: RegisterTaken,
  topicIds: readonly number[],
): number {
  const id = writeHead(tx, session, taken);
  const before = registerOf(tx, session.id);
  const lines = taken.held
    ? taken.lines.map((line) => ({
        personId: line.personId,
        attendance: line.attendance,
        leftAt: line.attendance === 'leftEarly' ? line.leftAt : null,
        minutes: minutesThere(session, line),
      }))
    : attendeesOf(session).map((personId) => ({ personId, attendance: null, leftAt: null, minutes: 0 }));
  for (const line of before?.lines ?? []) {
    if (lines.some(({ personId }) => personId === line.personId)) continue;
    tx.run('DELETE FROM register_line WHERE register_id = ? AND person_id = ?', [id, line.personId]);
  }
  for (const line of lines) {
    tx.run(
      `INSERT INTO register_line (register_id, person_id, attendance, left_at, minutes)
       VALUES (:id, :personId, :attendance, :leftAt, :minutes)
       ON CONFLICT (register_id, person_id) DO UPDATE
         SET attendance = excluded.attendance, left_at = excluded.left_at, minutes = excluded.minutes
         WHERE attendance IS NOT excluded.attendance OR left_at IS NOT excluded.left_at
            OR minutes IS NOT excluded.minutes`,
      { id, ...line },
    );
  }
  for (const topicId of before?.topicIds ?? []) {
    if (topicIds.includes(topicId)) continue;
    tx.run('DELETE FROM register_topic WHERE register_id = ? AND topic_id = ?', [id, topicId]);
  }
  for (const topicId of new Set(topicIds)) {
    tx.run('INSERT INTO register_topic (register_id, topic_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      id,
      topicId,
    ]);
  }
  return id;
}

/** The row of the register itself; once made it keeps the day, the times and who led, as they were. */
function writeHead(tx: WritableDatabase, session: Session, taken: RegisterTaken): number {
  const said = {
    held: taken.held ? 1 : 0,
    cancelledBy: taken.held ? null : taken.cancelledBy,
    reason: taken.held ? null : taken.reason,
  };
  const known = registerOf(tx, session.id);
  if (known) {
    tx.run(
      `UPDATE register SET held = :held, cancelled_by = :cancelledBy, not_held_reason = :reason,
         version = version + 1 WHERE id = :id`,
      { ...said, id: known.id },
    );
    return known.id;
  }
  // The check before has made sure of it.
  if (!isSupervision(session.kind)) throw registerRefusal({ code: 'notSupervision', personId: null });
  return tx.run(
    `INSERT INTO register
       (session_id, kind, date, start_time, end_time, led_by_person_id, held, cancelled_by, not_held_reason)
     VALUES (:sessionId, :kind, :date, :start, :end, :ledById, :held, :cancelledBy, :reason)`,
    {
      sessionId: session.id,
      kind: session.kind,
      date: session.date,
      start: session.start,
      end: session.end,
      ledById: ledBy(session),
      ...said,
    },
  ).id;
}

/** Who led for longest, cover followed; null when nobody did. */
export function ledBy(session: Session): number | null {
  const minutes = new Map<number, number>();
  for (const { personId, interval } of followCover(session).leads) {
    minutes.set(personId, (minutes.get(personId) ?? 0) + minutesIn([interval]));
  }
  const [longest] = [...minutes].sort((a, b) => b[1] - a[1]);
  return longest?.[0] ?? null;
}

/** Removes the register of a session with all that belongs to it; actions agreed in it stay. */
export function removeRegister(tx: WritableDatabase, registerId: number): void {
  tx.run('DELETE FROM register_topic WHERE register_id = ?', [registerId]);
  tx.run('DELETE FROM register_line WHERE register_id = ?', [registerId]);
  tx.run('DELETE FROM register WHERE id = ?', [registerId]);
}
