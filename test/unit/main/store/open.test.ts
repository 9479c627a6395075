import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDriver } from '#main/store/database.ts';
import { linkOf } from '#main/store/link.ts';
import { ownMigrations } from '#main/store/migrations.ts';
import { networkPath, parseMounts } from '#main/store/networkPath.ts';
import { openStore } from '#main/store/open.ts';
import { StoreProblem } from '#main/store/problem.ts';
import { transact } from '#main/store/transact.ts';
import { scratchFolder, scratchStore } from './scratch.ts';
import { write } from './tables.ts';

const instant = (): string => '2026-11-23T09:30:00.000Z';
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (fault) {
    if (fault instanceof StoreProblem) return fault.code;
    throw fault;
  }
  return 'none';
}

/** Opening is refused, and neither the file nor its folder is other than before. */
function expectRefused(options: Parameters<typeof openStore>[0], code: string): void {
  const folder = join(options.file, '..');
  const facts = (): unknown => [readdirSync(folder), digest(options.file), statSync(options.file).mtimeMs];
  const before = facts();
  expect(problemOf(() => openStore(options))).toBe(code);
  expect(facts()).toEqual(before);
}

function closedStore(): string {
  const store = scratchStore();
  write(store, `INSERT INTO place (name) VALUES ('Ward 1')`);
  store.close();
  return store.file;
}

test('the connection is set up as the design asks', () => {
  const store = scratchStore();
  const { driver } = linkOf(store);
  const pragma = (name: string): unknown => driver.pragma(name, { simple: true });
  expect(
    ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'recursive_triggers'].map(pragma),
  ).toEqual(['wal', 2, 1, 0, 1]);
  expect(pragma('busy_timeout')).toBeGreaterThan(0);
  expect(pragma('user_version')).toBe(ownMigrations.length);
});

test('what was written is there after closing and opening, and one file is left', () => {
  const file = closedStore();
  expect(readdirSync(join(file, '..'))).toEqual(['rota.db']);
  const again = scratchStore({ file });
  expect(again.read.all('SELECT name FROM place')).toEqual([{ name: 'Ward 1' }]);
  expect(existsSync(`${file}-shm`)).toBe(false);
});

test('a second copy of the app is refused, in this process and in another', () => {
  const store = scratchStore();
  write(store, `INSERT INTO place (name) VALUES ('Ward 1')`);
  expect(problemOf(() => openStore({ file: store.file, instant }))).toBe('IN_USE');
  const attempt = `
    const Sqlite = require('better-sqlite3');
    const db = new Sqlite(${JSON.stringify(store.file)}, { timeout: 100 });
    try { db.prepare('SELECT * FROM place').all(); console.log('read'); } catch (fault) { console.log(fault.code); }`;
  expect(execFileSync(process.execPath, ['-e', attempt], { encoding: 'utf8' }).trim()).toBe('SQLITE_BUSY');
  write(store, `INSERT INTO place (name) VALUES ('Ward 2')`);
  expect(store.read.get('SELECT count(*) AS n FROM place')).toEqual({ n: 2 });
});

test('a damaged file is refused and left as it is', () => {
  const file = closedStore();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096 * 3 + 200, 4096 * 12);
  writeFileSync(file, bytes);
  expectRefused({ file, instant }, 'DAMAGED');
});

test('a file that is no database, or another program’s, is refused and left as it is', () => {
  const file = join(scratchFolder(), 'rota.db');
  writeFileSync(file, 'Dear Ada, here is the rota you asked for. '.repeat(300));
  expectRefused({ file, instant }, 'UNREADABLE');
  const other = join(scratchFolder(), 'other.db');
  const driver = openDriver({ file: other });
  driver.exec('CREATE TABLE mail (id INTEGER PRIMARY KEY)');
  driver.close();
  expectRefused({ file: other, instant }, 'UNREADABLE');
});

test('a file of a newer version is refused and left as it is', () => {
  const file = join(scratchFolder(), 'rota.db');
  const newer = [
    ...ownMigrations,
    { number: ownMigrations.length + 1, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY)' },
  ];
  openStore({ file, instant, migrations: newer }).close();
  expectRefused({ file, instant }, 'NEWER');
});

test('a newer file that was not closed in good order is refused without folding its log into it', () => {
  const file = join(scratchFolder(), 'rota.db');
  const newer = [
    ...ownMigrations,
    { number: ownMigrations.length + 1, sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY)' },
  ];
  const store = scratchStore({ migrations: newer });
  // As after a power cut: the file and its log, without a closing.
  copyFileSync(store.file, file);
  copyFileSync(`${store.file}-wal`, `${file}-wal`);
  const [main, log] = [digest(file), digest(`${file}-wal`)];
  expect(problemOf(() => openStore({ file, instant }))).toBe('NEWER');
  expect([digest(file), digest(`${file}-wal`)]).toEqual([main, log]);
});

test('a network path is refused before anything is made there', () => {
  expect(problemOf(() => openStore({ file: '//server/share/rota.db', instant }))).toBe('NETWORK_PATH');
  expect(problemOf(() => openStore({ file: '\\\\server\\share\\rota.db', instant }))).toBe('NETWORK_PATH');
  expect(existsSync('//server')).toBe(false);
});

