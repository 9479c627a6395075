import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import type { EventName, Events } from '#contract/events.ts';
import { isOurs } from './pageFile.ts';

const own = new Set<WebContents>();

/** Opens a window that is as locked as every window of ours must be. The page is not loaded yet. */
export function openOwnWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
    },
  });
  const contents = window.webContents;
  own.add(contents);
  contents.once('destroyed', () => own.delete(contents));
  return window;
}

/** Whether a message comes from the top frame of a window of ours that still shows a page of ours. */
export function isTrusted({
  sender,
  senderFrame,
}: Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  return (
    own.has(sender) && senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url)
  );
}

/** Tells every window of ours. */
export function announce<E extends EventName>(event: E, payload: Events[E]): void {
  for (const contents of own) {
    if (!contents.isDestroyed()) contents.send('understudy:event', event, payload);
  }
}
