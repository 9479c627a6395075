/** `npm start`: opens the built app in whichever Electron this machine has. */

import { exitWith, inForeground, tell } from './command.ts';
import { lacksDisplay } from './display.ts';
import { findRuntime, runtimeLine } from './electron.ts';
import { projectFolder } from './workshop.ts';

async function start(args: readonly string[]): Promise<number> {
  if (lacksDisplay(process.env)) {
    tell(
      'There is no display to open a window on. Run this on a desktop, or with a virtual display: xvfb-run -a npm start',
    );
    return 1;
  }
  const runtime = await findRuntime();
  console.log(runtimeLine(runtime));
  const env = { ...process.env, UNDERSTUDY_NATIVE_BINDING: runtime.nativeBinding };
  return inForeground(runtime.executable, [...asRoot(), '.', ...args], env, projectFolder);
}

/** Chromium refuses to start as root inside its sandbox. Root is a build server's habit, not a person's. */
function asRoot(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

await exitWith(start(process.argv.slice(2)));
