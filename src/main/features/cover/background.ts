import { continuityKeyOf } from '#domain/sessions/session.ts';
import type { CoverBackground, CoverTurn } from '#domain/snapshot/snapshot.ts';
import { addDays, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import type { StoredSession } from '#main/snapshot/sessions.ts';
import type { Gathered } from '#main/snapshot/snapshot.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/**
 * The snapshot with what the rules of cover look at beyond its sessions: who covered lately and who will, and who has
 * met the service users and groups of the sessions to be covered.
 */
export function withBackground<G extends Gathered>(
  context: Context,
  gathered: G,
  toCover: readonly StoredSession[],
): G {
  const { fairnessDays, coverDaysInARow } = context.settings;
  const [monday, nextMonday] = [mondayOf(gathered.from), addDays(mondayOf(addDays(gathered.until, -1)), 7)];
  const before = addDays(gathered.from, -Math.max(fairnessDays, coverDaysInARow));
  const after = addDays(gathered.until, coverDaysInARow);
  const from = before < monday ? before : monday;
  const until = after > nextMonday ? after : nextMonday;
  const background: CoverBackground = {
    turns: turnsBetween(context.db, from, until),
    met: metBefore(context.db, toCover, context.today),
  };
  return { ...gathered, background };
}

/**
 * Who covers what on the dates `[from, until)`, swaps left out; in sessions that take place. Whoever was covered in turn
 * the whole time does not carry it.
 */
function turnsBetween(db: ReadableDatabase, from: IsoDate, until: IsoDate): CoverTurn[] {
  // By date first: the window is a few weeks however many years of cover there are.
  return db
    .all<Omit<CoverTurn, 'continuityKey' | 'interval'> & TurnRow>(
      `SELECT c.by_person_id AS personId, s.id AS sessionId, s.date || 'T' || c.start_time AS start,
              s.date || 'T' || c.end_time AS "end", s.series_id AS seriesId, u.code AS serviceUserCode
       FROM (SELECT id FROM session WHERE date >= :from AND date < :until) d
       CROSS JOIN cover c ON c.session_id = d.id
       CROSS JOIN session s ON s.id = c.session_id
       LEFT JOIN service_user u ON u.id = s.service_user_id
       WHERE s.state = 'planned' AND c.swap_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM cover d
                         WHERE d.session_id = c.session_id AND d.for_person_id = c.by_person_id AND d.swap_id IS NULL
                           AND d.start_time <= c.start_time AND d.end_time >= c.end_time)
       ORDER BY s.date, c.start_time, c.id`,
      { from, until },
    )
    .map(({ personId, sessionId, start, end, ...session }) => ({
      personId,
      sessionId,
      continuityKey: continuityKeyOf(session),
      interval: { start, end },
    }));
}

interface TurnRow {
  start: string;
  end: string;
  seriesId: number | null;
  serviceUserCode: string | null;
}

/** For each service user and group of these sessions, how many of its sessions before the date each person was in. */
function metBefore(
  db: ReadableDatabase,
  sessions: readonly StoredSession[],
  before: IsoDate,
): Map<string, Map<number, number>> {
  const met = new Map<string, Map<number, number>>();
  for (const session of sessions) {
    const continuityKey = continuityKeyOf(session);
    if (continuityKey === null || met.has(continuityKey)) continue;
    const rows =
      session.serviceUserId === null
        ? db.all<{ personId: number; times: number }>(metInSeries, { series: session.seriesId, before })
        : db.all<{ personId: number; times: number }>(metServiceUser, {
            user: session.serviceUserId,
            before,
          });
    met.set(continuityKey, new Map(rows.map(({ personId, times }) => [personId, times])));
  }
  return met;
}

// Whoever was covered the whole time was not there; partly covered counts as there.
const inSession = `
  SELECT t.person_id AS personId, s.id FROM s CROSS JOIN session_part t ON t.session_id = s.id
    WHERE NOT EXISTS (SELECT 1 FROM cover c WHERE c.session_id = s.id AND c.for_person_id = t.person_id
                        AND c.start_time <= s.start_time AND c.end_time >= s.end_time)
  UNION SELECT c.by_person_id, s.id FROM s CROSS JOIN cover c ON c.session_id = s.id
    WHERE NOT EXISTS (SELECT 1 FROM cover d WHERE d.session_id = s.id AND d.for_person_id = c.by_person_id
                        AND d.start_time <= c.start_time AND d.end_time >= c.end_time)`;

const metServiceUser = `
  WITH s AS (SELECT id, start_time, end_time FROM session
             WHERE service_user_id = :user AND date < :before AND state = 'planned')
  SELECT personId, count(*) AS times FROM (${inSession}) GROUP BY personId`;

// A changed rule starts a successor: the whole chain is one group.
const metInSeries = `
  WITH RECURSIVE chain(id) AS (
    SELECT :series
    UNION SELECT r.predecessor_id FROM series r JOIN chain ON r.id = chain.id WHERE r.predecessor_id IS NOT NULL
    UNION SELECT r.id FROM series r JOIN chain ON r.predecessor_id = chain.id),
  s AS (SELECT id, start_time, end_time FROM session
        WHERE series_id IN (SELECT id FROM chain) AND date < :before AND state = 'planned')
  SELECT personId, count(*) AS times FROM (${inSession}) GROUP BY personId`;
