import { app, type BrowserWindow } from 'electron';
import { startUnderstudy, type Understudy } from '#main/router/understudy.ts';
import { openSolver } from '#main/solver/solver.ts';
import type { Clock } from './clock.ts';
import { desktopOf } from './dialogs.ts';
import type { Log } from './log.ts';
import { announce } from './ownWindows.ts';
import createWorker from './solver.worker.ts?nodeWorker';

export interface MainParts {
  dataDir: string;
  resourcesDir: string;
  clock: Clock;
  /** The window that dialogs belong to, while there is one. */
  owner: () => BrowserWindow | null;
  log: Log;
}

/**
 * Starts everything behind the window: opens the database, and closes it when the app quits. In a file of its own, which
 * is read while the window is being made.
 */
export function startMain({ dataDir, resourcesDir, clock, owner, log }: MainParts): Understudy {
  // Only while developing: the driver built for a runtime that cannot load the one in the package.
  const nativeBinding = app.isPackaged ? undefined : process.env.UNDERSTUDY_NATIVE_BINDING;
  const started = startUnderstudy({
    dataDir,
    resourcesDir,
    clock: clock.moment,
    instant: clock.instant,
    desktop: desktopOf(owner),
    solver: openSolver(() => createWorker({})),
    announce,
    ...(nativeBinding ? { nativeBinding } : {}),
    log,
  });
  app.on('will-quit', () => started.close());
  return started;
}
