import { expect, test } from 'vitest';
import type { Store } from '#main/store/open.ts';
import { transact } from '#main/store/transact.ts';
import { redo, undo } from '#main/store/undo.ts';
import { type UndoRefusal, UndoRefused } from '#main/store/undoRefused.ts';
import { undoState } from '#main/store/undoStack.ts';
import { scratchStore } from './scratch.ts';
import { allRows, seriesSql, sessionSql, write } from './tables.ts';

const place = (name: string): string => `INSERT INTO place (name) VALUES ('${name}')`;
const rename = (id: number, name: string): string =>
  `UPDATE place SET name = '${name}', version = version + 1 WHERE id = ${id}`;

function refusal(act: () => unknown): UndoRefusal {
  try {
    act();
  } catch (fault) {
    if (fault instanceof UndoRefused) return fault.facts;
    throw fault;
  }
  throw new Error('It was not refused.');
}

const names = (store: Store): unknown[] =>
  store.read.all<{ name: string }>('SELECT name FROM place ORDER BY id').map((row) => row.name);

test('undo and redo go back and forth, in the order things were done', () => {
  const store = scratchStore({ actor: () => 3 });
  write(store, place('A'), { name: 'place.add' });
  write(store, rename(1, 'B'), { name: 'place.rename' });
  expect(undoState(store)).toEqual({
    undo: { entryId: 2, name: 'place.rename', at: '2026-11-23T09:30:00.000Z', actorId: 3 },
    redo: null,
  });
  expect(undo(store, { actorId: 4 })).toEqual({ entryId: 3, target: { entryId: 2, name: 'place.rename' } });
  expect(names(store)).toEqual(['A']);
  undo(store);
  expect(names(store)).toEqual([]);
  expect(undoState(store).undo).toBeNull();
  expect(refusal(() => undo(store))).toEqual({ reason: 'nothing' });
  redo(store);
  redo(store);
  expect(names(store)).toEqual(['B']);
  expect(undoState(store).redo).toBeNull();
  expect(refusal(() => redo(store))).toEqual({ reason: 'nothing' });
  undo(store);
  expect(names(store)).toEqual(['A']);
  expect(store.read.all('SELECT kind, target_id, actor_id FROM entry ORDER BY id').slice(2)).toEqual([
    { kind: 'undo', target_id: 2, actor_id: 4 },
    { kind: 'undo', target_id: 1, actor_id: 3 },
    { kind: 'redo', target_id: 1, actor_id: 3 },
    { kind: 'redo', target_id: 2, actor_id: 3 },
    { kind: 'undo', target_id: 2, actor_id: 3 },
  ]);
});

test('versions only rise, also of a row that comes back', () => {
  const store = scratchStore();
  write(store, place('A'));
  write(store, rename(1, 'B'));
  const version = (): unknown => store.read.get<{ version: number }>('SELECT version FROM place')?.version;
  expect(version()).toBe(2);
  undo(store);
  expect(version()).toBe(3);
  undo(store);
  expect(version()).toBeUndefined();
  redo(store);
  expect(version()).toBe(4);
  redo(store);
  expect(version()).toBe(5);
});

test('something new clears redo; something the app does by itself does not', () => {
  const store = scratchStore();
  write(store, place('A'));
  undo(store);
  write(store, place('Own'), { automatic: true });
  expect(undoState(store)).toMatchObject({ undo: null, redo: { entryId: 1 } });
  write(store, place('New'));
  expect(undoState(store)).toMatchObject({ undo: { entryId: 4 }, redo: null });
});

test('a floor clears both ways', () => {
  const store = scratchStore();
  write(store, place('A'));
  write(store, place('B'));
  undo(store);
  write(store, place('Sample'), { floor: true });
  expect(undoState(store)).toEqual({ undo: null, redo: null });
  expect(refusal(() => undo(store, { entryId: 1 }))).toEqual({ reason: 'nothing' });
});

test('undo reaches fifty steps back', () => {
  const store = scratchStore();
  for (let step = 1; step <= 60; step += 1) write(store, place(`Place ${step}`));
  for (let step = 1; step <= 50; step += 1) undo(store);
  expect(refusal(() => undo(store))).toEqual({ reason: 'nothing' });
  expect(names(store)).toHaveLength(10);
});

test('a toast takes back its own step, and the newest stays', () => {
  const store = scratchStore();
  write(store, place('A'));
  write(store, place('B'));
  undo(store, { entryId: 1 });
  expect(names(store)).toEqual(['B']);
  expect(undoState(store)).toMatchObject({ undo: { entryId: 2 }, redo: { entryId: 1 } });
  expect(refusal(() => undo(store, { entryId: 1 }))).toEqual({ reason: 'nothing' });
});

test('a row changed since stops the undo, and nothing is written', () => {
  const store = scratchStore();
  write(store, place('A'));
  write(store, rename(1, 'B'));
  write(store, rename(1, 'C'));
  const before = allRows(store.read);
  expect(refusal(() => undo(store, { entryId: 2 }))).toEqual({
    reason: 'changedSince',
    table: 'place',
    rowId: 1,
    byEntryId: 3,
  });
  expect(refusal(() => undo(store, { entryId: 1 }))).toMatchObject({ reason: 'changedSince', rowId: 1 });
  expect(allRows(store.read)).toEqual(before);
  expect(store.read.get('SELECT count(*) AS n FROM entry')).toEqual({ n: 3 });
});

