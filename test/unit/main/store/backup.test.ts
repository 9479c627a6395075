import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupTo, verifyBackup } from '#main/store/backup.ts';
import { ownMigrations } from '#main/store/migrations.ts';
import type { Store } from '#main/store/open.ts';
import { StoreProblem } from '#main/store/problem.ts';
import { replaceDatabase, restoreFrom } from '#main/store/restore.ts';
import { scratchFolder, scratchStore } from './scratch.ts';
import { allRows, seriesSql, sessionSql, write } from './tables.ts';

const stamp = '2026-11-23T0930';
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const person = (name: string): string => `INSERT INTO person (name, role) VALUES ('${name}', 'peerWorker')`;
const names = (store: Store): string[] =>
  store.read.all<{ name: string }>('SELECT name FROM person').map(({ name }) => name);

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof StoreProblem) return fault.code;
    throw fault;
  }
  return 'none';
}

for (const key of [undefined, 'three blind mice']) {
  const sealed = key === undefined ? {} : { key };

  test(`a backup${key ? ' with a key' : ''} is one checked file that holds all, and can be restored`, async () => {
    const store = scratchStore(sealed);
    write(store, person('Ada'));
    write(store, seriesSql());
    write(store, sessionSql(1, '2026-11-23'));
    const file = join(scratchFolder(), 'Backups', 'rota.backup');
    const facts = await backupTo(store, file);
    expect(facts).toMatchObject({
      schemaVersion: ownMigrations.length,
      lastEntryAt: '2026-11-23T09:30:00.000Z',
      people: 1,
      sessions: 1,
    });
    expect(readdirSync(join(file, '..'))).toEqual(['rota.backup']);
    const [before, bytes] = [allRows(store.read), digest(file)];
    write(store, person('Bea'));
    const { kept } = restoreFrom(store, { from: file, stamp });
    expect(allRows(store.read)).toEqual(before);
    expect(kept).toBe(`${store.file}.replaced-${stamp}`);
    expect(verifyBackup(String(kept), sealed)).toMatchObject({ people: 2 });
    expect(digest(file)).toBe(bytes);
    write(store, person('Cleo'));
    expect(names(store)).toEqual(['Ada', 'Cleo']);
  });
}

test('what is written while the backup runs does not spoil it', async () => {
  const store = scratchStore();
  write(
    store,
    `INSERT INTO place (name) WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 50000) SELECT 'Ward ' || n FROM n`,
  );
  const file = join(scratchFolder(), 'rota.backup');
  const running = backupTo(store, file);
  await new Promise((resolve) => setImmediate(resolve));
  write(store, person('Ada'));
  await running;
  expect(verifyBackup(file).people).toBeLessThanOrEqual(1);
  write(store, person('Bea'));
  restoreFrom(store, { from: file, stamp });
  expect(store.read.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});

test('a failed backup leaves the one before as it was, and no half file', async () => {
  const store = scratchStore();
  write(store, person('Ada'));
  const file = join(scratchFolder(), 'rota.backup');
  await backupTo(store, file);
  const before = digest(file);
  mkdirSync(join(`${file}.partial`, 'in-the-way'), { recursive: true });
  await expect(backupTo(store, file)).rejects.toThrow();
  expect(digest(file)).toBe(before);
});

test('a backup that cannot be used is refused, and nothing is replaced', () => {
  const store = scratchStore();
  write(store, person('Ada'));
  const folder = scratchFolder();
  const good = scratchStore();
  write(good, person('Bea'));
  good.close();
  const damaged = join(folder, 'damaged.backup');
  const bytes = readFileSync(good.file);
  bytes.fill(0xa5, 4096 * 3 + 200, 4096 * 12);
  writeFileSync(damaged, bytes);
  const text = join(folder, 'text.backup');
  writeFileSync(text, 'no database '.repeat(500));
  const empty = join(folder, 'empty.backup');
  writeFileSync(empty, '');
  const newer = join(folder, 'newer.backup');
  const later = {
    number: ownMigrations.length + 1,
    sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT',
  };
  scratchStore({ file: newer, migrations: [...ownMigrations, later] }).close();
  const cases: [string, string][] = [
    [damaged, 'DAMAGED'],
    [text, 'UNREADABLE'],
    [empty, 'UNREADABLE'],
    [newer, 'NEWER'],
    [join(folder, 'none.backup'), 'UNREADABLE'],
  ];
  for (const [from, code] of cases) {
    const was = existsSync(from) ? digest(from) : '';
    expect(
      problemOf(() => restoreFrom(store, { from, stamp })),
      from,
    ).toBe(code);
    expect(existsSync(from) ? digest(from) : '').toBe(was);
    expect(names(store)).toEqual(['Ada']);
  }
  write(store, person('Cleo'));
  expect(readdirSync(join(store.file, '..')).filter((name) => /replaced|restoring/.test(name))).toEqual([]);
});

test('when the restored database cannot be brought up to date, the replaced one is put back', () => {
  const older = scratchStore();
  write(older, person('Ada'));
  older.close();
  // Fails on the older file alone, because that has someone in it.
  const picky = {
    number: ownMigrations.length + 1,
    sql: 'INSERT INTO person (id, name, role) SELECT id, name, role FROM person',
  };
  const store = scratchStore({ migrations: [...ownMigrations, picky] });
  write(store, person('Bea'));
  expect(() => restoreFrom(store, { from: older.file, stamp })).toThrow();
  expect(names(store)).toEqual(['Bea']);
  write(store, person('Cleo'));
});

test('a damaged database is replaced too, and kept with its log', () => {
  const good = scratchStore();
  write(good, person('Ada'));
  good.close();
  const file = join(scratchFolder(), 'rota.db');
  writeFileSync(file, 'damaged beyond opening');
  writeFileSync(`${file}-wal`, 'and its log');
  const { kept } = replaceDatabase({ file, from: good.file, stamp });
  expect(readFileSync(String(kept), 'utf8')).toBe('damaged beyond opening');
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('and its log');
  expect(names(scratchStore({ file }))).toEqual(['Ada']);
});

test('the log of a replaced database is not folded into the new one', () => {
  const good = scratchStore();
  write(good, person('Ada'));
  good.close();
  const running = scratchStore();
  for (const name of ['Bea', 'Cleo']) write(running, person(name));
  const file = join(scratchFolder(), 'rota.db');
  copyFileSync(running.file, file);
  copyFileSync(`${running.file}-wal`, `${file}-wal`);
  const { kept } = replaceDatabase({ file, from: good.file, stamp });
  expect(names(scratchStore({ file }))).toEqual(['Ada']);
  expect(names(scratchStore({ file: String(kept) }))).toEqual(['Bea', 'Cleo']);
});

test('a copy taken while the app was running is restored with what stands in its log', () => {
  const running = scratchStore();
  write(running, person('Ada'));
  const copy = join(scratchFolder(), 'copy.db');
  copyFileSync(running.file, copy);
  copyFileSync(`${running.file}-wal`, `${copy}-wal`);
  const store = scratchStore();
  restoreFrom(store, { from: copy, stamp });
  expect(names(store)).toEqual(['Ada']);
});
