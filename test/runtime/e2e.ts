/** `npm run e2e`: has the runtime ready before the first test starts its clock, then hands over to Playwright. */

import { join } from 'node:path';
import { exitWith, inForeground } from './command.ts';
import { underDisplay } from './display.ts';
import { findRuntime, runtimeLine } from './electron.ts';
import { modulesFolder, projectFolder } from './workshop.ts';

async function endToEnd(args: readonly string[]): Promise<number> {
  const runtime = await findRuntime();
  console.log(runtimeLine(runtime));
  const env = {
    ...process.env,
    UNDERSTUDY_ELECTRON: runtime.executable,
    UNDERSTUDY_NATIVE_BINDING: runtime.nativeBinding ?? '',
  };
  const playwright = join(modulesFolder, '@playwright', 'test', 'cli.js');
  const test = [playwright, 'test', '-c', 'test/e2e/playwright.config.ts', ...args];
  const { command, args: all } = underDisplay(process.execPath, test, env);
  return inForeground(command, all, env, projectFolder);
}

await exitWith(endToEnd(process.argv.slice(2)));
