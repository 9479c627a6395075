/** The official Electron: the one that is shipped, and the one to use wherever it can be had. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tell } from './command.ts';
import { standInFits } from './standin.ts';
import { cached, modulesFolder, onBench } from './workshop.ts';

export interface Official {
  readonly executable: string;
  readonly version: string;
}

const packageFolder = join(modulesFolder, 'electron');
const refusalNote = cached('official-refused');
const refusalHolds = 6 * 60 * 60 * 1000;

/** How long nothing at all may happen: a blocked network often hangs instead of saying no. */
const patience = { first: 20_000, later: 120_000 };

/** The official runtime as it lies here already. */
export function officialHere(): Official | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, platformPath());
    if (existsSync(executable))
      return { executable, version: read(join(override, 'version')) ?? wantedVersion() };
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH names ${override}, but there is no Electron in it. Correct it, or leave it unset.`,
    );
  }
  // Electron writes path.txt last, so an unpacking that was cut short is not taken for whole.
  const written = read(join(packageFolder, 'path.txt'));
  if (!written) return undefined;
  const executable = join(packageFolder, 'dist', written);
  if (!existsSync(executable)) return undefined;
  return { executable, version: read(join(packageFolder, 'dist', 'version')) ?? wantedVersion() };
}

/** Downloads it with Electron's own installer, unless that was refused a short while ago. */
export async function downloadOfficial(): Promise<Official | undefined> {
  // Where nothing can take its place, a refusal is never remembered: the next start should simply try again.
  if (standInFits() && (await refusedLately())) return undefined;
  tell(`Downloading Electron ${wantedVersion()} …`);
  const came = await runInstaller();
  const here = came ? officialHere() : undefined;
  if (here) await rm(refusalNote, { force: true });
  else await noteRefusal();
  return here;
}

/** Electron's installer, ended when its download stands still: its temporary folder tells whether anything comes. */
function runInstaller(): Promise<boolean> {
  return onBench(async (bench) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      env: { ...process.env, TMPDIR: bench, TMP: bench, TEMP: bench },
      stdio: 'ignore',
    });
    const ended = new Promise<boolean>((done) => {
      child.on('error', () => done(false));
      child.on('close', (code) => done(code === 0));
    });
    let size = 0;
    let lastGrowth = Date.now();
    const watch = setInterval(async () => {
      const now = await weigh(bench);
      if (now !== size) lastGrowth = Date.now();
      size = now;
      if (Date.now() - lastGrowth > (size > 0 ? patience.later : patience.first)) child.kill('SIGKILL');
    }, 1000);
    return ended.finally(() => clearInterval(watch));
  });
}

async function weigh(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      (about) => (about.isFile() ? about.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
}

async function refusedLately(): Promise<boolean> {
  if (process.env.UNDERSTUDY_RETRY_OFFICIAL === '1') return false;
  const about = await stat(refusalNote).catch(() => undefined);
  return (
    about !== undefined && Date.now() - about.mtimeMs < refusalHolds && read(refusalNote) === wantedVersion()
  );
}

async function noteRefusal(): Promise<void> {
  await mkdir(cached('.'), { recursive: true });
  await writeFile(refusalNote, wantedVersion());
}

function wantedVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

function platformPath(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}
