import type { Candidate } from '../../../contract/cover.ts';
import { count } from '../../text/kinds.ts';

/** “2 in 4 weeks”: how often somebody covered in the days that count for fairness. */
export function coverCountWords(covered: number, days: number): string {
  const span = days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day');
  return `${covered} in ${span}`;
}

/** Why somebody who can stands where they stand in the list. */
export function rankWords(candidate: Candidate, position: number): string {
  const soft = candidate.findings.length;
  if (soft > 0) return `Free, with ${count(soft, 'thing')} to know`;
  if (position === 0) return 'Free, nothing against it, least cover for the hours';
  return candidate.coverCount === 0 ? 'Free, has not covered lately' : 'Free, has covered more for the hours';
}
