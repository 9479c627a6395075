import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WritableDatabase } from '#main/store/database.ts';
import { verifyLog } from '#main/store/entryHash.ts';
import { refusedBy } from '#main/store/problem.ts';
import { transact } from '#main/store/transact.ts';
import { redo, undo } from '#main/store/undo.ts';
import { undoState } from '#main/store/undoStack.ts';
import { scratchStore } from './scratch.ts';
import { allRows, seriesSql, sessionSql, versions } from './tables.ts';

const id = fc.integer({ min: 1, max: 6 });
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 6 });
const slot = fc.integer({ min: 1, max: 12 }).map((month) => `2027-${String(month).padStart(2, '0')}-01`);

/** Statements over tables that refer to each other; some break a constraint, and then the step does without them. */
const statement = fc.oneof(
  text.map((name) => ['INSERT INTO place (name) VALUES (?)', name] as const),
  fc
    .tuple(text, id)
    .map(
      ([name, row]) => ['UPDATE place SET name = ?, version = version + 1 WHERE id = ?', name, row] as const,
    ),
  text.map((name) => ['UPDATE place SET site = ?, version = version + 1', name] as const),
  fc.tuple(id, text).map(
    ([row, name]) =>
      [
        // An id used again, with a version above all it ever had: the log knows, the table may be empty by now.
        `INSERT OR REPLACE INTO place (id, name, version)
           SELECT ?, ?, 1 + coalesce(max(max(coalesce(before ->> 'version', 0), coalesce(after ->> 'version', 0))), 0)
           FROM change WHERE table_name = 'place'`,
        row,
        name,
      ] as const,
  ),
  id.map((row) => ['DELETE FROM place WHERE id = ?', row] as const),
  fc
    .constantFrom('AB1', 'ab1', 'Ab2', 'aB1')
    .map((code) => ['INSERT INTO service_user (code) VALUES (?)', code] as const),
  fc
    .tuple(fc.constantFrom('AB1', 'ab1'), id)
    .map(
      ([code, row]) =>
        ['UPDATE service_user SET code = ?, version = version + 1 WHERE id = ?', code, row] as const,
    ),
  fc
    .tuple(text, fc.option(id))
    .map(
      ([name, place]) =>
        [`INSERT INTO person (name, role, base_place_id) VALUES (?, 'peerWorker', ?)`, name, place] as const,
    ),
  fc
    .tuple(fc.option(id), id)
    .map(
      ([place, row]) =>
        ['UPDATE person SET base_place_id = ?, version = version + 1 WHERE id = ?', place, row] as const,
    ),
  id.map((row) => ['DELETE FROM person WHERE id = ?', row] as const),
  fc.constant([seriesSql()] as const),
  fc.tuple(id, slot).map(([series, date]) => [sessionSql(series, date)] as const),
  fc
    .tuple(id, id)
    .map(
      ([session, person]) =>
        [
          `INSERT INTO session_part (session_id, person_id, part, origin) VALUES (?, ?, 'lead', 'hand')`,
          session,
          person,
        ] as const,
    ),
  fc
    .tuple(id, id)
    .map(([person, row]) => ['UPDATE session_part SET person_id = ? WHERE id = ?', person, row] as const),
  id.map((row) => ['DELETE FROM session_part WHERE id = ?', row] as const),
  id.map((row) => ['DELETE FROM session WHERE id = ?', row] as const),
  id.map(
    (row) =>
      ['UPDATE session SET series_id = NULL, slot = NULL, version = version + 1 WHERE id = ?', row] as const,
  ),
  fc.constant(['UPDATE session SET version = version + 1'] as const),
);
type Statement = readonly [sql: string, ...params: (string | number | null)[]];

function attempt(tx: WritableDatabase, [sql, ...params]: Statement): void {
  try {
    tx.run(sql, params);
  } catch (fault) {
    if (refusedBy(fault) === null) throw fault;
  }
}

test('undo∘do and redo∘undo leave all tables as they were; versions only rise; the log stays whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(statement, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }),
      (steps) => {
        const store = scratchStore();
        const seen = [allRows(store.read)];
        const highest = new Map<string, number>();
        const noteVersions = (): void => {
          for (const [row, version] of versions(store.read)) {
            expect(version).toBeGreaterThanOrEqual(highest.get(row) ?? 0);
            highest.set(row, version);
          }
        };
        for (const statements of steps) {
          const { entryId } = transact(store, { name: 'random' }, (tx) => {
            for (const one of statements) attempt(tx, one);
          });
          if (entryId !== null) seen.push(allRows(store.read));
          noteVersions();
        }
        for (const was of seen.slice(0, -1).toReversed()) {
          undo(store);
          expect(allRows(store.read)).toEqual(was);
          noteVersions();
        }
        for (const was of seen.slice(1)) {
          redo(store);
          expect(allRows(store.read)).toEqual(was);
          noteVersions();
        }
        for (const was of seen.slice(0, -1).toReversed()) {
          undo(store);
          expect(allRows(store.read)).toEqual(was);
        }
        expect(undoState(store).undo).toBeNull();
        expect(verifyLog(store.read)).toMatchObject({ whole: true });
        expect(store.read.all('PRAGMA foreign_key_check')).toEqual([]);
        store.close();
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
