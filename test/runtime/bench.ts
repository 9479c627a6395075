/** `npm run bench`: the figures of the README, in the runtime the end-to-end tests use. */

import { join } from 'node:path';
import { exitWith } from './command.ts';
import { inWindow } from './inWindow.ts';
import { modulesFolder } from './workshop.ts';

const vitest = join(modulesFolder, 'vitest', 'vitest.mjs');

await exitWith(
  inWindow([vitest, 'run', '--config', 'test/bench/vitest.config.ts', ...process.argv.slice(2)]),
);
