import { join } from 'node:path';
import type { Host } from '#main/request/host.ts';
import { backupTo } from '#main/store/backup.ts';
import { backupName } from './files.ts';
import { readyFolder } from './folder.ts';

const queues = new WeakMap<Host, Promise<unknown>>();

/** Runs backups and restores of one host one after the other: two must not write one file, nor one swap the other's. */
export function queued<T>(host: Host, act: () => Promise<T>): Promise<T> {
  const answer = (queues.get(host) ?? Promise.resolve()).then(act, act);
  queues.set(
    host,
    answer.catch(() => undefined),
  );
  return answer;
}

/** Makes a backup of the open database in the folder for backups; gives its name. Throws NOT_POSSIBLE or StoreProblem. */
export async function makeBackup(host: Host): Promise<string> {
  const name = backupName(host.now());
  await backupTo(host.store(), join(readyFolder(host), name));
  return name;
}
