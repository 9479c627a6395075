import { type Absence, backOn, type Spell } from '#domain/absence/absence.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { FOREVER } from '#domain/time/interval.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

/** An absence with the version a change must carry. */
export interface StoredAbsence extends Absence {
  version: number;
}

const columns = `id, version, person_id AS personId, kind, from_date AS "from", from_time AS fromTime,
  until_date AS until, until_time AS untilTime, long_term_from AS longTermFrom`;

// Spelled as the index of ends is; one that has no end touches all that comes.
const lastDate = "coalesce(until_date, '9999-12-31')";

/** Absences that touch `[from, until)`, of everybody or of some; by person and start. */
export function absencesBetween(
  db: ReadableDatabase,
  from: IsoDate,
  until: IsoDate,
  people: readonly number[] | null = null,
): StoredAbsence[] {
  return db.all<StoredAbsence>(
    `SELECT ${columns} FROM absence
     WHERE from_date < :until AND ${lastDate} >= :from
       AND (:people IS NULL OR person_id IN (SELECT value FROM json_each(:people)))
     ORDER BY person_id, from_date, id`,
    { from, until, people: people ? JSON.stringify(people) : null },
  );
}

/**
 * The absences that touch `[from, until)`, and those up to a year before of the same people: a spell that touches the
 * dates may have begun long before them. Of everybody, or of some.
 */
export function absencesAround(
  db: ReadableDatabase,
  from: IsoDate,
  until: IsoDate,
  people: readonly number[] | null = null,
): StoredAbsence[] {
  const touching = `from_date < @until AND ${lastDate} >= @from`;
  const who = people
    ? 'SELECT value AS person_id FROM json_each(@people)'
    : `SELECT DISTINCT person_id FROM absence WHERE ${touching}`;
  return db.all<StoredAbsence>(
    `SELECT ${columns} FROM (${who}) CROSS JOIN absence USING (person_id)
     WHERE from_date < @until AND ${lastDate} >= @since
     ORDER BY person_id, from_date, id`,
    { until, since: addDays(from, -366), ...(people ? { people: JSON.stringify(people) } : { from }) },
  );
}

/** Every absence of one person, by start. */
export function absencesOf(db: ReadableDatabase, personId: number): StoredAbsence[] {
  return db.all<StoredAbsence>(`SELECT ${columns} FROM absence WHERE person_id = ? ORDER BY from_date, id`, [
    personId,
  ]);
}

/** One absence. Throws NOT_FOUND. */
export function absenceById(db: ReadableDatabase, id: number): StoredAbsence {
  const absence = db.get<StoredAbsence>(`SELECT ${columns} FROM absence WHERE id = ?`, [id]);
  if (!absence) throw notFound('absence');
  return absence;
}

/** The day on which somebody is back from a whole spell; null while that is not known. */
export function spellBack(spell: Spell): IsoDate | null {
  if (spell.interval.end === FOREVER) return null;
  const backs = spell.absences.map((absence) => backOn(absence)?.date ?? '');
  return backs.sort().at(-1) ?? null;
}
