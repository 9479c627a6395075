import type { Input } from '#contract/requests.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { Handlers } from '#main/request/context.ts';
import { invalid, notPossible } from '#main/request/refusal.ts';
import { expectVersion } from '#main/request/version.ts';
import { allPeople } from '#main/snapshot/people.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { allClinicalTeams, clinicalTeamById, type StoredClinicalTeam } from './reads.ts';

type Fields = Input<'clinicalTeams.add'>;

export const clinicalTeamWrites: Handlers<'clinicalTeams.add' | 'clinicalTeams.change'> = {
  'clinicalTeams.add': (tx, _context, fields) => {
    refuseTwin(tx, fields, null);
    checkPlace(tx, fields.placeId);
    return tx.run(
      `INSERT INTO clinical_team (name, kind, place_id, contact_role, telephone, email)
       VALUES (@name, @kind, @placeId, @contactRole, @telephone, @email)`,
      { ...fields },
    ).id;
  },

  'clinicalTeams.change': (tx, { today }, { id, version, archived, ...fields }) => {
    expectVersion(tx, 'clinical_team', id, version);
    const before = clinicalTeamById(tx, id);
    if (isSame(before, fields) && before.archived === archived) return null;
    refuseTwin(tx, fields, id);
    checkPlace(tx, fields.placeId);
    if (archived && !before.archived) refuseWhilePlaced(tx, before, today);
    tx.run(
      `UPDATE clinical_team SET name = @name, kind = @kind, place_id = @placeId, contact_role = @contactRole,
         telephone = @telephone, email = @email, archived = @archived, version = version + 1 WHERE id = @id`,
      { ...fields, archived: archived ? 1 : 0, id },
    );
    return null;
  },
};

function isSame(team: StoredClinicalTeam, fields: Fields): boolean {
  return (Object.keys(fields) as (keyof Fields)[]).every((name) => team[name] === fields[name]);
}

/** Two teams of one name at one site could not be told apart. */
function refuseTwin(db: ReadableDatabase, { name, placeId }: Fields, id: number | null): void {
  const twin = allClinicalTeams(db).find(
    (team) => team.id !== id && folded(team.name) === folded(name) && team.placeId === placeId,
  );
  if (!twin) return;
  const next = twin.archived
    ? ' It is archived: take it out of the archive instead.'
    : ' Give another name or place.';
  throw invalid('name', `There is already a team “${twin.name}” there.${next}`);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}

function checkPlace(db: ReadableDatabase, placeId: number | null): void {
  if (placeId === null || db.get('SELECT 1 FROM place WHERE id = ?', [placeId])) return;
  throw invalid('placeId', 'This place is no longer in the list. Choose another one.');
}

/** Says who is placed there from today on, and what to do first. */
function refuseWhilePlaced(db: ReadableDatabase, team: StoredClinicalTeam, today: IsoDate): void {
  const placed = team.placements.filter(({ until }) => until === null || until >= today);
  if (placed.length === 0) return;
  const people = allPeople(db);
  const names = [...new Set(placed.map(({ personId }) => people.get(personId)?.name ?? 'Somebody'))];
  const last = names.pop() ?? 'Somebody';
  const [who, are] = names.length === 0 ? [last, 'is'] : [`${names.join(', ')} and ${last}`, 'are'];
  const them = placed.length === 1 ? 'this placement' : 'these placements';
  throw notPossible(
    `${who} ${are} placed with ${team.name}. End ${them} by yesterday first, then archive the team.`,
  );
}
