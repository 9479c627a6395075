import fc from 'fast-check';
import { expect, test } from 'vitest';
import { touchedIds } from '#main/snapshot/touched.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import type { Store } from '#main/store/open.ts';
import { transact } from '#main/store/transact.ts';
import { redo, undo } from '#main/store/undo.ts';
import { UndoRefused } from '#main/store/undoRefused.ts';
import { scratchStore } from './scratch.ts';

interface Day {
  personId: number;
  date: string;
  sessionId: number;
}

const kept = (db: ReadableDatabase) =>
  db.all<Day>(
    'SELECT person_id AS personId, date, session_id AS sessionId, cover_id AS coverId FROM session_day',
  );

/** Who is in which session on which date, read from the sessions themselves. */
const expected = (db: ReadableDatabase) =>
  db.all<Day>(
    `SELECT t.person_id AS personId, s.date, s.id AS sessionId, 0 AS coverId
       FROM session s JOIN session_part t ON t.session_id = s.id
     UNION SELECT c.by_person_id, s.date, s.id, c.id FROM session s JOIN cover c ON c.session_id = s.id
     ORDER BY 1, 2, 3, 4`,
  );

const id = fc.integer({ min: 1, max: 4 });
const date = fc.integer({ min: 1, max: 9 }).map((day) => `2027-01-0${day}`);

/** One statement; some break a constraint, and then the step does without it. */
const statement = fc.oneof(
  date.map((day) => [
    `INSERT INTO session (kind, date, start_time, end_time) VALUES ('meeting', ?, '09:00', '10:00')`,
    day,
  ]),
  fc.tuple(date, id).map(([day, row]) => ['UPDATE session SET date = ? WHERE id = ?', day, row]),
  id.map((row) => ["UPDATE session SET state = 'skipped' WHERE id = ?", row]),
  fc
    .tuple(id, id)
    .map(([session, person]) => [
      "INSERT INTO session_part (session_id, person_id, part, origin) VALUES (?, ?, 'lead', 'hand')",
      session,
      person,
    ]),
  fc
    .tuple(id, id)
    .map(([person, row]) => ['UPDATE session_part SET person_id = ? WHERE id = ?', person, row]),
  fc.tuple(id, id, id).map(([session, person, by]) => [
    `INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time)
     VALUES (?, ?, ?, '09:00', '10:00')`,
    session,
    person,
    by,
  ]),
  fc.tuple(id, id).map(([by, row]) => ['UPDATE cover SET by_person_id = ? WHERE id = ?', by, row]),
  id.map((row) => ['DELETE FROM session_part WHERE id = ?', row]),
  id.map((row) => ['DELETE FROM cover WHERE id = ?', row]),
  id.map((row) => ['DELETE FROM session WHERE id = ?', row]),
);
// A session may go before what is in it.
const wholeSession = id.map((row) => [
  ['DELETE FROM session WHERE id = ?', row],
  ['DELETE FROM session_part WHERE session_id = ?', row],
  ['DELETE FROM cover WHERE session_id = ?', row],
]);
const step = fc.oneof(
  { weight: 1, arbitrary: wholeSession },
  { weight: 3, arbitrary: fc.array(statement, { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
);

test('whatever is written, taken back and done again, the sessions of people in some dates are found by their days', () => {
  const someDates = fc.record({ personId: id, from: date, until: date });
  const datesList = fc.array(someDates, { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), datesList, (steps, personDates) => {
      const store = storeOfTeam();
      for (const each of steps) {
        take(store, each);
        expect(kept(store.read)).toEqual(expected(store.read));
      }
      const wanted = expected(store.read)
        .filter((day) =>
          personDates.some(
            ({ personId, from, until }) => day.personId === personId && from <= day.date && day.date < until,
          ),
        )
        .map(({ sessionId }) => sessionId);
      expect(touchedIds(store.read, personDates).sort()).toEqual([...new Set(wanted)].sort());
      store.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

function storeOfTeam(): Store {
  const store = scratchStore();
  transact(store, { name: 'test.team' }, (tx) => {
    for (const name of ['Amira', 'Ben', 'Cara', 'Dev'])
      tx.run("INSERT INTO person (name, role) VALUES (?, 'peerWorker')", [name]);
    for (const day of ['2027-01-02', '2027-01-05', '2027-01-08'])
      tx.run(
        "INSERT INTO session (kind, date, start_time, end_time) VALUES ('meeting', ?, '09:00', '10:00')",
        [day],
      );
    tx.run(`INSERT INTO session_part (session_id, person_id, part, origin)
            VALUES (1, 1, 'lead', 'hand'), (1, 2, 'attendee', 'hand'), (2, 2, 'lead', 'hand'), (3, 3, 'lead', 'hand')`);
    tx.run(`INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time)
            VALUES (1, 1, 3, '09:00', '10:00'), (2, 2, 1, '09:00', '10:00')`);
  });
  return store;
}

function take(store: Store, each: 'undo' | 'redo' | (string | number)[][]): void {
  if (each === 'undo' || each === 'redo') {
    try {
      if (each === 'undo') undo(store);
      else redo(store);
    } catch (fault) {
      if (!(fault instanceof UndoRefused)) throw fault;
    }
    return;
  }
  try {
    transact(store, { name: 'test.write' }, (tx) => {
      tx.run('PRAGMA defer_foreign_keys = ON');
      for (const [sql, ...values] of each) {
        try {
          tx.run(String(sql), values);
        } catch {
          // A constraint: this statement did nothing.
        }
      }
    });
  } catch {
    // Left a reference to nothing: the whole step did nothing.
  }
}
