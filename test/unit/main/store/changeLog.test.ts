import { expect, test } from 'vitest';
import { triggersCurrent } from '#main/store/changeLog.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { verifyLog } from '#main/store/entryHash.ts';
import { linkOf } from '#main/store/link.ts';
import { ownMigrations } from '#main/store/migrations.ts';
import { refusedBy, StoreProblem } from '#main/store/problem.ts';
import { blankImages } from '#main/store/purge.ts';
import { transact } from '#main/store/transact.ts';
import { undo } from '#main/store/undo.ts';
import { scratchStore } from './scratch.ts';
import { seriesSql, sessionSql, write } from './tables.ts';

type Image = { op: string; row_id: number; before: string | null; after: string | null };
const names = (text: string | null): unknown => (text === null ? null : JSON.parse(text).name);

test('replacing, bulk updates and deletes all leave images; an update that changes nothing leaves none', () => {
  const store = scratchStore();
  write(store, `INSERT INTO place (name, site) VALUES ('A', 'North'), ('B', 'North')`);
  transact(store, { name: 'x' }, (tx) => {
    tx.run(`INSERT OR REPLACE INTO place (id, name, site) VALUES (9, 'A', 'North')`);
    tx.run(`UPDATE place SET name = name || '!'`);
    tx.run('UPDATE place SET name = name');
    tx.run('DELETE FROM place');
  });
  const images = store.read.all<Image>('SELECT * FROM change WHERE entry_id = 2 ORDER BY id');
  const readable = images.map(({ op, row_id, before, after }) => [op, row_id, names(before), names(after)]);
  expect(readable.slice(0, 2)).toEqual([
    ['delete', 1, 'A', null],
    ['insert', 9, null, 'A'],
  ]);
  expect(readable.slice(2)).toEqual([
    ['update', 2, 'B', 'B!'],
    ['update', 9, 'A', 'A!'],
    ['delete', 2, 'B!', null],
    ['delete', 9, 'A!', null],
  ]);
});

test('a change of case alone is a change, also where case does not count', () => {
  const store = scratchStore();
  write(store, `INSERT INTO service_user (code) VALUES ('ab1')`);
  const { entryId } = write(store, `UPDATE service_user SET code = 'AB1'`);
  expect(entryId).toBe(2);
  undo(store);
  expect(store.read.get('SELECT code FROM service_user')).toEqual({ code: 'ab1' });
});

test('cascades are logged and undone', () => {
  const migrations = [
    ...ownMigrations,
    {
      number: 3,
      sql: 'CREATE TABLE note (id INTEGER PRIMARY KEY, place_id INTEGER REFERENCES place (id) ON DELETE CASCADE) STRICT',
    },
    {
      number: 4,
      sql: 'CREATE TABLE hint (id INTEGER PRIMARY KEY, place_id INTEGER REFERENCES place (id) ON DELETE SET NULL) STRICT',
    },
  ];
  const store = scratchStore({ migrations });
  write(store, `INSERT INTO place (name) VALUES ('A')`);
  write(store, 'INSERT INTO note (place_id) VALUES (1), (1)');
  write(store, 'INSERT INTO hint (place_id) VALUES (1)');
  const { entryId } = write(store, 'DELETE FROM place');
  expect(store.read.get('SELECT count(*) AS n FROM change WHERE entry_id = ?', [entryId])).toEqual({ n: 4 });
  undo(store);
  expect(store.read.all('SELECT place_id FROM note UNION ALL SELECT place_id FROM hint')).toEqual(
    [1, 1, 1].map((place_id) => ({ place_id })),
  );
});

test('nothing can be written outside transact, nor history be rewritten within', () => {
  const store = scratchStore();
  write(store, `INSERT INTO place (name) VALUES ('A')`);
  const { db } = linkOf(store);
  expect(() => db.run(`INSERT INTO place (name) VALUES ('B')`)).toThrow();
  expect(() => db.run('DELETE FROM place')).toThrow();
  const forbidden = [
    `UPDATE entry SET name = 'other'`,
    `UPDATE entry SET hash = lower(hex(randomblob(32)))`,
    'DELETE FROM entry',
    `INSERT OR REPLACE INTO entry SELECT * FROM entry`,
    'DELETE FROM change',
    `UPDATE change SET after = '{}'`,
    'UPDATE change SET before = NULL, after = NULL, blanked = 1',
    `INSERT INTO change (entry_id, table_name, row_id, op, after) VALUES (1, 'place', 1, 'insert', '{}')`,
    'UPDATE place SET id = 5',
  ];
  for (const sql of forbidden) {
    expect(() => transact(store, { name: 'x' }, (tx) => tx.run(sql)), sql).toThrow();
  }
  let kept: WritableDatabase | undefined;
  transact(store, { name: 'x' }, (tx) => {
    kept = tx;
  });
  expect(() => kept?.run(`INSERT INTO place (name) VALUES ('C')`)).toThrow();
  expect(verifyLog(store.read)).toEqual({ whole: true, entries: 1 });
  expect(store.read.all('SELECT name FROM place')).toEqual([{ name: 'A' }]);
});

