import { addDays, mondayOf } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { storeSetting } from '#main/request/storeSetting.ts';
import { transact } from '#main/store/transact.ts';
import { writeEvents } from './sampleEvents.ts';
import { writeInductions } from './sampleInductions.ts';
import { writePeople } from './samplePeople.ts';
import { writeApplications, writeClinicalTeams } from './sampleRecruitment.ts';
import { writeRegisters } from './sampleRegisters.ts';
import { writeSeries } from './sampleSeries.ts';
import { weeksBefore } from './sampleTables.ts';

/**
 * Fills an empty database with the sample team, relative to today and always the same for a day. One entry of
 * history, which undo never goes back past.
 */
export function loadSampleTeam(context: Context): void {
  const monday = addDays(mondayOf(context.today), -7 * weeksBefore);
  transact(context.host.store(), { name: 'sample.load', floor: true }, (tx) => {
    const within = { ...context, db: tx };
    const ids = writePeople(tx, monday);
    storeSetting(tx, 'actor', ids.people.grace);
    const series = writeSeries(tx, within, monday, ids);
    writeClinicalTeams(tx, context.today, ids);
    writeApplications(tx, monday, ids);
    writeInductions(tx, { ...within, actorId: ids.people.grace }, ids);
    writeEvents(tx, { ...within, actorId: ids.people.grace }, monday, ids, series);
    writeRegisters(tx, within, monday, ids);
  });
}
