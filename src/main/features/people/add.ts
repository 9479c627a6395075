import type { Input } from '#contract/requests.ts';
import { alreadyHere } from '#domain/people/alreadyHere.ts';
import { statusOn } from '#domain/people/person.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { invalid } from '#main/request/refusal.ts';
import { allPeople, personDetails } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { columnEntries, type PersonFields, storedFields } from './personFields.ts';

/** Adds a person, unless it looks as if they are here already and nobody has looked at that; gives their id. */
export const personAdd = proposalHandler<'person.add', Decision>({
  decide: ({ db, today }, { name, telephone, email }) => {
    const details = personDetails(db);
    const everybody = [...allPeople(db).values()].map((person) => {
      const { telephone = null, email = null } = details.get(person.id) ?? {};
      return { id: person.id, name: person.name, status: statusOn(person, today), telephone, email };
    });
    return { findings: alreadyHere({ name, telephone, email }, everybody) };
  },

  write: (tx, _context, input) => {
    const { status, statusFrom } = input;
    const fields = fieldsOf(input);
    checkBase(tx, fields.basePlaceId);
    const { id } = tx.run(
      `INSERT INTO person (${columnEntries.map(([, column]) => column).join(', ')})
       VALUES (${columnEntries.map(([field]) => `@${field}`).join(', ')})`,
      storedFields(fields),
    );
    tx.run('INSERT INTO person_status (person_id, status, from_date) VALUES (?, ?, ?)', [
      id,
      status,
      statusFrom,
    ]);
    return id;
  },
});

function fieldsOf(input: Input<'person.add'>): PersonFields {
  const { status: _status, statusFrom: _from, accepted: _accepted, override: _override, ...fields } = input;
  return fields;
}

/** Throws INVALID when the base is not a place of the list. */
export function checkBase(db: ReadableDatabase, placeId: number | null): void {
  if (placeId === null || db.get('SELECT 1 FROM place WHERE id = ?', [placeId])) return;
  throw invalid('basePlaceId', 'This place is no longer in the list. Choose another one.');
}
