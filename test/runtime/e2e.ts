/** `npm run e2e`: has the runtime ready before the first test starts its clock, then hands over to Playwright. */

import { join } from 'node:path';
import { exitWith } from './command.ts';
import { inWindow } from './inWindow.ts';
import { modulesFolder } from './workshop.ts';

const playwright = join(modulesFolder, '@playwright', 'test', 'cli.js');

await exitWith(
  inWindow([playwright, 'test', '-c', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)]),
);
