import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { SampleIds } from './samplePeople.ts';

/**
 * The ward and community team of the sample: one whose preparation is to be refreshed, one that was prepared without a
 * peer. Telephone numbers are Ofcom's for drama.
 */
export function writeClinicalTeams(
  tx: WritableDatabase,
  today: IsoDate,
  { people, places }: SampleIds,
): void {
  const ward = team(tx, ['Willow Ward', 'ward', places.family, 'Ward manager', '01632 960142']);
  workshop(tx, ward, addDays(today, -430), [people.amira]);
  placed(tx, ward, people.daniel, addDays(today, -200));
  placed(tx, ward, people.joanne, addDays(today, -100));
  const community = team(tx, [
    'Riverside Community Team',
    'community',
    places.river1,
    'Team leader',
    '01632 960158',
  ]);
  workshop(tx, community, addDays(today, -60), []);
  placed(tx, community, people.tomasz, addDays(today, -50));
}

type ClinicalTeamRow = readonly [
  name: string,
  kind: 'ward' | 'community',
  placeId: number,
  contactRole: string,
  telephone: string,
];

function team(tx: WritableDatabase, row: ClinicalTeamRow): number {
  return tx.run(
    'INSERT INTO clinical_team (name, kind, place_id, contact_role, telephone) VALUES (?, ?, ?, ?, ?)',
    row,
  ).id;
}

function workshop(
  tx: WritableDatabase,
  clinicalTeamId: number,
  date: IsoDate,
  peers: readonly number[],
): void {
  const { id } = tx.run('INSERT INTO workshop (clinical_team_id, date) VALUES (?, ?)', [
    clinicalTeamId,
    date,
  ]);
  for (const personId of peers) {
    tx.run('INSERT INTO workshop_peer (workshop_id, person_id) VALUES (?, ?)', [id, personId]);
  }
}

function placed(tx: WritableDatabase, clinicalTeamId: number, personId: number, from: IsoDate): void {
  tx.run('INSERT INTO placement (clinical_team_id, person_id, from_date) VALUES (?, ?, ?)', [
    clinicalTeamId,
    personId,
    from,
  ]);
}

/** Who applies to the sample team, one by each pathway, and how Leila came to the reserves. */
export function writeApplications(tx: WritableDatabase, monday: IsoDate, { people }: SampleIds): void {
  const on = (day: number) => addDays(monday, day);
  tx.run(
    `INSERT INTO application (person_id, pathway, applied_on, assessment, assessed_on, assessor_person_id)
     VALUES (?, 'new', ?, 'met', ?, ?)`,
    [people.yusuf, on(50), on(84), people.helen],
  );
  tx.run(
    `INSERT INTO application (person_id, pathway, applied_on, assessment, assessed_on, assessor_person_id,
                              interview, interviewed_on, welfare_offered, welfare_on)
     VALUES (?, 'existingWorkforce', ?, 'partlyMet', ?, ?, 'suitable', ?, 1, ?)`,
    [people.beth, on(66), on(81), people.grace, on(86), on(87)],
  );
  tx.run(
    `INSERT INTO application (person_id, pathway, applied_on, assessment, assessed_on, assessor_person_id, interview,
                              interviewed_on, welfare_offered, welfare_on, decision, decided_on, status_from)
     VALUES (?, 'new', ?, 'met', ?, ?, 'suitable', ?, 1, ?, 'appointedToReserve', ?, ?)`,
    [people.leila, on(10), on(52), people.grace, on(60), on(61), on(70), on(70)],
  );
}
