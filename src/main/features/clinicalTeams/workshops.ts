import type { Input } from '#contract/requests.ts';
import type { Context, Handlers } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { expectVersion, raiseVersion } from '#main/request/version.ts';
import { allPeople } from '#main/snapshot/people.ts';
import { sessionsById } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import { clinicalTeamById, type StoredClinicalTeam } from './reads.ts';

type Names = 'clinicalTeams.recordWorkshop' | 'clinicalTeams.changeWorkshop' | 'clinicalTeams.removeWorkshop';
type Workshop = Omit<Input<'clinicalTeams.recordWorkshop'>, 'version'>;

/** Workshops belong to their team: whatever changes in one raises the team's version. */
export const workshopWrites: Handlers<Names> = {
  'clinicalTeams.recordWorkshop': (tx, context, { version, ...workshop }) => {
    const { clinicalTeamId, date, sessionId, peers } = workshop;
    expectVersion(tx, 'clinical_team', clinicalTeamId, version);
    refuseUnsound(tx, context, workshop, clinicalTeamById(tx, clinicalTeamId), null);
    const { id } = tx.run('INSERT INTO workshop (clinical_team_id, date, session_id) VALUES (?, ?, ?)', [
      clinicalTeamId,
      date,
      sessionId,
    ]);
    writePeers(tx, id, peers);
    raiseVersion(tx, 'clinical_team', clinicalTeamId);
    return id;
  },

  'clinicalTeams.changeWorkshop': (tx, context, { version, id, ...workshop }) => {
    const { clinicalTeamId, date, sessionId, peers } = workshop;
    expectVersion(tx, 'clinical_team', clinicalTeamId, version);
    const team = clinicalTeamById(tx, clinicalTeamId);
    const before = team.workshops.find((each) => each.id === id);
    if (!before) throw notFound('workshop');
    refuseUnsound(tx, context, workshop, team, id);
    const isSameTime = sessionId === null ? before.date === date : before.sessionId === sessionId;
    if (isSameTime && before.sessionId === sessionId && sameSet(before.peers, peers)) return null;
    tx.run('UPDATE workshop SET date = ?, session_id = ? WHERE id = ?', [date, sessionId, id]);
    // Only who came or went is written, so that history says no more than what changed.
    for (const gone of before.peers.filter((each) => !peers.includes(each))) {
      tx.run('DELETE FROM workshop_peer WHERE workshop_id = ? AND person_id = ?', [id, gone]);
    }
    writePeers(
      tx,
      id,
      peers.filter((each) => !before.peers.includes(each)),
    );
    raiseVersion(tx, 'clinical_team', clinicalTeamId);
    return null;
  },

  'clinicalTeams.removeWorkshop': (tx, _context, { clinicalTeamId, version, id }) => {
    expectVersion(tx, 'clinical_team', clinicalTeamId, version);
    if (!clinicalTeamById(tx, clinicalTeamId).workshops.some((each) => each.id === id))
      throw notFound('workshop');
    tx.run('DELETE FROM workshop_peer WHERE workshop_id = ?', [id]);
    tx.run('DELETE FROM workshop WHERE id = ?', [id]);
    raiseVersion(tx, 'clinical_team', clinicalTeamId);
    return null;
  },
};

function writePeers(tx: WritableDatabase, id: number, peers: readonly number[]): void {
  for (const personId of new Set(peers)) {
    tx.run('INSERT INTO workshop_peer (workshop_id, person_id) VALUES (?, ?)', [id, personId]);
  }
}

function sameSet(one: readonly number[], other: readonly number[]): boolean {
  const wanted = new Set(other);
  return one.length === wanted.size && one.every((each) => wanted.has(each));
}

/** Throws INVALID: it needs one date and one only, a past one unless it is in the calendar, and its peers are peers. */
function refuseUnsound(
  tx: WritableDatabase,
  { today }: Context,
  { date, sessionId, peers }: Workshop,
  team: StoredClinicalTeam,
  ownId: number | null,
): void {
  if ((date === null) === (sessionId === null)) {
    throw invalid('date', 'Give the date, or choose the session in the calendar; one of them.');
  }
  if (date !== null && date > today) {
    throw invalid(
      'date',
      'This day is still to come. Book the workshop in the calendar as a session of kind “Workshop”, then choose it here.',
    );
  }
  const others = team.workshops.filter(({ id }) => id !== ownId);
  if (date !== null && others.some((each) => each.sessionId === null && each.date === date)) {
    throw invalid('date', 'A workshop of this team is recorded on that day already.');
  }
  if (sessionId !== null) checkSession(tx, sessionId, others);
  const people = allPeople(tx, peers);
  for (const personId of peers) {
    const person = people.get(personId);
    if (!person) throw notFound('person');
    if (person.role !== 'peerWorker') {
      throw invalid('peers', `${person.name} is no peer worker. Choose the peers who delivered it.`);
    }
  }
}

function checkSession(
  tx: WritableDatabase,
  sessionId: number,
  others: StoredClinicalTeam['workshops'],
): void {
  const [session] = sessionsById(tx, [sessionId]);
  if (!session) throw notFound('session');
  if (session.kind !== 'workshop') {
    throw invalid('sessionId', 'This session is no workshop. Choose one of kind “Workshop”.');
  }
  if (others.some((each) => each.sessionId === sessionId)) {
    throw invalid('sessionId', 'This session is a workshop of this team already.');
  }
}
