import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { Moment } from '#domain/time/dates.ts';
import type { Beginning } from './begin.ts';
import { startClock } from './clock.ts';
import { type Log, logFolder } from './log.ts';
import { setMenu } from './menu.ts';
import { once } from './once.ts';
import { announce } from './ownWindows.ts';
import { servePages } from './protocol.ts';
import { startTicks } from './ticks.ts';
import { openTransport } from './transport.ts';
import { bringToFront, openWindow } from './window.ts';

/** Once Electron is ready: joins the parts, then opens the window. */
export function run({ dataDir, startsAt }: Beginning, log: Log): void {
  const development = !app.isPackaged;
  const appDir = app.getAppPath();
  // Opening the database keeps this process from serving files, so the page gets what it is made of first; while it
  // makes itself out of that, the database opens. A moment later, because the last bytes are still on their way.
  servePages(join(appDir, 'out', 'renderer'), () => setTimeout(understudy, 10));
  let window: BrowserWindow | null = openWindow(dataDir, log);
  window.on('closed', () => {
    window = null;
  });

  // Read while the window makes a process for its page.
  const starting = import('./startMain.ts');
  const clock = startClock(startsAt);
  const understudy = once(async () => {
    const { startMain } = await starting;
    const resourcesDir = development ? join(appDir, 'resources') : process.resourcesPath;
    return startMain({ dataDir, resourcesDir, clock, owner: () => window, log });
  });
  openTransport(understudy);
  let lastUpkeep = hourOf(clock.moment());
  const ticks = startTicks(clock, (now) => {
    announce('tick', { now });
    if (hourOf(now) === lastUpkeep) return;
    lastUpkeep = hourOf(now);
    void understudy().then((opened) => opened.upkeep());
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
