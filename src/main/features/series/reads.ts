import type { Membership, SeriesRule } from '#domain/sessions/series.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** A series with its rule and its memberships, as stored. */
export interface StoredSeries extends SeriesRule {
  id: number;
  version: number;
  kind: SessionKind;
  placeId: number | null;
  placeName: string | null;
  site: string | null;
  link: string | null;
  serviceUserId: number | null;
  serviceUserCode: string | null;
  sizeLimit: number | null;
  predecessorId: number | null;
  successorId: number | null;
  /** Slots before this date have been made into sessions. */
  extendedTo: string;
  members: Membership[];
}

function seriesWhere(
  db: ReadableDatabase,
  condition: string,
  params: Record<string, string | number>,
): StoredSeries[] {
  const found = db.all<Omit<StoredSeries, 'members'>>(
    `SELECT r.id, r.version, r.kind, r.weekday, r.every_weeks AS everyWeeks, r.start_date AS startDate,
            r.start_time AS startTime, r.minutes, r.until_date AS until, r.slot_count AS count,
            r.on_bank_holiday AS onBankHoliday, r.on_leave AS onLeave, r.place_id AS placeId, p.name AS placeName,
            p.site, r.link, r.service_user_id AS serviceUserId, u.code AS serviceUserCode,
            r.size_limit AS sizeLimit, r.predecessor_id AS predecessorId, n.id AS successorId,
            r.extended_to AS extendedTo
     FROM series r
     LEFT JOIN place p ON p.id = r.place_id
     LEFT JOIN service_user u ON u.id = r.service_user_id
     LEFT JOIN series n ON n.predecessor_id = r.id
     WHERE ${condition} GROUP BY r.id ORDER BY r.kind, r.weekday, r.start_time, r.id`,
    params,
  );
  const byId = new Map(found.map((series) => [series.id, { ...series, members: [] as Membership[] }]));
  for (const { seriesId, ...member } of db.all<Membership & { seriesId: number }>(
    `SELECT series_id AS seriesId, person_id AS personId, part, from_date AS "from", until_date AS until
     FROM series_member WHERE series_id IN (SELECT r.id FROM series r WHERE ${condition})
     ORDER BY part DESC, from_date, id`,
    params,
  )) {
    byId.get(seriesId)?.members.push(member);
  }
  return [...byId.values()];
}

/** Every series, ended ones too; by kind, weekday and time. */
export function allSeries(db: ReadableDatabase): StoredSeries[] {
  return seriesWhere(db, 'TRUE', {});
}

/** One series. Throws NOT_FOUND. */
export function seriesById(db: ReadableDatabase, id: number): StoredSeries {
  const [series] = seriesWhere(db, 'r.id = @id', { id });
  if (!series) throw notFound('series');
  return series;
}

/** Open series, and those whose end lies beyond what has been made, that were not made up to this date. */
export function seriesToExtend(db: ReadableDatabase, horizon: string): StoredSeries[] {
  return seriesWhere(
    db,
    'r.extended_to < @horizon AND (r.until_date IS NULL OR r.until_date >= r.extended_to)',
    {
      horizon,
    },
  );
}

/** The series linked to this one by “this and following”, earliest first, itself among them. */
export function chainOf(db: ReadableDatabase, id: number): StoredSeries[] {
  const ids = db.all<{ id: number }>(
    `WITH RECURSIVE
       before(id) AS (SELECT @id UNION SELECT r.predecessor_id FROM series r JOIN before b ON r.id = b.id
                      WHERE r.predecessor_id IS NOT NULL),
       chain(id) AS (SELECT id FROM before UNION SELECT r.id FROM series r JOIN chain c ON r.predecessor_id = c.id)
     SELECT id FROM chain ORDER BY id`,
    { id },
  );
  return ids.map((row) => seriesById(db, row.id));
}
