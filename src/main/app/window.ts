import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, nativeTheme, screen } from 'electron';
import { writeWhole } from './atomicFile.ts';
import type { Log } from './log.ts';
import { openOwnWindow } from './ownWindows.ts';
import { origin } from './pageFile.ts';
import { type Placement, placeWindow, readPlacement, smallest } from './placement.ts';

const settleTime = 500;

/** Opens the window where it was last, shows it once there is something to see, and remembers where it goes. */
export function openWindow(dataDir: string, log: Log): BrowserWindow {
  const file = join(dataDir, 'window.json');
  const { maximised, ...bounds } = placeWindow(remembered(file), usableAreas());
  const window = openOwnWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Understudy',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191d' : '#ffffff',
  });
  const show = () => {
    if (window.isDestroyed() || window.isVisible()) return;
    if (maximised) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.on('did-fail-load', (_event, code, reason) => {
    log.error(`The page did not load: ${code} ${reason}`);
    show();
  });
  rememberPlace(window, file, log);
  reviveWhenGone(window, log);
  void window.loadURL(`${origin}index.html`).catch(() => {
    // did-fail-load has said so.
  });
  return window;
}

/** Brings the window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function remembered(file: string): Placement | null {
  try {
    return readPlacement(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function usableAreas(): [Electron.Rectangle, ...Electron.Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}

function rememberPlace(window: BrowserWindow, file: string, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || !window.isVisible()) return;
    const place: Placement = { ...window.getNormalBounds(), maximised: window.isMaximized() };
    try {
      writeWhole(file, `${JSON.stringify(place)}\n`);
    } catch (fault) {
      log.error('The place of the window was not remembered', fault);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(write, settleTime);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('maximize', later);
  window.on('unmaximize', later);
  window.on('close', write);
}

/** A page whose process ended is loaded again; not for ever, should it end at every start. */
function reviveWhenGone(window: BrowserWindow, log: Log): void {
  let revivals = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`The page ended: ${reason}, ${exitCode}`);
    if (reason === 'clean-exit' || revivals >= 3) return;
    revivals += 1;
    // Its own turn: Chromium is still taking the old page away.
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, 100);
  });
  window.webContents.on('unresponsive', () => log.error('The page does not answer'));
}
