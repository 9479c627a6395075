import type { StandsIn } from '#domain/supervision/clock.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** Who stood in for whom and when, of everybody, as the supervision ledger counts it. */
export function everyStandsIn(db: ReadableDatabase): StandsIn[] {
  return db.all<StandsIn>(
    `SELECT by_person_id AS personId, for_person_id AS forPersonId, from_date AS "from", until_date AS until
     FROM long_term_cover ORDER BY from_date, id`,
  );
}