test('a write that fails, nests or waits leaves nothing', () => {
  const heard: unknown[] = [];
  const store = scratchStore({ onChange: (what) => heard.push(what) });
  const add = (tx: WritableDatabase): unknown => tx.run(`INSERT INTO place (name) VALUES ('A')`);
  expect(() =>
    transact(store, { name: 'x' }, (tx) => {
      add(tx);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(() => transact(store, { name: 'x' }, async (tx) => add(tx))).toThrow('cannot wait');
  expect(() =>
    transact(store, { name: 'x' }, (tx) => {
      add(tx);
      transact(store, { name: 'y' }, add);
    }),
  ).toThrow('inside another write');
  expect(transact(store, { name: 'x' }, () => 5)).toEqual({ value: 5, entryId: null });
  expect(store.read.all('SELECT id FROM entry UNION ALL SELECT id FROM place')).toEqual([]);
  expect(heard).toEqual([]);
  transact(store, { name: 'place.add' }, add);
  expect(heard).toEqual([{ entryId: 1, name: 'place.add', tables: ['place'] }]);
});

test('the schema refuses what the domain forbids, and says by which kind of rule', () => {
  const store = scratchStore();
  write(store, `INSERT INTO place (name, site) VALUES ('A', 'North')`);
  write(store, seriesSql());
  write(store, sessionSql(1, '2026-11-23'));
  const refused = (sql: string): unknown => {
    try {
      write(store, sql);
    } catch (fault) {
      return fault instanceof StoreProblem ? fault.code : refusedBy(fault);
    }
    return 'allowed';
  };
  expect(refused(`INSERT INTO place (name, site) VALUES ('A', 'North')`)).toBe('unique');
  expect(refused(sessionSql(1, '2026-11-23'))).toBe('unique');
  expect(refused(sessionSql(7, '2026-11-24'))).toBe('foreignKey');
  expect(refused(`DELETE FROM series`)).toBe('foreignKey');
  expect(refused(`INSERT INTO place (name) VALUES ('  ')`)).toBe('check');
  expect(refused(`INSERT INTO person (name, role) VALUES ('Ada', 'boss')`)).toBe('check');
  expect(refused(`INSERT INTO person (name) VALUES ('Ada')`)).toBe('notNull');
  for (const change of [
    `kind = 'party'`,
    `state = 'gone'`,
    `state = 'cancelled'`,
    `end_time = '13:00'`,
    'slot = NULL',
    `question = 'why'`,
  ]) {
    expect(refused(`UPDATE session SET ${change}`), change).toBe('check');
  }
  expect(refused(`UPDATE session SET state = 'cancelled', cancel_reason = 'noCover'`)).toBe('allowed');
});

test('the chain of hashes tells the first entry that was tampered with', () => {
  const tamperings: [sql: string, expected: object][] = [
    [`UPDATE entry SET actor_id = 9 WHERE id = 2`, { entryId: 2, broken: 'entry' }],
    [
      `UPDATE change SET after = replace(after, 'B', 'X') WHERE entry_id = 2`,
      { entryId: 2, broken: 'images' },
    ],
    [`UPDATE change SET row_id = 7 WHERE entry_id = 2`, { entryId: 2, broken: 'entry' }],
    [`DELETE FROM entry WHERE id = 2`, { entryId: 2, broken: 'missing' }],
    [`DELETE FROM entry WHERE id = 3`, { entryId: 3, broken: 'missing' }],
    [`UPDATE entry SET hash = images_hash WHERE id = 1`, { entryId: 1, broken: 'entry' }],
  ];
  for (const [sql, expected] of tamperings) {
    const store = scratchStore();
    for (const name of ['A', 'B', 'C']) write(store, `INSERT INTO place (name) VALUES ('${name}')`);
    expect(verifyLog(store.read)).toEqual({ whole: true, entries: 3 });
    const { driver } = linkOf(store);
    for (const name of ['entry_stays', 'entry_kept', 'change_stays', 'change_kept'])
      driver.exec(`DROP TRIGGER ${name}`);
    expect(triggersCurrent(store.read)).toBe(false);
    driver.exec(sql);
    expect(verifyLog(store.read), sql).toEqual({ whole: false, ...expected });
  }
});

test('the purge blanks images for good; the log stays whole, and undo says why it cannot', () => {
  const store = scratchStore();
  write(store, `INSERT INTO place (name) VALUES ('A'), ('B')`);
  expect(blankImages(store, 'retention.purge', [{ table: 'place', rowIds: [1] }])).toBe(1);
  expect(store.read.all('SELECT row_id, after IS NULL AS blank FROM change ORDER BY id')).toEqual([
    { row_id: 1, blank: 1 },
    { row_id: 2, blank: 0 },
  ]);
  expect(verifyLog(store.read)).toEqual({ whole: true, entries: 2 });
  expect(() => undo(store)).toThrow('purged');
  expect(() =>
    transact(store, { name: 'x' }, (tx) => tx.run('UPDATE change SET after = NULL, blanked = 1')),
  ).toThrow();
});
