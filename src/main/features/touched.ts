import type { IsoDate } from '../../domain/dates.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { type StoredSession, sessionsById } from './sessions/reads.ts';

/** Somebody between two dates, `[from, until)`. */
export interface Stretch {
  personId: number;
  from: IsoDate;
  until: IsoDate;
}

const stretches = `WITH stretch AS MATERIALIZED (
  SELECT value ->> 'personId' AS person_id, value ->> 'from' AS from_date, value ->> 'until' AS until_date
  FROM json_each(:stretches)
)`;

/**
 * The sessions in which each of these people has a part or stands in within their own dates, by time. Goes by the
 * people, so it costs what they do and not what everybody does: right for a few, over a long time.
 */
export function sessionsTouched(db: ReadableDatabase, touched: readonly Stretch[]): StoredSession[] {
  if (touched.length === 0) return [];
  // The ids first, once: what belongs to the sessions is then read by them.
  const ids = db.all<{ id: number }>(
    `${stretches}
     SELECT s.id FROM stretch w CROSS JOIN session_part t ON t.person_id = w.person_id
       CROSS JOIN session s ON s.id = t.session_id AND s.date >= w.from_date AND s.date < w.until_date
     UNION
     SELECT s.id FROM stretch w CROSS JOIN cover c ON c.by_person_id = w.person_id
       CROSS JOIN session s ON s.id = c.session_id AND s.date >= w.from_date AND s.date < w.until_date`,
    { stretches: JSON.stringify(touched) },
  );
  return sessionsById(
    db,
    ids.map((row) => row.id),
  );
}
