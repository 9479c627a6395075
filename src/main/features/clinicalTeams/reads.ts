import type { ClinicalTeamToPrepare } from '#contract/clinicalTeams.ts';
import {
  type ClinicalTeamKind,
  type Placement,
  preparationOn,
  toPrepare,
  type Workshop,
} from '#domain/clinicalTeams/clinicalTeam.ts';
import { compareText } from '#domain/lists.ts';
import { addDays } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase } from '#main/store/database.ts';

interface ClinicalTeamRow {
  id: number;
  version: number;
  name: string;
  kind: ClinicalTeamKind;
  placeId: number | null;
  placeName: string | null;
  site: string | null;
  contactRole: string | null;
  telephone: string | null;
  email: string | null;
  archived: boolean;
}

export interface StoredWorkshop extends Workshop {
  id: number;
  sessionId: number | null;
  peers: number[];
}

export interface StoredPlacement extends Placement {
  id: number;
}

/** A ward or community team with everything that belongs to it. */
export interface StoredClinicalTeam extends ClinicalTeamRow {
  /** Newest first. */
  workshops: StoredWorkshop[];
  /** By start. */
  placements: StoredPlacement[];
}

/** All ward and community teams, archived ones last, by name. */
export function allClinicalTeams(db: ReadableDatabase): StoredClinicalTeam[] {
  const rows = db.all<Omit<ClinicalTeamRow, 'archived'> & { archived: 0 | 1 }>(
    `SELECT t.id, t.version, t.name, t.kind, t.place_id AS placeId, p.name AS placeName, p.site,
            t.contact_role AS contactRole, t.telephone, t.email, t.archived
     FROM clinical_team t LEFT JOIN place p ON p.id = t.place_id
     ORDER BY t.archived, t.name COLLATE NOCASE, t.id`,
  );
  const workshops = Map.groupBy(allWorkshops(db), ({ clinicalTeamId }) => clinicalTeamId);
  const placements = Map.groupBy(allPlacements(db), ({ clinicalTeamId }) => clinicalTeamId);
  return rows.map((row) => ({
    ...row,
    archived: row.archived === 1,
    workshops: (workshops.get(row.id) ?? []).map(withoutTeam),
    placements: (placements.get(row.id) ?? []).map(withoutTeam),
  }));
}

/** One team. Throws NOT_FOUND. */
export function clinicalTeamById(db: ReadableDatabase, id: number): StoredClinicalTeam {
  const team = allClinicalTeams(db).find((each) => each.id === id);
  if (!team) throw notFound('ward or community team');
  return team;
}

function withoutTeam<R extends { clinicalTeamId: number }>({
  clinicalTeamId: _,
  ...rest
}: R): Omit<R, 'clinicalTeamId'> {
  return rest;
}

function allWorkshops(db: ReadableDatabase): (StoredWorkshop & { clinicalTeamId: number })[] {
  const peers = Map.groupBy(
    db.all<{ workshopId: number; personId: number }>(
      'SELECT workshop_id AS workshopId, person_id AS personId FROM workshop_peer ORDER BY id',
    ),
    ({ workshopId }) => workshopId,
  );
  return db
    .all<{ id: number; clinicalTeamId: number; date: string; sessionId: number | null; cancelled: 0 | 1 }>(
      `SELECT w.id, w.clinical_team_id AS clinicalTeamId, coalesce(s.date, w.date) AS date, w.session_id AS sessionId,
              coalesce(s.state <> 'planned', 0) AS cancelled
       FROM workshop w LEFT JOIN session s ON s.id = w.session_id
       ORDER BY coalesce(s.date, w.date) DESC, w.id DESC`,
    )
    .map((row) => ({
      ...row,
      cancelled: row.cancelled === 1,
      peers: (peers.get(row.id) ?? []).map(({ personId }) => personId),
    }));
}

/** A placement ends with the person's last day in the team at the latest; one that would begin after it is none. */
function allPlacements(db: ReadableDatabase): (StoredPlacement & { clinicalTeamId: number })[] {
  return db.all(
    `SELECT id, clinicalTeamId, personId, "from", nullif(last, '9999-12-31') AS until
     FROM (SELECT l.id, l.clinical_team_id AS clinicalTeamId, l.person_id AS personId, l.from_date AS "from",
                  min(coalesce(l.until_date, '9999-12-31'), coalesce(p.leaving_date, '9999-12-31')) AS last
           FROM placement l JOIN person p ON p.id = l.person_id)
     WHERE last >= "from" ORDER BY "from", id`,
  );
}

/** Which of these sessions are the workshop of a team: they must not vanish with a change of their series. */
export function workshopSessions(db: ReadableDatabase, sessionIds: readonly number[]): Set<number> {
  const rows = db.all<{ id: number }>(
    `SELECT DISTINCT session_id AS id FROM workshop
     WHERE session_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(sessionIds)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many days ahead a team that is not prepared is pointed out. */
const daysAhead = 14;

/** The teams with which people are placed now or soon though they are not prepared then, soonest first. */
export function clinicalTeamsToPrepare({ db, today, settings }: Context): ClinicalTeamToPrepare[] {
  const soon = addDays(today, daysAhead);
  return allClinicalTeams(db)
    .flatMap((team) => {
      const found = toPrepare(team, today, soon, settings.workshopRefreshMonths);
      if (!found) return [];
      const { next } = preparationOn(team.workshops, today, settings.workshopRefreshMonths);
      return [{ clinicalTeamId: team.id, name: team.name, ...found, next }];
    })
    .sort((a, b) => compareText(a.from, b.from) || a.clinicalTeamId - b.clinicalTeamId);
}
