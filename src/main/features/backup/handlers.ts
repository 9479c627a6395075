import type { backupRequests } from '#contract/backup.ts';
import { print } from '#main/features/print/print.ts';
import type { Handlers } from '#main/request/context.ts';
import { notPossible } from '#main/request/refusal.ts';
import { storeSetting } from '#main/request/storeSetting.ts';
import { transact } from '#main/store/transact.ts';
import { backupsIn } from './files.ts';
import { backupFolder, refuseUnusable } from './folder.ts';
import { makeBackup, queued } from './make.ts';
import { restore } from './restore.ts';

export const backupHandlers: Handlers<keyof typeof backupRequests> = {
  'backup.list': ({ house }) => {
    const folder = backupFolder(house);
    return { folder, files: backupsIn(folder) };
  },

  'backup.make': async ({ house }) => {
    if (house.sample()) {
      throw notPossible('The sample team is not backed up: it is made anew each time. Leave it first.');
    }
    const name = await queued(house, () => makeBackup(house));
    return { done: true, message: `Backed up as ${name} in ${backupFolder(house)}.` };
  },

  'backup.restore': ({ house }, { name }) => restore(house, name),

  'backup.chooseFolder': async ({ house, actorId }) => {
    if (house.sample()) {
      throw notPossible('The sample team is not backed up. Leave it first, then choose your folder.');
    }
    const folder = await house.desktop.chooseFolder('Choose a folder for backups', backupFolder(house));
    if (folder === null) return { folder };
    refuseUnusable(folder);
    transact(house.store(), { name: 'settings.change', actorId }, (tx) =>
      storeSetting(tx, 'backupFolder', folder),
    );
    return { folder };
  },

  'print.make': (context, input) => print(context, input),
};