test('networkPath tells shares from local folders', () => {
  const mounts = parseMounts(
    [
      '/dev/sda1 / ext4 rw 0 0',
      'srv:/home /home nfs4 rw 0 0',
      '/dev/sdb1 /home/ada/local ext4 rw 0 0',
      '//srv/x /mnt/team\\040drive cifs rw 0 0',
      'ada@srv:/ /mnt/ssh fuse.sshfs rw 0 0',
      'tmpfs /home2 tmpfs rw 0 0',
    ].join('\n'),
  );
  const remote = [
    '/home/ada/rota.db',
    '/mnt/team drive/rota.db',
    '/mnt/ssh/rota.db',
    '\\\\srv\\share\\a.db',
    '//srv/share/a.db',
    '\\\\?\\UNC\\srv\\share\\a.db',
  ];
  const local = [
    '/home/ada/local/rota.db',
    '/home2/rota.db',
    '/var/rota.db',
    'C:\\Users\\ada\\rota.db',
    '\\\\?\\C:\\rota.db',
    '/mnt/team/rota.db',
  ];
  expect(remote.filter((path) => !networkPath(path, mounts))).toEqual([]);
  expect(local.filter((path) => networkPath(path, mounts))).toEqual([]);
});

test('with a key the file is sealed; a wrong key, or none, is refused and the file left as it is', () => {
  const file = join(scratchFolder(), 'rota.db');
  const store = openStore({ file, instant, key: 'three blind mice' });
  write(store, `INSERT INTO place (name) VALUES ('Ward 1')`);
  store.close();
  expect(readFileSync(file).includes('Ward 1')).toBe(false);
  expectRefused({ file, instant, key: 'see how they run' }, 'WRONG_KEY');
  expectRefused({ file, instant }, 'UNREADABLE');
  expect(scratchStore({ file, key: 'three blind mice' }).read.all('SELECT name FROM place')).toHaveLength(1);
});

test('when there is no more room, a write fails whole and says so; the next small one goes through', () => {
  const store = scratchStore();
  write(store, `INSERT INTO place (name) VALUES ('Before')`);
  const { driver } = linkOf(store);
  driver.pragma(`max_page_count = ${Number(driver.pragma('page_count', { simple: true })) + 5}`);
  const flood = (): unknown =>
    transact(store, { name: 'flood' }, (tx) => {
      for (let n = 0; n < 5000; n += 1) tx.run('INSERT INTO place (name) VALUES (?)', [`Ward ${n}`]);
    });
  expect(problemOf(flood)).toBe('DISK_FULL');
  expect(
    store.read.get('SELECT (SELECT count(*) FROM place) AS places, (SELECT count(*) FROM entry) AS entries'),
  ).toEqual({
    places: 1,
    entries: 1,
  });
  driver.pragma('max_page_count = 1000000');
  write(store, `INSERT INTO place (name) VALUES ('After')`);
  expect(store.read.all('PRAGMA quick_check')).toEqual([{ quick_check: 'ok' }]);
});

/** A small disk of its own; undefined where this machine does not allow one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'understudy-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).status === 0;
  onTestFinished(() => {
    if (mounted) execFileSync('umount', [folder]);
    rmdirSync(folder);
  });
  return mounted ? folder : undefined;
}

test('a disk that runs full: the write fails whole, what was there stays', ({ skip }) => {
  const folder = smallDisk() ?? skip('No small disk can be mounted here.');
  const file = join(folder, 'rota.db');
  const store = scratchStore({ file });
  write(store, `INSERT INTO place (name) VALUES ('Before')`);
  const flood = (): unknown =>
    transact(store, { name: 'flood' }, (tx) => {
      for (let n = 0; n < 20_000; n += 1) tx.run('INSERT INTO place (name) VALUES (?)', [`Ward ${n}`]);
    });
  linkOf(store).driver.pragma('cache_size = 50');
  expect(problemOf(flood)).toBe('DISK_FULL');
  expect(store.read.all('SELECT name FROM place')).toEqual([{ name: 'Before' }]);
});

test('a disk that may only be read is refused', ({ skip }) => {
  const folder = smallDisk() ?? skip('No small disk can be mounted here.');
  const file = join(folder, 'rota.db');
  copyFileSync(closedStore(), file);
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  expectRefused({ file, instant }, 'READ_ONLY');
});

test('a big file closed in good order is read through once a day, any other at once', () => {
  const store = scratchStore();
  const { file } = store;
  const migrations = [...ownMigrations, { number: ownMigrations.length + 1, sql: ballast }];
  store.close();
  openStore({ file, instant, migrations }).close();
  const note = (): unknown => JSON.parse(readFileSync(`${file}.checked`, 'utf8'));
  const { size } = statSync(file);
  expect(note()).toEqual({ checkedOn: '2026-11-23', size, mtimeMs: statSync(file).mtimeMs });
  const bytes = readFileSync(file);
  const middle = Math.floor(size / 2 / 4096) * 4096;
  bytes.fill(0xa5, middle, middle + 4096);
  writeFileSync(file, bytes);
  expect(problemOf(() => openStore({ file, instant, migrations }))).toBe('DAMAGED');
  // As if the damage had come upon the very file that was closed: believed that day, found out the next.
  writeFileSync(
    `${file}.checked`,
    JSON.stringify({ checkedOn: '2026-11-23', size, mtimeMs: statSync(file).mtimeMs }),
  );
  expect(problemOf(() => openStore({ file, instant, migrations }).close())).toBe('none');
  const nextDay = (): string => '2026-11-24T09:30:00.000Z';
  expect(problemOf(() => openStore({ file, instant: nextDay, migrations }))).toBe('DAMAGED');
});

const ballast = `
  CREATE TABLE ballast (id INTEGER PRIMARY KEY, text TEXT) STRICT;
  INSERT INTO ballast (text) VALUES (printf('%.*c', 40000000, 'x'));`;

test('the folder is made when there is none', () => {
  const folder = join(scratchFolder(), 'Understudy', 'data');
  expect(scratchStore({ file: join(folder, 'rota.db') }).read.all('SELECT * FROM person')).toEqual([]);
});
