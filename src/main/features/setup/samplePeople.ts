import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { type PersonKey, type PlaceKey, people, places, rooms, type SamplePerson } from './sampleTables.ts';

export interface SampleIds {
  people: Record<PersonKey, number>;
  places: Record<PlaceKey, number>;
}

/** Writes the places and people of the sample, with status and working patterns; gives their ids. */
export function writePeople(tx: WritableDatabase, monday: IsoDate): SampleIds {
  const placeIds = mapped(
    places,
    ([name, site], key) =>
      tx.run('INSERT INTO place (name, site, bookable) VALUES (?, ?, ?)', [
        name,
        site,
        rooms.includes(key) ? 1 : 0,
      ]).id,
  );
  const personIds = mapped(people, (person) => writePerson(tx, person, placeIds, monday));
  return { places: placeIds, people: personIds };
}

function mapped<K extends string, V, R>(rows: Record<K, V>, act: (row: V, key: K) => R): Record<K, R> {
  const entries = Object.entries(rows) as [K, V][];
  return Object.fromEntries(entries.map(([key, row]) => [key, act(row, key)])) as Record<K, R>;
}

function writePerson(
  tx: WritableDatabase,
  person: SamplePerson,
  placeIds: Record<PlaceKey, number>,
  monday: IsoDate,
): number {
  const starts = addDays(monday, person.starts);
  const { id } = tx.run(
    `INSERT INTO person (name, role, employer, base_place_id, contracted_minutes, telephone, email, start_date,
                         may_lead_group, may_lead_individual)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      person.name,
      person.role,
      person.employer ?? null,
      person.base ? placeIds[person.base] : null,
      person.contracted === undefined ? null : person.contracted * 60,
      person.telephone ?? null,
      emailOf(person.name),
      person.applies ? null : starts,
      person.mayLeadGroup ? 1 : 0,
      person.mayLeadIndividual ? 1 : 0,
    ],
  );
  for (const [days, status] of person.statuses ?? [[person.starts, 'active'] as const]) {
    tx.run('INSERT INTO person_status (person_id, status, from_date) VALUES (?, ?, ?)', [
      id,
      status,
      addDays(monday, days),
    ]);
  }
  for (const [days, hours] of person.patterns) {
    const weeks = hours.some(([week]) => week === 2) ? 2 : 1;
    const pattern = tx.run('INSERT INTO working_pattern (person_id, from_date, weeks) VALUES (?, ?, ?)', [
      id,
      addDays(monday, days),
      weeks,
    ]);
    for (const each of hours) {
      tx.run(
        'INSERT INTO working_hours (pattern_id, week, weekday, start_time, end_time) VALUES (?, ?, ?, ?, ?)',
        [pattern.id, ...each],
      );
    }
  }
  return id;
}

function emailOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{Mn}/gu, '');
  return `${plain.toLowerCase().replace(/\s+/g, '.')}@example.org`;
}
