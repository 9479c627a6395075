import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { checkAxe, expect, test } from './fixtures.ts';
import { clearFolder, freshFolder, launch as open } from './understudy.ts';

// Where SQLite keeps these two numbers in the header of a file (https://www.sqlite.org/fileformat2.html).
const userVersionAt = 60;
const applicationIdAt = 68;

let seeded = '';

/** A team of one that was set up, opened again and so backed up: every test works on a copy of its own. */
test.beforeAll(async () => {
  seeded = freshFolder();
  const watch = { opened: () => undefined, complained: () => undefined };
  const first = await open({ dataDir: seeded }, watch);
  await first.page.getByLabel('Your name').fill('Grace Okafor');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('Start with your team')).toBeVisible();
  const again = await first.relaunch();
  await expect.poll(() => backupsIn(seeded)).toHaveLength(1);
  await again.close();
});

test.afterAll(() => clearFolder(seeded));

const databaseIn = (folder: string) => join(folder, 'understudy.sqlite');

function backupsIn(folder: string): string[] {
  const backups = join(folder, 'backups');
  return existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.sqlite')) : [];
}

/** A copy of the seeded team, in a folder that the caller clears. */
function teamIn(folder: string): string {
  copyFileSync(databaseIn(seeded), databaseIn(folder));
  cpSync(join(seeded, 'backups'), join(folder, 'backups'), { recursive: true });
  return databaseIn(folder);
}

function overwrite(file: string, position: number, bytes: Buffer): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, bytes, 0, bytes.length, position);
  closeSync(opened);
}

/** Ruins the middle third of a file. */
function damage(file: string): void {
  const third = Math.floor(readFileSync(file).length / 3);
  overwrite(file, third, Buffer.alloc(third, 0xa5));
}

/** What a database is on the disk: its bytes, and whatever lies beside it. */
function stateOf(folder: string): { bytes: string; beside: string[] } {
  const bytes = createHash('sha256')
    .update(readFileSync(databaseIn(folder)))
    .digest('hex');
  const beside = readdirSync(folder).filter((name) => !['browser', 'logs', 'window.json'].includes(name));
  return { bytes, beside: beside.toSorted() };
}

const problem = (page: Page) => page.getByRole('heading', { name: 'Understudy cannot open your team' });

const ruined: readonly { what: string; ruin: (file: string) => void; said: RegExp }[] = [
  { what: 'a damaged database', ruin: damage, said: /is damaged\. Nothing in it has been changed\./ },
  {
    what: 'a database from a newer version',
    ruin: (file) => overwrite(file, userVersionAt, Buffer.from([0, 0, 3, 0xe8])),
    said: /last used by a newer version of Understudy\. Update Understudy/,
  },
  {
    what: 'a file that is no database',
    ruin: (file) => writeFileSync(file, 'Minutes of the team meeting\n'.repeat(400)),
    said: /cannot read this file\. Check that it is an Understudy file/,
  },
  {
    what: 'a database of another program',
    ruin: (file) => overwrite(file, applicationIdAt, Buffer.from([0, 0, 0, 1])),
    said: /cannot read this file\. Check that it is an Understudy file/,
  },
  {
    what: 'a database cut off half way',
    ruin: (file) => writeFileSync(file, readFileSync(file).subarray(0, 40_000)),
    said: /is damaged\. Nothing in it has been changed\./,
  },
];

for (const { what, ruin, said } of ruined) {
  test(`${what}: a clear sentence, an untouched file`, async ({ launch }) => {
    const dataDir = freshFolder();
    ruin(teamIn(dataDir));
    const before = stateOf(dataDir);
    const { page, close } = await launch({ dataDir });
    await expect(problem(page)).toBeVisible();
    await expect(page.getByRole('main')).toContainText(said);
    await expect(page.getByText(databaseIn(dataDir))).toBeVisible();
    expect(stateOf(dataDir)).toEqual(before);
    await close();
    expect(stateOf(dataDir)).toEqual(before);
    clearFolder(dataDir);
  });
}

