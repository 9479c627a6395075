import type { Output } from '#contract/requests.ts';
import type { Finding } from '#domain/finding.ts';
import type { Ask, CancelReason, Cover, Part, Session, SessionKind } from '#domain/sessions/session.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase, Value } from '#main/store/database.ts';
import { type PersonDates, touchedIds } from './touched.ts';

export type { PersonDates } from './touched.ts';

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
  extends Omit<
    StoredSession,
    'changedByHand' | 'placeName' | 'site' | 'serviceUserCode' | 'parts' | 'cover' | 'asks' | 'notNeededFor'
  > {
  changedByHand: 0 | 1;
}

function byId<T extends { id: number }>(rows: readonly T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The sessions that meet a condition on `s`, with all that belongs to them, by time. */
function sessionsWhere(
  db: ReadableDatabase,
  condition: string,
  params: Record<string, Value>,
): StoredSession[] {
  // Places and codes are few and sessions many: looked up here, they cost a fifth less than as joins.
  const places = byId(
    db.all<{ id: number; name: string; site: string | null }>('SELECT id, name, site FROM place'),
  );
  const codes = byId(db.all<{ id: number; code: string }>('SELECT id, code FROM service_user'));
  const found = new Map<number, StoredSession>();
  for (const row of db.all<SessionRow>(
    `SELECT s.id, s.version, s.series_id AS seriesId, s.slot, s.kind, s.date, s.start_time AS start,
            s.end_time AS "end", s.place_id AS placeId, s.state, s.question, s.cancel_reason AS cancelReason,
            s.changed_by_hand AS changedByHand, s.link, s.service_user_id AS serviceUserId
     FROM session s WHERE ${condition} ORDER BY s.date, s.start_time, s.id`,
    params,
  )) {
    const place = row.placeId === null ? undefined : places.get(row.placeId);
    found.set(
      row.id,
      // Fills the fresh row instead of copying it: a year of a trust is 100,000 of them.
      Object.assign(row, {
        changedByHand: row.changedByHand === 1,
        placeName: place?.name ?? null,
        site: place?.site ?? null,
        serviceUserCode: row.serviceUserId === null ? null : (codes.get(row.serviceUserId)?.code ?? null),
        parts: [],
        cover: [],
        asks: [],
        notNeededFor: [],
      }),
    );
  }
  // CROSS JOIN keeps SQLite at the sessions found, whatever else it could start from.
  const belonging = <T>(columns: string, table: string, order = '') =>
    db.all<T & { sessionId: number }>(
      `SELECT s.id AS sessionId, ${columns} FROM session s CROSS JOIN ${table} t ON t.session_id = s.id
       WHERE ${condition} ${order}`,
      params,
    );
  for (const { sessionId, personId, part, origin } of belonging<Part>(
    't.person_id AS personId, t.part, t.origin',
    'session_part',
  )) {
    const parts = found.get(sessionId)?.parts ?? [];
    const attendees = part === 'lead' ? parts.findIndex((other) => other.part === 'attendee') : -1;
    parts.splice(attendees < 0 ? parts.length : attendees, 0, { personId, part, origin });
  }
  for (const { sessionId, ...cover } of belonging<Cover>(
    't.id, t.for_person_id AS forPersonId, t.by_person_id AS byPersonId, t.start_time AS start, t.end_time AS "end", t.swap_id AS swapId',
    'cover',
    'ORDER BY s.id, t.start_time, t.id',
  )) {
    found.get(sessionId)?.cover.push(cover);
  }
  for (const { sessionId, ...ask } of belonging<Ask>(
    't.id, t.for_person_id AS forPersonId, t.asked_person_id AS askedPersonId, t.asked_at AS askedAt, t.how, t.start_time AS start, t.end_time AS "end", t.answer, t.answered_at AS answeredAt',
    'ask',
    'ORDER BY s.id, t.id',
  )) {
    found.get(sessionId)?.asks.push(ask);
  }
  for (const { sessionId, forPersonId } of belonging<{ forPersonId: number }>(
    't.for_person_id AS forPersonId',
    'gap_not_needed',
    'ORDER BY s.id, t.id',
  )) {
    found.get(sessionId)?.notNeededFor.push(forPersonId);
  }
  return [...found.values()];
}

/** The sessions of a range with their parts, cover and asks, by time. */
export function sessionsBetween(db: ReadableDatabase, range: SessionRange): StoredSession[] {
  const { from, until, people, kinds } = range;
  const found = people
    ? sessionsTouched(
        db,
        people.map((personId) => ({ personId, from, until })),
      )
    : sessionsWhere(db, 's.date >= @from AND s.date < @until', { from, until });
  return kinds ? found.filter((session) => kinds.includes(session.kind)) : found;
}

/** The sessions with these ids, by time; those that are not there are left out. */
export function sessionsById(db: ReadableDatabase, ids: readonly number[]): StoredSession[] {
  if (ids.length === 0) return [];
  return sessionsWhere(db, 's.id IN (SELECT value FROM json_each(@ids))', { ids: JSON.stringify(ids) });
}

/** The sessions at a place on the dates `[from, until)`, by time. */
export function sessionsAtPlace(
  db: ReadableDatabase,
  placeId: number,
  from: IsoDate,
  until: IsoDate,
): StoredSession[] {
  const condition = 's.date >= @from AND s.date < @until AND s.place_id = @placeId';
  return sessionsWhere(db, condition, { from, until, placeId });
}

/** All sessions of some series, by time. */
export function sessionsOfSeries(db: ReadableDatabase, seriesIds: readonly number[]): StoredSession[] {
  return sessionsWhere(db, 's.series_id IN (SELECT value FROM json_each(@series))', {
    series: JSON.stringify(seriesIds),
  });
}

/** Everybody named in some sessions: those with a part, those who stand in and those stood in for. */
export function everybodyIn(sessions: readonly Session[]): number[] {
  const people = new Set<number>();
  for (const { parts, cover } of sessions) {
    for (const { personId } of parts) people.add(personId);
    for (const { forPersonId, byPersonId } of cover) people.add(forPersonId).add(byPersonId);
  }
  return [...people];
}

/** The sessions in which each of these people has a part or stands in within their own dates, by time. */
export function sessionsTouched(db: ReadableDatabase, personDates: readonly PersonDates[]): StoredSession[] {
  return sessionsById(db, touchedIds(db, personDates));
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
