/** The machine's own npm, used to fetch by package name: it knows the registry and the proxy, and we need not. */

import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Environment, quietly, whereIs } from './command.ts';

/** Downloads a package's tarball into `folder` and gives its path. */
export async function fetchTarball(spec: string, folder: string): Promise<string> {
  const printed = await quietly(
    process.execPath,
    [npmProgram(), 'pack', spec, '--silent', '--ignore-scripts'],
    {
      cwd: folder,
    },
  );
  const name = printed.trim().split('\n').at(-1);
  const tarball = name ? join(folder, name) : undefined;
  if (!tarball || !existsSync(tarball)) throw new Error(`npm said it fetched ${spec}, but there is no file.`);
  return tarball;
}

/** The arguments with which Node runs node-gyp: the one npm brings, or else one that npm fetches. */
export function nodeGypCommand(): readonly string[] {
  const npm = npmProgram();
  const named = process.env.npm_config_node_gyp;
  if (named && existsSync(named)) return [named];
  try {
    return [createRequire(npm).resolve('node-gyp/bin/node-gyp.js')];
  } catch {
    return [npm, 'exec', '--yes', '--package=node-gyp@12', '--', 'node-gyp'];
  }
}

/**
 * The environment without npm's settings. npm hands them on to whatever it starts, and node-gyp would let them
 * win over its own command line (a `nodedir` in someone's .npmrc would then bring in the wrong headers).
 */
export function withoutNpmSettings(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}

function npmProgram(): string {
  const candidates = [process.env.npm_execpath, throughPath(), besideNode()];
  const found = candidates.find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path));
  if (!found) throw new Error('npm was not found on this machine. Install Node.js together with npm.');
  return found;
}

/** On Linux and macOS, `npm` on the path is a link to npm-cli.js. */
function throughPath(): string | undefined {
  const npm = whereIs('npm');
  return npm && realpathSync(npm);
}

function besideNode(): string {
  return join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
}