test('a new version alone is no change: two covers of one session are undone in either order', () => {
  const store = scratchStore();
  write(store, place('A'));
  const step = (name: string): void => {
    transact(store, { name: 'x' }, (tx) => {
      tx.run(place(name));
      tx.run('UPDATE place SET version = version + 1 WHERE id = 1');
    });
  };
  step('First');
  step('Second');
  undo(store, { entryId: 2 });
  expect(names(store)).toEqual(['A', 'Second']);
});

test('what the old row would break now stops the undo', () => {
  const store = scratchStore();
  write(store, `INSERT INTO service_user (code) VALUES ('AB1')`);
  const { entryId } = write(store, 'DELETE FROM service_user WHERE id = 1');
  write(store, `INSERT INTO service_user (code) VALUES ('ab1')`);
  expect(entryId).toBe(2);
  expect(refusal(() => undo(store, { entryId: 2 }))).toEqual({
    reason: 'changedSince',
    table: 'service_user',
    rowId: 1,
  });
});

test('a row whose parent is gone since stays gone', () => {
  const store = scratchStore();
  write(store, place('A'));
  write(store, `INSERT INTO person (name, role, base_place_id) VALUES ('Ada', 'peerWorker', 1)`);
  write(store, 'DELETE FROM person WHERE id = 1');
  write(store, 'DELETE FROM place WHERE id = 1');
  expect(refusal(() => undo(store, { entryId: 3 }))).toEqual({ reason: 'changedSince' });
  expect(store.read.all('PRAGMA foreign_key_check')).toEqual([]);
});

function extended(store: Store): void {
  write(store, `INSERT INTO person (name, role) VALUES ('Ada', 'peerWorker')`);
  write(store, seriesSql(), { name: 'series.plan' });
  transact(store, { name: 'series.extend', automatic: true }, (tx) => {
    for (const slot of ['2026-11-23', '2026-12-07']) {
      const { id } = tx.run(sessionSql(1, slot));
      tx.run(
        `INSERT INTO session_part (session_id, person_id, part, origin) VALUES (${id}, 1, 'lead', 'series')`,
      );
    }
    tx.run(`UPDATE series SET extended_to = '2026-12-21', version = version + 1`);
  });
}

test('undoing a series takes along the sessions the app extended from it, and redo brings them back', () => {
  const store = scratchStore();
  extended(store);
  const before = allRows(store.read);
  undo(store);
  const { series, session, session_part, person } = allRows(store.read);
  expect([series, session, session_part]).toEqual([[], [], []]);
  expect(person).toHaveLength(1);
  redo(store);
  expect(allRows(store.read)).toEqual(before);
  undo(store);
  expect(allRows(store.read).session).toEqual([]);
});

test('a session of the series that was changed by hand keeps the series', () => {
  const store = scratchStore();
  extended(store);
  const { entryId } = write(
    store,
    `UPDATE session SET start_time = '13:00', version = version + 1 WHERE id = 2`,
  );
  expect(refusal(() => undo(store, { entryId: 2 }))).toEqual({
    reason: 'changedSince',
    table: 'session',
    rowId: 2,
    byEntryId: entryId,
  });
  undo(store);
  undo(store);
  expect(allRows(store.read).session).toEqual([]);
});

test('what hangs on an extended session by hand keeps the series too', () => {
  const store = scratchStore();
  extended(store);
  const { entryId } = write(
    store,
    `INSERT INTO session_part (session_id, person_id, part, origin)
     SELECT 1, id, 'attendee', 'hand' FROM person WHERE id = 1 ON CONFLICT DO UPDATE SET origin = 'hand'`,
  );
  expect(refusal(() => undo(store, { entryId: 2 }))).toEqual({
    reason: 'changedSince',
    table: 'session_part',
    rowId: 1,
    byEntryId: entryId,
  });
});

test('a change of the rule is not taken back over sessions extended by it since', () => {
  const store = scratchStore();
  extended(store);
  write(store, `UPDATE series SET start_time = '15:00', version = version + 1`);
  write(store, `UPDATE series SET extended_to = '2027-01-18', version = version + 1`, { automatic: true });
  expect(refusal(() => undo(store))).toMatchObject({ reason: 'changedSince', table: 'series', rowId: 1 });
});

test('undoing five thousand images takes less than a second', () => {
  const store = scratchStore();
  transact(store, { name: 'session.import' }, (tx) => {
    for (let n = 0; n < 2500; n += 1) {
      const { id } = tx.run(
        `INSERT INTO session (kind, date, start_time, end_time) VALUES ('meeting', '2026-11-23', '14:00', '15:00')`,
      );
      tx.run('UPDATE session SET changed_by_hand = 1, version = 2 WHERE id = ?', [id]);
    }
  });
  expect(store.read.get('SELECT count(*) AS n FROM change')).toEqual({ n: 5000 });
  // Time of the processor, not of the clock: other work on the machine does not count.
  const start = process.cpuUsage();
  undo(store);
  const { user, system } = process.cpuUsage(start);
  expect(allRows(store.read).session).toEqual([]);
  expect((user + system) / 1000).toBeLessThan(1000);
});
