import type { Finding } from '#domain/finding.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { type Placement, preparationOn, type Workshop } from './clinicalTeam.ts';

/** The team as a placement with it is judged. */
interface PreparedClinicalTeam {
  name: string;
  workshops: readonly Workshop[];
}

/**
 * What the rules say of a placement: whether the team is prepared and the person in post, on its first day or, where
 * that is over, today. All of it can be accepted. A placement that is over is history and judged by its first day.
 */
export function placementFindings(
  team: PreparedClinicalTeam,
  placement: Placement,
  person: Person,
  today: IsoDate,
  refreshMonths: number,
): Finding[] {
  const date = judgedOn(placement, today);
  return [...teamPreparation(team, person, date, refreshMonths), ...inPost(person, date)];
}

/** The day on which a placement is judged. */
export function judgedOn({ from, until }: Placement, today: IsoDate): IsoDate {
  return from < today && (until === null || until >= today) ? today : from;
}

function teamPreparation(
  team: PreparedClinicalTeam,
  person: Person,
  date: IsoDate,
  refreshMonths: number,
): Finding[] {
  const { state, refreshDue } = preparationOn(team.workshops, date, refreshMonths);
  if (state === 'prepared') return [];
  const code = state === 'notPrepared' ? 'clinicalTeamNotPrepared' : 'clinicalTeamRefreshOverdue';
  return [about(person, code, { team: team.name, due: refreshDue, date })];
}

function inPost(person: Person, date: IsoDate): Finding[] {
  const status = statusOn(person, date);
  if (status === 'active' || status === 'reserve') return [];
  return [about(person, 'notActive', { status })];
}

function about(person: Person, code: Finding['code'], facts: Finding['facts']): Finding {
  return { code, severity: 'soft', personId: person.id, sessionId: null, when: null, facts };
}
