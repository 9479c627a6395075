import type { Person, RecordedStatus } from '#domain/people/person.ts';
import type { WorkingHours, WorkingPattern } from '#domain/people/workingPattern.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { inductionsOf } from './inductions.ts';

interface PersonRow
  extends Omit<Person, 'mayLeadGroup' | 'mayLeadIndividual' | 'induction' | 'statuses' | 'patterns'> {
  mayLeadGroup: 0 | 1;
  mayLeadIndividual: 0 | 1;
}

/** Everybody (or some), leavers and applicants too, as the rules need them; by name. */
export function allPeople(db: ReadableDatabase, some: readonly number[] | null = null): Map<number, Person> {
  const params = some ? { some: JSON.stringify(some) } : {};
  const among = (column: string) => (some ? `WHERE ${column} IN (SELECT value FROM json_each(@some))` : '');
  const people = new Map<number, Person>();
  const inductions = inductionsOf(db, some);
  for (const row of db.all<PersonRow>(
    `SELECT p.id, p.name, p.role, p.start_date AS startDate, p.leaving_date AS leavingDate,
            p.may_lead_group AS mayLeadGroup,
            p.may_lead_individual AS mayLeadIndividual, p.contracted_minutes AS contractedMinutes,
            b.site AS baseSite
     FROM person p LEFT JOIN place b ON b.id = p.base_place_id
     ${among('p.id')} ORDER BY p.name COLLATE NOCASE, p.id`,
    params,
  )) {
    people.set(row.id, {
      ...row,
      mayLeadGroup: row.mayLeadGroup === 1,
      mayLeadIndividual: row.mayLeadIndividual === 1,
      induction: inductions.get(row.id) ?? null,
      statuses: [],
      patterns: [],
    });
  }
  for (const row of db.all<{ personId: number; status: RecordedStatus; from: string }>(
    `SELECT person_id AS personId, status, from_date AS "from" FROM person_status ${among('person_id')}
     ORDER BY from_date`,
    params,
  )) {
    people.get(row.personId)?.statuses.push({ status: row.status, from: row.from });
  }
  const patterns = new Map<number, WorkingPattern>();
  for (const row of db.all<{ id: number; personId: number; from: string; weeks: 1 | 2 }>(
    `SELECT id, person_id AS personId, from_date AS "from", weeks FROM working_pattern ${among('person_id')}
     ORDER BY from_date`,
    params,
  )) {
    const pattern: WorkingPattern = { from: row.from, weeks: row.weeks, hours: [] };
    patterns.set(row.id, pattern);
    people.get(row.personId)?.patterns.push(pattern);
  }
  const ofPatterns = some ? `WHERE pattern_id IN (SELECT id FROM working_pattern ${among('person_id')})` : '';
  for (const { patternId, ...hours } of db.all<WorkingHours & { patternId: number }>(
    `SELECT pattern_id AS patternId, week, weekday, start_time AS start, end_time AS "end"
     FROM working_hours ${ofPatterns} ORDER BY week, weekday, start_time`,
    params,
  )) {
    patterns.get(patternId)?.hours.push(hours);
  }
  return people;
}

/** What only the people screens need of a person. */
export interface PersonDetails {
  version: number;
  employer: string | null;
  basePlaceId: number | null;
  baseName: string | null;
  telephone: string | null;
  email: string | null;
}

/** The details of everybody, by id. */
export function personDetails(db: ReadableDatabase): Map<number, PersonDetails> {
  const rows = db.all<PersonDetails & { id: number }>(
    `SELECT p.id, p.version, p.employer, p.base_place_id AS basePlaceId, b.name AS baseName, p.telephone, p.email
     FROM person p LEFT JOIN place b ON b.id = p.base_place_id`,
  );
  return new Map(rows.map(({ id, ...details }) => [id, details]));
}

/** The ids of the coordinators, whose absence must be prepared. */
export function coordinatorIds(db: ReadableDatabase): number[] {
  const rows = db.all<{ id: number }>("SELECT id FROM person WHERE role = 'coordinator' ORDER BY id");
  return rows.map(({ id }) => id);
}

/** One person as the rules need them, or undefined. */
export function personById(db: ReadableDatabase, id: number): Person | undefined {
  return allPeople(db, [id]).get(id);
}

/** A person that must be there. Throws NOT_FOUND. */
export function knownPerson(db: ReadableDatabase, id: number): Person {
  const person = personById(db, id);
  if (!person) throw notFound('person');
  return person;
}

interface StoredPlace {
  id: number;
  version: number;
  name: string;
  site: string | null;
  archived: boolean;
  /** Whether it holds one session at a time. */
  bookable: boolean;
}

/** All places, archived ones too, by site and name. */
export function allPlaces(db: ReadableDatabase): StoredPlace[] {
  return db
    .all<Omit<StoredPlace, 'archived' | 'bookable'> & { archived: 0 | 1; bookable: 0 | 1 }>(
      `SELECT id, version, name, site, archived, bookable FROM place
       ORDER BY site IS NULL, site COLLATE NOCASE, name COLLATE NOCASE, id`,
    )
    .map((row) => ({ ...row, archived: row.archived === 1, bookable: row.bookable === 1 }));
}

/** The places that hold one session at a time, archived ones too. */
export function roomIds(db: ReadableDatabase): Set<number> {
  return new Set(db.all<{ id: number }>('SELECT id FROM place WHERE bookable = 1').map(({ id }) => id));
}

interface StoredServiceUser {
  id: number;
  version: number;
  code: string;
  archived: boolean;
}

/** All service-user codes, archived ones too, by code. */
export function allServiceUsers(db: ReadableDatabase): StoredServiceUser[] {
  return db
    .all<Omit<StoredServiceUser, 'archived'> & { archived: 0 | 1 }>(
      'SELECT id, version, code, archived FROM service_user ORDER BY code COLLATE NOCASE, id',
    )
    .map((row) => ({ ...row, archived: row.archived === 1 }));
}
