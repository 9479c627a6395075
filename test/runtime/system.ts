/** Brings the system what it lacks, through apt; where that cannot be, says what is missing and how to get it. */

import { setTimeout as pause } from 'node:timers/promises';
import { quietly, tell, whereIs } from './command.ts';
import {
  commandFor,
  isInstalled,
  listOf,
  missingFor,
  type Need,
  nameFor,
  offeredBy,
  type Purpose,
} from './packages.ts';
import { projectFolder } from './workshop.ts';

const attempts = 3;

/** Sees to it that a Linux system can do all this; installs what is missing if it may, or else stops with words. */
export async function provide(purposes: readonly Purpose[]): Promise<void> {
  if (process.platform !== 'linux') return;
  if (whereIs('apt-get') && whereIs('dpkg-query')) await provideByApt(purposes);
  else await mustBeThere(purposes);
}

async function provideByApt(purposes: readonly Purpose[]): Promise<void> {
  const installed = await installedPackages();
  const missing = missingFor(purposes, (need) => isInstalled(need, installed));
  if (missing.length === 0) return;
  const late64 = [...installed].some((name) => name.endsWith('t64'));
  const asRoot = process.getuid?.() === 0;
  if (!asRoot || process.env.UNDERSTUDY_NO_INSTALL === '1') {
    const nameOf = await naming(missing, late64);
    const command = commandFor(missing.map(nameOf), { asRoot });
    throw new Error(
      `This system lacks packages that Understudy needs:\n${listOf(missing, nameOf)}\n` +
        `This command installs them; then start again:\n\n  ${command}\n`,
    );
  }
  await install(missing, late64);
}

async function install(missing: readonly Need[], late64: boolean): Promise<void> {
  tell('This system lacks packages that Understudy needs. Asking apt for them …');
  for (let attempt = 1; ; attempt += 1) {
    // A list that could not be fetched need not matter: it may be of a source that has none of these.
    const refusal = await apt('update').catch((fault: Error) => fault);
    const nameOf = await naming(missing, late64);
    const names = missing.map(nameOf);
    if (attempt === 1) tell(`Installing\n${listOf(missing, nameOf)}`);
    try {
      await apt('install', '--yes', '--no-install-recommends', ...names);
      return tell('Installed.');
    } catch (fault) {
      // A package mirror that is busy for a moment must not fail a build.
      if (attempt < attempts) {
        tell(`apt could not install them; trying again in ${attempt * 10} seconds …`);
        await pause(attempt * 10_000);
        continue;
      }
      const reasons = [refusal, fault]
        .map((one) => (one instanceof Error ? one.message : ''))
        .filter(Boolean);
      const command = commandFor(names, { asRoot: true });
      throw new Error(`${reasons.join('\n')}\nWhen apt works again, start again, or run:\n\n  ${command}\n`);
    }
  }
}

function apt(...args: readonly string[]): Promise<string> {
  // Another apt at work (a nightly upgrade) is waited for.
  return run('apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3', ...args);
}

async function installedPackages(): Promise<ReadonlySet<string>> {
  const lines = (await run('dpkg-query', '-W', '-f', `\${db:Status-Status} \${Package}\n`)).split('\n');
  const prefix = 'installed ';
  return new Set(lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length)));
}

async function naming(missing: readonly Need[], late64: boolean): Promise<(need: Need) => string> {
  const names = missing.flatMap((need) => need.names.filter((name) => name !== undefined));
  const offered = offeredBy(await run('apt-cache', 'policy', ...names));
  return (need) => nameFor(need, offered, late64);
}

/** Without apt: looks for the things themselves, and stops with their names. */
async function mustBeThere(purposes: readonly Purpose[]): Promise<void> {
  const libraries = await run('ldconfig', '-p').catch(() => undefined);
  const has = ({ brings }: Need) => {
    if (!brings) return true;
    if (!brings.includes('.so')) return whereIs(brings) !== undefined;
    // A system that keeps no list of its libraries is trusted to have them; Electron names the one that is not there.
    return libraries === undefined || libraries.includes(`\t${brings} `);
  };
  const missing = missingFor(purposes, has);
  if (missing.length === 0) return;
  throw new Error(
    `This system lacks libraries or programs that Understudy needs:\n${listOf(missing, ({ brings, names }) => brings ?? names[0])}\n` +
      'Only with apt can they be installed from here. Install them with the package manager of this system, then start again.',
  );
}

function run(command: string, ...args: readonly string[]): Promise<string> {
  const sbin = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
  const env = { ...process.env, PATH: sbin, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' };
  return quietly(command, args, { cwd: projectFolder, env });
}
