import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDriver } from '#main/store/database.ts';
import { verifyLog } from '#main/store/entryHash.ts';
import { linkOf } from '#main/store/link.ts';
import type { Migration } from '#main/store/migration.ts';
import { ownMigrations } from '#main/store/migrations.ts';
import { openStore } from '#main/store/open.ts';
import { undo } from '#main/store/undo.ts';
import { scratchFolder, scratchStore } from './scratch.ts';
import { write } from './tables.ts';

const instant = (): string => '2026-11-23T09:30:00.000Z';
const next = ownMigrations.length + 1;
const and = (...more: string[]): readonly Migration[] => [
  ...ownMigrations,
  ...more.map((sql, index) => ({ number: next + index, sql })),
];

function storeOfBefore(): string {
  const store = scratchStore();
  write(store, `INSERT INTO place (name, site) VALUES ('Ward 1', 'North')`);
  write(store, `INSERT INTO person (name, role, base_place_id) VALUES ('Ada', 'peerWorker', 1)`);
  store.close();
  return store.file;
}

test('the first migrations are numbered without gaps and run on nothing', () => {
  expect(ownMigrations.map(({ number }) => number)).toEqual(ownMigrations.map((_, index) => index + 1));
  const store = scratchStore();
  expect(store.read.all('SELECT id FROM entry')).toEqual([]);
  expect(readdirSync(join(store.file, '..')).filter((name) => name.endsWith('.backup'))).toEqual([]);
});

test('rows go through a rebuilt table, a dropped column and a new one; the log follows the new shape', () => {
  const file = storeOfBefore();
  const rebuild = `
    CREATE TABLE place_new (id INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL DEFAULT 1,
      name TEXT NOT NULL, floor_number INTEGER) STRICT;
    INSERT INTO place_new (id, version, name) SELECT id, version, site || ' ' || name FROM place;
    DROP TABLE place;
    ALTER TABLE place_new RENAME TO place;`;
  const store = scratchStore({ file, migrations: and(rebuild, 'ALTER TABLE person DROP COLUMN employer') });
  expect(store.read.all('SELECT * FROM place')).toEqual([
    { id: 1, version: 1, name: 'North Ward 1', floor_number: null },
  ]);
  expect(store.read.all('SELECT name, base_place_id FROM person')).toEqual([
    { name: 'Ada', base_place_id: 1 },
  ]);
  expect(() => write(store, 'DELETE FROM place')).toThrow('FOREIGN KEY');
  const { entryId } = write(store, 'UPDATE place SET floor_number = 2');
  expect(
    JSON.parse(
      String(
        store.read.get<{ after: string }>('SELECT after FROM change WHERE entry_id = ?', [entryId])?.after,
      ),
    ),
  ).toMatchObject({ floor_number: 2 });
  undo(store);
  expect(() => undo(store)).toThrow('nothing');
  expect(verifyLog(store.read)).toMatchObject({ whole: true });
  expect(linkOf(store).driver.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('the file is backed up before it is migrated', () => {
  const file = storeOfBefore();
  openStore({ file, instant, migrations: and('DELETE FROM person') }).close();
  const backup = openDriver({ file: `${file}.before-${next}.backup`, readonly: true });
  expect(backup.pragma('user_version', { simple: true })).toBe(ownMigrations.length);
  expect(backup.prepare('SELECT name FROM person').all()).toEqual([{ name: 'Ada' }]);
  backup.close();
});

test('when one migration fails, or leaves a reference to nothing, none has happened', () => {
  for (const broken of ['CREATE TABLE place (id)', 'DELETE FROM place', 'UPDATE nowhere SET x = 1']) {
    const file = storeOfBefore();
    const before = readFileSync(file);
    expect(() =>
      openStore({
        file,
        instant,
        migrations: and('CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT', broken),
      }),
    ).toThrow();
    expect(readFileSync(file).equals(before), broken).toBe(true);
    const store = scratchStore({ file });
    expect(store.read.all('SELECT name FROM person')).toEqual([{ name: 'Ada' }]);
    write(store, `UPDATE person SET name = 'Bea'`);
  }
});

test('a new file whose first migration fails is not left behind', () => {
  const file = join(scratchFolder(), 'rota.db');
  expect(() => openStore({ file, instant, migrations: [{ number: 1, sql: 'CREATE nonsense' }] })).toThrow();
  expect(existsSync(file)).toBe(false);
});

test('a table the log could not follow is refused when it is made', () => {
  for (const columns of [
    'code TEXT PRIMARY KEY',
    'id INTEGER PRIMARY KEY, picture BLOB',
    'id INTEGER PRIMARY KEY, share REAL',
  ]) {
    const file = join(scratchFolder(), 'rota.db');
    expect(() =>
      openStore({ file, instant, migrations: and(`CREATE TABLE odd (${columns}) STRICT`) }),
    ).toThrow('change log');
  }
});
