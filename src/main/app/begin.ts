import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { defaultDataFolder } from './dataFolder.ts';
import { readFlags } from './flags.ts';

export interface Beginning {
  dataDir: string;
  /** The instant at which the clock starts; null is the machine's time. */
  startsAt: number | null;
}

/**
 * What must be settled before Electron is ready: the flags, the folder, and that this is the only copy on that folder.
 * Null means this copy ends: its code and, if need be, its sentence have been given.
 */
export function begin(): Beginning | null {
  const read = readFlags(process.argv, app.isPackaged, process.cwd());
  if (!read.ok) return end(read.sentence);
  const { dataDir: chosen, startsAt } = read.flags;
  const dataDir = chosen ?? defaultDataFolder(process.platform, process.env, homedir());
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const browser = browserFolder(dataDir);
    app.setPath('userData', browser);
    app.setPath('crashDumps', join(browser, 'crashes'));
  } catch {
    return end(
      `The folder ${dataDir} cannot be made or opened. Choose another, or ask who looks after this computer.`,
    );
  }
  if (app.requestSingleInstanceLock()) return { dataDir, startsAt };
  app.exit(0);
  return null;
}

/**
 * Chromium's own files, and with them the lock that makes this the only copy, live beside the database. In a folder
 * that may not be written to it would end without a word; elsewhere it can open the window that says why.
 */
function browserFolder(dataDir: string): string {
  try {
    accessSync(dataDir, constants.W_OK);
    return join(dataDir, 'browser');
  } catch {
    return mkdtempSync(join(tmpdir(), 'understudy-'));
  }
}

function end(sentence: string): null {
  process.stderr.write(`${sentence}\n`);
  // An installed app has no terminal to say it on.
  if (app.isPackaged) dialog.showErrorBox('Understudy did not start', sentence);
  app.exit(2);
  return null;
}
