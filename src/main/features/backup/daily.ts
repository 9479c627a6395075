import { dateOf } from '#domain/time/dates.ts';
import type { House } from '#main/request/host.ts';
import { actorOf } from '#main/request/settings.ts';
import { backupsIn, prune } from './files.ts';
import { readyFolder } from './folder.ts';
import { makeBackup, queued } from './make.ts';

/**
 * Makes today's backup if there is none yet, then deletes those no longer kept. Does nothing for the sample team, for
 * a database that cannot be used, and before the team is set up. Throws NOT_POSSIBLE or StoreProblem.
 */
export function dailyBackup(house: House): Promise<void> {
  return queued(house, async () => {
    if (house.sample() || house.problem() || actorOf(house.store().read) === null) return;
    const folder = readyFolder(house);
    const today = dateOf(house.now());
    if (backupsIn(folder).some(({ at }) => dateOf(at) === today)) return;
    await makeBackup(house);
    prune(folder, house.now());
  });
}