test('a good backup is restored from the problem screen, and the ruined file is kept', async ({ launch }) => {
  const dataDir = freshFolder();
  damage(teamIn(dataDir));
  const ruinedBytes = stateOf(dataDir).bytes;
  // A second backup, no better than the database: it must be refused, with nothing replaced.
  const [good = ''] = backupsIn(dataDir);
  const bad = 'understudy-2026-11-20T0830.sqlite';
  copyFileSync(join(dataDir, 'backups', good), join(dataDir, 'backups', bad));
  damage(join(dataDir, 'backups', bad));

  const { page } = await launch({ dataDir });
  await expect(problem(page)).toBeVisible();
  await checkAxe(page);
  await page.getByRole('button', { name: `Restore ${bad}` }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Restore this backup?' });
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(/^This backup is damaged and cannot be used\./)).toBeVisible();
  expect(stateOf(dataDir).bytes).toBe(ruinedBytes);

  await page.getByRole('button', { name: `Restore ${good}` }).click();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByText(new RegExp(`^Restored ${good}`))).toBeVisible();
  const kept = readdirSync(dataDir).find((name) => name.includes('.replaced-')) ?? '';
  expect(
    createHash('sha256')
      .update(readFileSync(join(dataDir, kept)))
      .digest('hex'),
  ).toBe(ruinedBytes);
  clearFolder(dataDir);
});

