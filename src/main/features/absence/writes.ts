import type { Absence } from '#domain/absence/absence.ts';
import type { WritableDatabase } from '#main/store/database.ts';

/** Stores what an absence has become. A day chosen for long-term outside the new dates says nothing any more. */
export function writeAbsence(
  tx: WritableDatabase,
  { id, kind, from, fromTime, until, untilTime }: Omit<Absence, 'personId' | 'longTermFrom'>,
): void {
  tx.run(
    `UPDATE absence SET kind = :kind, from_date = :from, from_time = :fromTime, until_date = :until,
       until_time = :untilTime, version = version + 1,
       long_term_from = CASE WHEN long_term_from >= :from AND long_term_from <= coalesce(:until, '9999-12-31')
                             THEN long_term_from END
     WHERE id = :id`,
    { id, kind, from, fromTime, until, untilTime },
  );
}
