import type { IsoDate } from '../../../domain/dates.ts';
import type { ReadableDatabase } from '../../store/database.ts';

/** Somebody between two dates, `[from, until)`. */
export interface Stretch {
  personId: number;
  from: IsoDate;
  until: IsoDate;
}

interface Found {
  id: number;
  personId: number;
  date: IsoDate;
}

const inDates = 's.date >= :from AND s.date < :until';
const people = '(SELECT value FROM json_each(:people))';

// Cover is rare, so it is always found by the people; parts by whichever has less to read.
const covering = `
  SELECT s.id, c.by_person_id AS personId, s.date FROM cover c CROSS JOIN session s ON s.id = c.session_id
    WHERE c.by_person_id IN ${people} AND ${inDates}`;

// Found by the people: costs what these people ever did.
const byPeople = `
  SELECT s.id, t.person_id AS personId, s.date FROM session_part t CROSS JOIN session s ON s.id = t.session_id
    WHERE t.person_id IN ${people} AND ${inDates}
  UNION ALL ${covering}`;

// The same found by the dates: costs what everybody does in them. The plus sign keeps SQLite from looking up each
// pair of session and person instead of reading the parts of each session once.
const byDates = `
  SELECT s.id, t.person_id AS personId, s.date FROM session s CROSS JOIN session_part t ON t.session_id = s.id
    WHERE ${inDates} AND +t.person_id IN ${people}
  UNION ALL ${covering}`;

/** The ids of the sessions in which each of these people has a part or stands in within their own dates. */
export function touchedIds(db: ReadableDatabase, stretches: readonly Stretch[]): number[] {
  const [first] = stretches;
  if (!first) return [];
  let { from, until } = first;
  const byPerson = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    if (stretch.from < from) from = stretch.from;
    if (stretch.until > until) until = stretch.until;
    const known = byPerson.get(stretch.personId);
    if (known) known.push(stretch);
    else byPerson.set(stretch.personId, [stretch]);
  }
  const found = db.all<Found>(byPerson.size <= 2 ? byPeople : byDates, {
    from,
    until,
    people: JSON.stringify([...byPerson.keys()]),
  });
  const ids = new Set<number>();
  for (const { id, personId, date } of found) {
    if (byPerson.get(personId)?.some((each) => each.from <= date && date < each.until)) ids.add(id);
  }
  return [...ids];
}
