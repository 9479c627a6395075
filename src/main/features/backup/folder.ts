import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Host } from '#main/request/host.ts';
import { invalid, notPossible, Refusal } from '#main/request/refusal.ts';
import { settingsOf } from '#main/request/settings.ts';

/** The folder for backups: the one chosen, or the one beside the database. */
export function backupFolder(host: Host): string {
  // The sample has settings of its own, and a damaged database has none to read.
  if (host.sample() || host.problem()) return defaultFolder(host);
  return settingsOf(host.store().read).backupFolder || defaultFolder(host);
}

function defaultFolder(host: Host): string {
  return join(host.dataDir, 'backups');
}

/** The folder for backups, ready to be written to; the one beside the database is made. Throws NOT_POSSIBLE. */
export function readyFolder(host: Host): string {
  const folder = backupFolder(host);
  if (folder === defaultFolder(host)) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch {
      throw notPossible(problemWords('notWritable', folder));
    }
  }
  const problem = folderProblem(folder);
  if (problem) throw notPossible(problemWords(problem, folder));
  return folder;
}

/** Refuses a folder that cannot take backups, at the field of Settings; empty is the default one. */
export function checkBackupFolder(folder: string): void {
  if (folder === '') return;
  if (!isAbsolute(folder)) throw invalid('backupFolder', 'Give the whole path of the folder.');
  const problem = folderProblem(folder);
  if (problem) throw invalid('backupFolder', problemWords(problem, folder));
}

/** The same as a plain refusal, for a folder just picked. */
export function refuseUnusable(folder: string): void {
  try {
    checkBackupFolder(folder);
  } catch (fault) {
    throw fault instanceof Refusal ? notPossible(fault.failure.message) : fault;
  }
}

type FolderProblem = 'missing' | 'notWritable';

function folderProblem(folder: string): FolderProblem | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return 'missing';
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch {
    return 'notWritable';
  }
}

function problemWords(problem: FolderProblem, folder: string): string {
  return problem === 'missing'
    ? `The folder for backups, ${folder}, is not there. Connect its disk, or choose another folder in Settings.`
    : `Understudy may not write to the folder for backups, ${folder}. Choose another folder in Settings.`;
}
