import { join } from 'node:path';
import type { House } from '#main/request/host.ts';
import { backupTo } from '#main/store/backup.ts';
import { backupName } from './files.ts';
import { readyFolder } from './folder.ts';

const queues = new WeakMap<House, Promise<unknown>>();

/** Runs backups and restores of one house one after the other: two must not write one file, nor one swap the other's. */
export function queued<T>(house: House, act: () => Promise<T>): Promise<T> {
  const answer = (queues.get(house) ?? Promise.resolve()).then(act, act);
  queues.set(
    house,
    answer.catch(() => undefined),
  );
  return answer;
}

/** Makes a backup of the open database in the folder for backups; gives its name. Throws NOT_POSSIBLE or StoreProblem. */
export async function makeBackup(house: House): Promise<string> {
  const name = backupName(house.now());
  await backupTo(house.store(), join(readyFolder(house), name));
  return name;
}
