/**
 * `npm run bench`: the figures of `test/bench/README.md`, in the runtime the end-to-end tests use. A word runs the files
 * whose names hold it; a folder after it is where they find what is not ours (`npm run bench -- smptsp FOLDER`).
 */

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exitWith } from './command.ts';
import { inWindow } from './inWindow.ts';
import { modulesFolder } from './workshop.ts';

const vitest = join(modulesFolder, 'vitest', 'vitest.mjs');
/** npm runs scripts in the project's folder; what was typed is meant from where it was typed. */
const typedIn = process.env.INIT_CWD ?? process.cwd();
const isFolder = (path: string) => statSync(resolve(typedIn, path), { throwIfNoEntry: false })?.isDirectory();

const args = process.argv.slice(2);
const folder = args.slice(1).find(isFolder);
if (folder !== undefined) process.env.UNDERSTUDY_BENCH_FOLDER = resolve(typedIn, folder);

await exitWith(
  inWindow([
    vitest,
    'run',
    '--config',
    'test/bench/vitest.config.ts',
    ...args.filter((arg) => arg !== folder),
  ]),
);
