import { dateOf } from '#domain/time/dates.ts';
import type { Host } from '#main/request/host.ts';
import { actorOf } from '#main/request/settings.ts';
import { backupsIn, prune } from './files.ts';
import { readyFolder } from './folder.ts';
import { makeBackup, queued } from './make.ts';

/**
 * Makes today's backup if there is none yet, then deletes those no longer kept. Does nothing for the sample team, for
 * a database that cannot be used, and before the team is set up. Throws NOT_POSSIBLE or StoreProblem.
 */
export function dailyBackup(host: Host): Promise<void> {
  return queued(host, async () => {
    if (host.sample() || host.problem() || actorOf(host.store().read) === null) return;
    const folder = readyFolder(host);
    const today = dateOf(host.now());
    if (backupsIn(folder).some(({ at }) => dateOf(at) === today)) return;
    await makeBackup(host);
    prune(folder, host.now());
  });
}
