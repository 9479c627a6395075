/**
 * The capabilities: folders of `domain/` that answer requests, each with the same name in `domain`, `contract`,
 * `main/features` and `renderer/features`. A new one is added here.
 */
export const capabilities = [
  'absence',
  'clinicalTeams',
  'cover',
  'coverPlan',
  'induction',
  'longTerm',
  'people',
  'recruitment',
  'reserves',
  'sessions',
  'supervision',
  'termPlan',
  'whoToRing',
];
