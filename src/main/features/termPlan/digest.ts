import { createHash } from 'node:crypto';
import { termBasis } from '#domain/termPlan/problem.ts';
import type { TermProblem } from '#domain/termPlan/term.ts';

/** The digest of all that a plan of this problem depends on. */
export function termDigest(problem: TermProblem): string {
  return createHash('sha256').update(termBasis(problem)).digest('hex');
}
