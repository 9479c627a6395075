import type { ApplicationView } from '#contract/recruitment.ts';

/** “Offered”, “Not offered”; “–” while nothing is recorded. */
export function welfareWords(welfare: ApplicationView['welfare']): string {
  if (welfare === null) return '–';
  return welfare.offered ? 'Offered' : 'Not offered';
}
