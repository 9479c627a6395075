import type { backupRequests } from '#contract/backup.ts';
import type { Handlers } from '#main/request/context.ts';
import { notPossible } from '#main/request/refusal.ts';
import { storeSetting } from '#main/request/storeSetting.ts';
import { transact } from '#main/store/transact.ts';
import { backupsIn } from './files.ts';
import { backupFolder, refuseUnusable } from './folder.ts';
import { makeBackup, queued } from './make.ts';
import { restore } from './restore.ts';

export const backupHandlers: Handlers<keyof typeof backupRequests> = {
  'backup.list': ({ host }) => {
    const folder = backupFolder(host);
    return { folder, files: backupsIn(folder) };
  },

  'backup.make': async ({ host }) => {
    if (host.sample()) {
      throw notPossible('The sample team is not backed up: it is made anew each time. Leave it first.');
    }
    const name = await queued(host, () => makeBackup(host));
    return { done: true, message: `Backed up as ${name} in ${backupFolder(host)}.` };
  },

  'backup.restore': ({ host }, { name }) => restore(host, name),

  'backup.chooseFolder': async ({ host, actorId }) => {
    if (host.sample()) {
      throw notPossible('The sample team is not backed up. Leave it first, then choose your folder.');
    }
    const folder = await host.desktop.chooseFolder('Choose a folder for backups', backupFolder(host));
    if (folder === null) return { folder };
    refuseUnusable(folder);
    transact(host.store(), { name: 'settings.change', actorId }, (tx) =>
      storeSetting(tx, 'backupFolder', folder),
    );
    return { folder };
  },
};
