/** `npm start`: builds the app and opens it in whichever Electron this machine has. */

import { join } from 'node:path';
import { exitWith, inForeground, tell } from './command.ts';
import { onDisplay } from './display.ts';
import { findRuntime, runtimeLine } from './electron.ts';
import { pictured } from './picture.ts';
import { modulesFolder, projectFolder } from './workshop.ts';

const electronVite = join(modulesFolder, 'electron-vite', 'bin', 'electron-vite.js');

async function start(args: readonly string[]): Promise<number> {
  const runtime = await findRuntime();
  const built = await inForeground(process.execPath, [electronVite, 'build'], process.env, projectFolder);
  if (built !== 0) return built;
  console.log(runtimeLine(runtime));
  const env = { ...process.env, UNDERSTUDY_NATIVE_BINDING: runtime.nativeBinding };
  return onDisplay(env, (screen) => {
    const open = inForeground(runtime.executable, [...asRoot(), '.', ...args], screen.env, projectFolder);
    if (!screen.contents) return open;
    tell('There is no display here: the window is open on a virtual one. screenshots/now.png shows it.');
    return pictured(screen.contents, join(projectFolder, 'screenshots', 'now.png'), open);
  });
}

/** Chromium refuses to start as root inside its sandbox. Root is a build server's habit, not a person's. */
function asRoot(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

await exitWith(start(process.argv.slice(2)));
