import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { preparationOn } from '#domain/clinicalTeams/clinicalTeam.ts';
import type { Context } from '#main/request/context.ts';
import { allClinicalTeams, type StoredPlacement } from './reads.ts';

/** All ward and community teams as screens show them. */
export function clinicalTeamViews({ db, today, settings }: Context): ClinicalTeam[] {
  const isOver = ({ until }: StoredPlacement) => until !== null && until < today;
  return allClinicalTeams(db).map((team) => ({
    ...team,
    preparation: preparationOn(team.workshops, today, settings.workshopRefreshMonths),
    placements: team.placements
      .map((placement) => ({ ...placement, over: isOver(placement) }))
      .sort((a, b) => Number(a.over) - Number(b.over)),
  }));
}
