import { ipcMain } from 'electron';
import type { Understudy } from '../router/understudy.ts';
import { isTrusted } from './ownWindows.ts';

/** The single way in from the windows. The router parses and answers; it never rejects. */
export function openTransport(understudy: () => Understudy): void {
  ipcMain.handle('understudy', (event, message: unknown) => understudy().answer(message, isTrusted(event)));
}
