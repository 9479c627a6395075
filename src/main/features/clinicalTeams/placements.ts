import { overlapping, type Placement } from '#domain/clinicalTeams/clinicalTeam.ts';
import { placementFindings } from '#domain/clinicalTeams/placementFindings.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import { type Context, type Decision, type Handler, proposalHandler } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { allPeople } from '#main/snapshot/people.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { clinicalTeamById, type StoredClinicalTeam, type StoredPlacement } from './reads.ts';

/** Places somebody with a team; a team that is not prepared then is pointed out. Gives the placement's id. */
export const place = proposalHandler<'clinicalTeams.place', Decision>({
  decide: (context, { clinicalTeamId, version, personId, from, until }) => {
    expectVersion(context.db, 'clinical_team', clinicalTeamId, version);
    const team = clinicalTeamById(context.db, clinicalTeamId);
    if (team.archived) {
      throw notPossible(`${team.name} is archived. Take it out of the archive first, then place somebody.`);
    }
    return { findings: judge(context, team, { personId, from, until }, null) };
  },

  write: (tx, _context, { clinicalTeamId, personId, from, until }) => {
    const { id } = tx.run(
      'INSERT INTO placement (clinical_team_id, person_id, from_date, until_date) VALUES (?, ?, ?, ?)',
      [clinicalTeamId, personId, from, until],
    );
    raiseVersion(tx, 'clinical_team', clinicalTeamId);
    return id;
  },
});

interface ChangeDecision extends Decision {
  isSame: boolean;
}

/** Gives a placement other dates. Ending it asks nothing: only days that are added are judged. */
export const changePlacement = proposalHandler<'clinicalTeams.changePlacement', ChangeDecision>({
  decide: (context, { clinicalTeamId, version, id, from, until }) => {
    expectVersion(context.db, 'clinical_team', clinicalTeamId, version);
    const team = clinicalTeamById(context.db, clinicalTeamId);
    const before = placementIn(team, id);
    const findings = judge(context, team, { personId: before.personId, from, until }, id);
    const isSame = before.from === from && before.until === until;
    return { isSame, findings: isWithin({ ...before, from, until }, before) ? [] : findings };
  },

  write: (tx, _context, { clinicalTeamId, id, from, until }, { isSame }) => {
    if (isSame) return null;
    tx.run('UPDATE placement SET from_date = ?, until_date = ? WHERE id = ?', [from, until, id]);
    raiseVersion(tx, 'clinical_team', clinicalTeamId);
    return null;
  },
});

/** Takes back a placement that never was. */
export const removePlacement: Handler<'clinicalTeams.removePlacement'> = (
  tx: WritableDatabase,
  _context,
  { clinicalTeamId, version, id },
) => {
  expectVersion(tx, 'clinical_team', clinicalTeamId, version);
  placementIn(clinicalTeamById(tx, clinicalTeamId), id);
  tx.run('DELETE FROM placement WHERE id = ?', [id]);
  raiseVersion(tx, 'clinical_team', clinicalTeamId);
  return null;
};

function placementIn(team: StoredClinicalTeam, id: number): StoredPlacement {
  const placement = team.placements.find((each) => each.id === id);
  if (!placement) throw notFound('placement');
  return placement;
}

function isWithin(one: Placement, other: Placement): boolean {
  const end = (placement: Placement) => placement.until ?? '9999-12-31';
  return one.from >= other.from && end(one) <= end(other);
}

/** What the rules say. Throws INVALID for dates that cannot be, a person who is no peer worker or has left by then. */
function judge(
  { db, today, settings }: Context,
  team: StoredClinicalTeam,
  placement: Placement,
  ownId: number | null,
): Decision['findings'] {
  const { personId, from, until } = placement;
  if (until !== null && until < from) throw invalid('until', 'The last day must not be before the first.');
  const person = allPeople(db, [personId]).get(personId);
  if (!person) throw notFound('person');
  if (person.role !== 'peerWorker') {
    throw invalid('personId', `${person.name} is no peer worker. Peer workers are placed with teams.`);
  }
  const { leavingDate } = person;
  if (leavingDate !== null && (until === null || until > leavingDate)) {
    throw invalid(
      'until',
      `${person.name}’s last day in the team is ${dayInWords(leavingDate)}. End the placement by then.`,
    );
  }
  const [other] = overlapping(
    team.placements.filter(({ id }) => id !== ownId),
    placement,
  );
  if (other) {
    const end = other.until === null ? 'without an end' : `until ${dayInWords(other.until)}`;
    throw invalid(
      'from',
      `${person.name} is placed here from ${dayInWords(other.from)} ${end}. Change that placement, or choose other days.`,
    );
  }
  return placementFindings(team, placement, person, today, settings.workshopRefreshMonths);
}