test('a backup that lies elsewhere is picked on the problem screen', async ({ launch }) => {
  const dataDir = freshFolder();
  damage(teamIn(dataDir));
  const [name = ''] = backupsIn(dataDir);
  const elsewhere = join(dataDir, 'from-a-stick.sqlite');
  copyFileSync(join(dataDir, 'backups', name), elsewhere);
  rmSync(join(dataDir, 'backups'), { recursive: true });

  const { page, app } = await launch({ dataDir });
  await expect(page.getByText('No backups were found here.')).toBeVisible();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, elsewhere);
  await page.getByRole('button', { name: 'Restore…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  clearFolder(dataDir);
});

test('a database that another program holds is not waited for', async ({ launch }) => {
  const dataDir = freshFolder();
  const other = new DatabaseSync(teamIn(dataDir));
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  const { page } = await launch({ dataDir });
  await expect(problem(page)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('already open in another copy of Understudy');
  other.close();
  clearFolder(dataDir);
});

test('a network folder is refused with the reason', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'Elsewhere there is no list of mounts to stand a share in.');
  const dataDir = freshFolder();
  teamIn(dataDir);
  const before = stateOf(dataDir);
  // A share stands in the list of mounts; everything else is as it is.
  const share = join(dataDir, 'share.cjs');
  writeFileSync(
    share,
    `const fs = require('node:fs');
     const { readFileSync } = fs;
     fs.readFileSync = (path, ...rest) =>
       path === '/proc/self/mounts' ? ${JSON.stringify(`//server/share ${dataDir} cifs rw 0 0\n`)} : readFileSync(path, ...rest);
     require('node:module').syncBuiltinESMExports();`,
  );
  const { page } = await launch({ dataDir, args: ['-r', share] });
  await expect(problem(page)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('must be on this computer');
  expect(stateOf(dataDir).bytes).toBe(before.bytes);
  clearFolder(dataDir);
});

/** Mounts something on a folder for as long as the test takes; null says why it cannot. */
function mounted(options: readonly string[], folder: string): (() => void) | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  try {
    execFileSync('mount', [...options, folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return () => execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
}
const needsRoot = 'Only root may mount a read-only or a small disk here.';

test('a folder that may not be written to: a clear sentence, an untouched file', async ({ launch }) => {
  const dataDir = freshFolder();
  teamIn(dataDir);
  mkdirSync(join(dataDir, 'browser'));
  const before = stateOf(dataDir);
  const unmount = mounted(['--bind', '-o', 'ro', dataDir], dataDir);
  test.skip(unmount === null, needsRoot);
  try {
    const { page, close } = await launch({ dataDir });
    await expect(problem(page)).toBeVisible();
    await expect(page.getByRole('main')).toContainText('may not write to this file or its folder');
    await close();
  } finally {
    unmount?.();
  }
  expect(stateOf(dataDir)).toEqual(before);
  clearFolder(dataDir);
});

test('a full disk: what was not saved is said, what was saved stays', async ({ launch }) => {
  const dataDir = freshFolder();
  const unmount = mounted(['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs'], dataDir);
  test.skip(unmount === null, needsRoot);
  try {
    teamIn(dataDir);
    const first = await launch({ dataDir });
    const { page } = first;
    await addPlace(page, 'Room 1');
    await expect(page.getByRole('list', { name: 'Places', exact: true })).toContainText('Room 1');
    const filler = fill(dataDir);
    await addPlace(page, 'Room 2');
    await expect(page.getByText(/The disk is full, so your last change was not saved\./)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Places', exact: true })).not.toContainText('Room 2');
    rmSync(filler);
    await page.getByLabel('New place').press('Enter');
    await expect(page.getByRole('list', { name: 'Places', exact: true })).toContainText('Room 2');
    const second = await first.relaunch();
    await openPlaces(second.page);
    const places = second.page.getByRole('list', { name: 'Places', exact: true });
    await expect(places).toContainText('Room 1');
    await expect(places).toContainText('Room 2');
    await second.close();
  } finally {
    unmount?.();
    clearFolder(dataDir);
  }
});

async function openPlaces(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Places' }).click();
}

async function addPlace(page: Page, name: string): Promise<void> {
  await openPlaces(page);
  await page.getByLabel('New place').fill(name);
  await page.getByLabel('Site').fill('Elm House');
  await page.keyboard.press('Enter');
}

/** Fills the disk of a folder to the last byte; gives the file that does. */
function fill(folder: string): string {
  const filler = join(folder, 'filler');
  const opened = openSync(filler, 'w');
  for (let size = 1024 * 1024; size >= 512; ) {
    try {
      writeSync(opened, Buffer.alloc(size));
    } catch {
      size /= 2;
    }
  }
  closeSync(opened);
  return filler;
}

test('a second copy on the same team ends, and the first comes to the front', async ({ launch }) => {
  const dataDir = freshFolder();
  teamIn(dataDir);
  const first = await launch({ dataDir });
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const before = stateOf(dataDir);
  await expect(launch({ dataDir })).rejects.toThrow();
  const front = () =>
    first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  await expect.poll(front).toBe(true);
  expect(stateOf(dataDir)).toEqual(before);
  await expect(first.page.getByText('Start with your team')).toBeVisible();
  clearFolder(dataDir);
});

test('the sample left open is there again, still marked; the real team is untouched', async ({ launch }) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(first.page.getByRole('region', { name: 'Sample team' })).toBeVisible();
  await addPlace(first.page, 'Room 9');
  await expect(first.page.getByRole('list', { name: 'Places', exact: true })).toContainText('Room 9');
  const before = stateOf(first.dataDir);
  const { page, dataDir } = await first.relaunch();
  await expect(page.getByRole('region', { name: 'Sample team' })).toBeVisible();
  await openPlaces(page);
  await expect(page.getByRole('list', { name: 'Places', exact: true })).toContainText('Room 9');
  expect(stateOf(dataDir).bytes).toBe(before.bytes);
});

test('a damaged sample can be left', async ({ launch }) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(first.page.getByRole('region', { name: 'Sample team' })).toBeVisible();
  await first.close();
  damage(join(first.dataDir, 'sample.sqlite'));
  const { page } = await first.relaunch();
  await expect(page.getByRole('heading', { name: 'Understudy cannot open the sample team' })).toBeVisible();
  await checkAxe(page);
  await page.getByRole('button', { name: 'Leave the sample team' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
});

test('an app that is killed shows its last saved change when it is opened again', async ({ launch }) => {
  const dataDir = freshFolder();
  teamIn(dataDir);
  const first = await launch({ dataDir });
  await addPlace(first.page, 'Room 1');
  await expect(first.page.getByRole('list', { name: 'Places', exact: true })).toContainText('Room 1');
  const child = first.app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  const { page, close } = await first.relaunch();
  await openPlaces(page);
  await expect(page.getByRole('list', { name: 'Places', exact: true })).toContainText('Room 1');
  await close();
  clearFolder(dataDir);
});
