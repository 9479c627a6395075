import type { Person } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { knownPerson } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { checkBase } from './add.ts';
import { columnEntries, storedFields } from './personFields.ts';

export const personWrites: Handlers<'person.change' | 'person.removeStatus'> = {
  'person.change': (tx, context, { id, version, ...fields }) => {
    expectVersion(tx, 'person', id, version);
    const person = knownPerson(tx, id);
    checkBase(tx, fields.basePlaceId);
    const { leavingDate } = person;
    if (leavingDate !== null && fields.startDate !== null && fields.startDate > leavingDate) {
      throw invalid(
        'startDate',
        `The start cannot be after the last day in the team, ${dayInWords(leavingDate)}.`,
      );
    }
    if (fields.role !== 'coordinator' && isLastCoordinator(tx, person, context.today)) {
      throw invalid('role', `${person.name} is your only coordinator. Add another coordinator first.`);
    }
    const params = { ...storedFields(fields), id };
    const same = columnEntries
      .map(([field, column]) => `${column} COLLATE BINARY IS @${field}`)
      .join(' AND ');
    if (tx.get(`SELECT 1 FROM person WHERE id = @id AND ${same}`, params)) return null;
    const set = columnEntries.map(([field, column]) => `${column} = @${field}`).join(', ');
    tx.run(`UPDATE person SET ${set}, version = version + 1 WHERE id = @id`, params);
    return null;
  },

  'person.removeStatus': (tx, _context, { id, version, from }) => {
    expectVersion(tx, 'person', id, version);
    const { statuses } = knownPerson(tx, id);
    if (!statuses.some((change) => change.from === from)) throw notFound('status');
    if (statuses.length === 1) {
      throw notPossible('This is the only status recorded. Record another one first, then remove this.');
    }
    tx.run('DELETE FROM person_status WHERE person_id = ? AND from_date = ?', [id, from]);
    raiseVersion(tx, 'person', id);
    return null;
  },
};

/** Whether nobody else in the team is a coordinator from today on. */
export function isLastCoordinator(db: ReadableDatabase, person: Person, today: IsoDate): boolean {
  if (person.role !== 'coordinator') return false;
  const other = db.get(
    `SELECT 1 FROM person WHERE role = 'coordinator' AND id <> ? AND (leaving_date IS NULL OR leaving_date >= ?)`,
    [person.id, today],
  );
  return other === undefined;
}
