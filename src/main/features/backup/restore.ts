import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dateInWords } from '#domain/time/dateWords.ts';
import type { Host } from '#main/request/host.ts';
import { notPossible } from '#main/request/refusal.ts';
import { verifyBackup } from '#main/store/backup.ts';
import { removeDatabase } from '#main/store/files.ts';
import { type Replaced, replaceDatabase } from '#main/store/restore.ts';
import { backupsIn, stampOf } from './files.ts';
import { backupFolder } from './folder.ts';
import { queued } from './make.ts';

type Binding = { readonly nativeBinding?: string | undefined };
export interface Done {
  done: boolean;
  message: string;
}

/**
 * Puts a backup in the place of the database: one of the folder by name, or one the coordinator picks. It is read
 * through before anything is closed, and the replaced database is kept. Throws NOT_POSSIBLE or StoreProblem.
 */
export async function restore(host: Host & Binding, name: string | null): Promise<Done> {
  if (host.sample()) {
    throw notPossible('You are looking at the sample team. Leave it first, then restore your backup.');
  }
  const from = name === null ? await picked(host) : listed(host, name);
  if (from === null) return { done: false, message: 'No backup was chosen. Nothing has changed.' };
  return queued(host, () => putInPlace(host, from));
}

function picked(host: Host): Promise<string | null> {
  return host.desktop.chooseFile('Choose the backup to restore', backupFolder(host));
}

/** Only names that are in the list: a name from the window must not lead anywhere else. */
function listed(host: Host, name: string): string {
  const folder = backupFolder(host);
  const found = backupsIn(folder).find((file) => file.name === name);
  if (!found) throw notPossible('This backup is no longer in the folder. Choose another one.');
  return join(folder, found.name);
}

async function putInPlace(host: Host & Binding, from: string): Promise<Done> {
  const access = { nativeBinding: host.nativeBinding };
  verifyBackup(from, access);
  const stamp = stampOf(host.now());
  let replaced: Replaced | null = null;
  await host.swap((file) => {
    replaced = replaceDatabase({ file, from, stamp, ...access });
  });
  await putBackIfUnusable(host, replaced);
  return { done: true, message: wordsOf(from, replaced) };
}

/** A backup may be sound and still refuse to open here (its migration fails): then the old database comes back. */
async function putBackIfUnusable(host: Host, replaced: Replaced | null): Promise<void> {
  const problem = host.problem();
  const kept = replaced?.kept;
  if (!problem) return;
  if (kept) {
    await host.swap((file) => {
      removeDatabase(file);
      for (const suffix of ['', '-wal']) {
        if (existsSync(kept + suffix)) renameSync(kept + suffix, file + suffix);
      }
    });
  }
  throw notPossible(`This backup could not be opened, so nothing has been replaced. ${problem.message}`);
}

function wordsOf(from: string, replaced: Replaced | null): string {
  const last = replaced?.facts.lastEntryAt;
  const until = last ? ` Its last change was on ${dateInWords(last.slice(0, 10))}.` : '';
  const kept = replaced?.kept
    ? ` What it replaced is kept as ${basename(replaced.kept)} in ${dirname(replaced.kept)}.`
    : '';
  return `Restored ${basename(from)}.${until}${kept}`;
}
