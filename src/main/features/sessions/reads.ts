import type { Output } from '../../../contract/requests.ts';
import type { IsoDate } from '../../../domain/dates.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { CancelReason, PartKind, Session, SessionKind } from '../../../domain/session.ts';
import type { ReadableDatabase, Value } from '../../store/database.ts';
import { notFound } from '../refusal.ts';
import { type Stretch, touchedIds } from './touched.ts';

export type { Stretch } from './touched.ts';

/** A session with what only screens need beside what the rules look at. */
export interface StoredSession extends Session {
  cancelReason: CancelReason | null;
  changedByHand: boolean;
  placeName: string | null;
  link: string | null;
  serviceUserId: number | null;
}

/** A hard rule broken knowingly, with what the rules said at the time. */
export interface StoredOverride {
  id: number;
  reason: Output<'session.get'>['overrides'][number]['reason'];
  note: string | null;
  actorId: number | null;
  findings: Finding[];
}

/** Which sessions: dates `[from, until)`, and only those in which one of `people` has a part or stands in. */
export interface SessionRange {
  from: IsoDate;
  until: IsoDate;
  people?: readonly number[] | null;
  kinds?: readonly SessionKind[] | null;
}

interface SessionRow
  extends Omit<StoredSession, 'changedByHand' | 'parts' | 'cover' | 'asks' | 'notNeededFor'> {
  changedByHand: 0 | 1;
}

const columns = `
  s.id, s.version, s.series_id AS seriesId, s.slot, s.kind, s.date, s.start_time AS start, s.end_time AS "end",
  s.place_id AS placeId, p.site, s.state, s.question, u.code AS serviceUserCode, s.cancel_reason AS cancelReason,
  s.changed_by_hand AS changedByHand, p.name AS placeName, s.link, s.service_user_id AS serviceUserId`;
const joins = `
  LEFT JOIN place p ON p.id = s.place_id
  LEFT JOIN service_user u ON u.id = s.service_user_id`;
const order = 'ORDER BY s.date, s.start_time, s.id';

function complete(db: ReadableDatabase, rows: SessionRow[], ids: string, params: Record<string, Value>) {
  const byId = new Map<number, StoredSession>();
  for (const row of rows) {
    byId.set(row.id, {
      ...row,
      changedByHand: row.changedByHand === 1,
      parts: [],
      cover: [],
      asks: [],
      notNeededFor: [],
    });
  }
  for (const part of db.all<{
    sessionId: number;
    personId: number;
    part: PartKind;
    origin: 'series' | 'hand';
  }>(
    `SELECT session_id AS sessionId, person_id AS personId, part, origin FROM session_part
     WHERE session_id IN (${ids}) ORDER BY session_id, part DESC, id`,
    params,
  )) {
    byId.get(part.sessionId)?.parts.push({ personId: part.personId, part: part.part, origin: part.origin });
  }
  for (const { sessionId, ...cover } of db.all<Session['cover'][number] & { sessionId: number }>(
    `SELECT session_id AS sessionId, id, for_person_id AS forPersonId, by_person_id AS byPersonId,
            start_time AS start, end_time AS "end"
     FROM cover WHERE session_id IN (${ids}) ORDER BY session_id, start_time, id`,
    params,
  )) {
    byId.get(sessionId)?.cover.push(cover);
  }
  for (const { sessionId, ...ask } of db.all<Session['asks'][number] & { sessionId: number }>(
    `SELECT session_id AS sessionId, id, for_person_id AS forPersonId, asked_person_id AS askedPersonId,
            asked_at AS askedAt, answer
     FROM ask WHERE session_id IN (${ids}) ORDER BY session_id, id`,
    params,
  )) {
    byId.get(sessionId)?.asks.push(ask);
  }
  for (const row of db.all<{ sessionId: number; forPersonId: number }>(
    `SELECT session_id AS sessionId, for_person_id AS forPersonId FROM gap_not_needed
     WHERE session_id IN (${ids}) ORDER BY id`,
    params,
  )) {
    byId.get(row.sessionId)?.notNeededFor.push(row.forPersonId);
  }
  return [...byId.values()];
}

/** The sessions of a range with their parts, cover and asks, by time. */
export function sessionsBetween(db: ReadableDatabase, range: SessionRange): StoredSession[] {
  const { from, until, people, kinds } = range;
  const found = people
    ? sessionsTouched(
        db,
        people.map((personId) => ({ personId, from, until })),
      )
    : sessionsById(
        db,
        db
          .all<{ id: number }>('SELECT id FROM session WHERE date >= ? AND date < ?', [from, until])
          .map(({ id }) => id),
      );
  return kinds ? found.filter((session) => kinds.includes(session.kind)) : found;
}

/** The sessions with these ids, by time; those that are not there are left out. */
export function sessionsById(db: ReadableDatabase, ids: readonly number[]): StoredSession[] {
  const params = { ids: JSON.stringify(ids) };
  const sql = 'SELECT value FROM json_each(:ids)';
  const rows = db.all<SessionRow>(
    `SELECT ${columns} FROM session s ${joins} WHERE s.id IN (${sql}) ${order}`,
    params,
  );
  return complete(db, rows, sql, params);
}

/** All sessions of some series, by time. */
export function sessionsOfSeries(db: ReadableDatabase, seriesIds: readonly number[]): StoredSession[] {
  const params = { series: JSON.stringify(seriesIds) };
  const sql = 'SELECT id FROM session WHERE series_id IN (SELECT value FROM json_each(:series))';
  const rows = db.all<SessionRow>(
    `SELECT ${columns} FROM session s ${joins} WHERE s.id IN (${sql}) ${order}`,
    params,
  );
  return complete(db, rows, sql, params);
}

/** The sessions in which each of these people has a part or stands in within their own dates, by time. */
export function sessionsTouched(db: ReadableDatabase, stretches: readonly Stretch[]): StoredSession[] {
  return sessionsById(db, touchedIds(db, stretches));
}

/** One session. Throws NOT_FOUND. */
export function sessionById(db: ReadableDatabase, id: number): StoredSession {
  const [session] = sessionsById(db, [id]);
  if (!session) throw notFound('session');
  return session;
}

/** The rules that were knowingly broken for a session, newest first. */
export function overridesOf(db: ReadableDatabase, sessionId: number): StoredOverride[] {
  return db
    .all<Omit<StoredOverride, 'findings'> & { findings: string }>(
      'SELECT id, reason, note, actor_id AS actorId, findings FROM override WHERE session_id = ? ORDER BY id DESC',
      [sessionId],
    )
    .map((row) => ({ ...row, findings: JSON.parse(row.findings) as Finding[] }));
}
