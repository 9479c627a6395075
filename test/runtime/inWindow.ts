import { inForeground } from './command.ts';
import { onDisplay } from './display.ts';
import { findRuntime, runtimeLine } from './electron.ts';
import { projectFolder } from './workshop.ts';

/**
 * Runs a Node program that opens Electron windows: finds the runtime first, says which it is, and brings a display
 * where there is none. Gives the program's exit code.
 */
export async function inWindow(args: readonly string[]): Promise<number> {
  const runtime = await findRuntime();
  console.log(runtimeLine(runtime));
  const env = {
    ...process.env,
    UNDERSTUDY_ELECTRON: runtime.executable,
    UNDERSTUDY_NATIVE_BINDING: runtime.nativeBinding ?? '',
  };
  return onDisplay(env, (screen) => inForeground(process.execPath, args, screen.env, projectFolder));
}
