import type { ClinicalTeamKind, PreparationState } from '#domain/clinicalTeams/clinicalTeam.ts';

/** “Ward”, “Community team”. */
export const clinicalTeamKindWords = {
  ward: 'Ward',
  community: 'Community team',
} satisfies Record<ClinicalTeamKind, string>;

export const preparationWords = {
  prepared: 'Prepared',
  refreshOverdue: 'Refresh overdue',
  notPrepared: 'No workshop yet',
} satisfies Record<PreparationState, string>;
