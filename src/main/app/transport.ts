import { ipcMain } from 'electron';
import type { Understudy } from '#main/router/understudy.ts';
import { isTrusted } from './ownWindows.ts';

/** The single way in from the windows. The router parses and answers; it never rejects. */
export function openTransport(understudy: () => Promise<Understudy>): void {
  ipcMain.handle('understudy', async (event, message: unknown) => {
    // Before anything is waited for: the frame may be gone by then.
    const trusted = isTrusted(event);
    return (await understudy()).answer(message, trusted);
  });
}
