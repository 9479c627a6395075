import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { Moment } from '../../domain/dates.ts';
import { startUnderstudy } from '../router/understudy.ts';
import { openSolver } from '../solver/solver.ts';
import type { Beginning } from './begin.ts';
import { startClock } from './clock.ts';
import { desktopOf } from './dialogs.ts';
import { type Log, logFolder } from './log.ts';
import { setMenu } from './menu.ts';
import { afterQuiet, once } from './once.ts';
import { announce } from './ownWindows.ts';
import { servePages } from './protocol.ts';
import { startTicks } from './ticks.ts';
import { openTransport } from './transport.ts';
import { bringToFront, openWindow } from './window.ts';
import createWorker from './works.worker.ts?nodeWorker';

/** Once Electron is ready: joins the parts, then opens the window. */
export function run({ dataDir, startsAt }: Beginning, log: Log): void {
  const development = !app.isPackaged;
  const appDir = app.getAppPath();
  // Opening the database keeps this process from serving files, so the page gets its scripts first; while it makes
  // itself out of them, the database opens.
  const scriptServed = afterQuiet(10, () => understudy());
  servePages(join(appDir, 'out', 'renderer'), (file) => {
    if (file.endsWith('.js')) scriptServed();
  });
  let window: BrowserWindow | null = openWindow(dataDir, log);
  window.on('closed', () => {
    window = null;
  });

  const clock = startClock(startsAt);
  // Only while developing: the driver built for a runtime that cannot load the one in the package.
  const nativeBinding = development ? process.env.UNDERSTUDY_NATIVE_BINDING : undefined;
  const understudy = once(() => {
    const started = startUnderstudy({
      dataDir,
      resourcesDir: app.isPackaged ? process.resourcesPath : join(appDir, 'resources'),
      clock: clock.moment,
      instant: clock.instant,
      desktop: desktopOf(() => window),
      solver: openSolver(() => createWorker({})),
      announce,
      ...(nativeBinding ? { nativeBinding } : {}),
      log,
    });
    // Here, so that quitting before anything was opened opens nothing.
    app.on('will-quit', () => started.close());
    return started;
  });
  openTransport(understudy);
  let tendedIn = hourOf(clock.moment());
  const ticks = startTicks(clock, (now) => {
    announce('tick', { now });
    if (hourOf(now) === tendedIn) return;
    tendedIn = hourOf(now);
    understudy().tend();
  });
  powerMonitor.on('resume', ticks.look);
  setMenu({
    send: (command) => announce('command', { command }),
    dataDir,
    logDir: logFolder(dataDir),
    development,
  });

  app.on('second-instance', () => {
    if (window) bringToFront(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', ticks.stop);
  log.info(`Understudy ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
}

function hourOf(moment: Moment): string {
  return moment.slice(0, 13);
}
