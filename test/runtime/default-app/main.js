// What Electron's own default_app does for `electron .`: find the app named in the arguments and run it as if it
// were the only one here. It is copied into the stand-in runtime, which comes without one.
//
// An ES module with a top-level await, on purpose: Electron holds back `ready` until its entry has finished loading,
// so an app that must speak before `ready` (privileged schemes, single-instance lock) is still heard.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

/** The app's path and the modules to load before it (`-r module`: Playwright's way in). */
function readArguments(args) {
  const modules = [];
  let version = false;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') {
      at += 1;
      if (args[at] !== undefined) modules.push(args[at]);
    } else if (arg === '--version' || arg === '-v') {
      version = true;
    } else if (arg.startsWith('--app=')) {
      return { modules, version, path: arg.slice('--app='.length) };
    } else if (!arg.startsWith('-')) {
      return { modules, version, path: arg };
    }
  }
  return { modules, version, path: undefined };
}

function packageOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch (fault) {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return undefined;
    throw fault;
  }
}

async function run(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const folder = resolve(path);
  const about = packageOf(folder);
  if (about?.version) app.setVersion(about.version);
  const name = about?.productName ?? about?.name;
  if (name) app.setName(name);
  // Not require.resolve: it would refuse an ES module whose package has only a "main".
  const main = about ? resolve(folder, about.main ?? 'index.js') : folder;
  app.setAppPath(about ? folder : dirname(main));
  await import(pathToFileURL(main).href);
}

const { modules, version, path } = readArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
try {
  if (path === undefined) throw new Error('Say which app to run, for example: electron .');
  for (const module of modules) require(resolve(module));
  await run(path);
} catch (fault) {
  console.error(fault);
  process.exit(1);
}
