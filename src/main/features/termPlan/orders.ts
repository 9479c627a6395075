import type { TermPlan, TermScopeInput } from '#contract/termPlan.ts';
import type { LedgerGround } from '#domain/supervision/ledger.ts';
import type { TermPick, TermPicks } from '#domain/termPlan/choices.ts';
import type { TermGround } from '#domain/termPlan/problem.ts';
import type { TermStage } from '#domain/termPlan/value.ts';
import type { Order } from '#main/solver/order.ts';

/*
 * What the worker does for a term. Only names and types stand here: the code is in `worker.ts`, which main never loads, so
 * that nothing of it can run on the thread that answers the window.
 */

/** All that a term is planned from, as plain values. */
export interface SentGround extends Omit<TermGround, 'ledgerOf'> {
  ledger: LedgerGround;
}

export interface TermInput {
  ground: SentGround;
  scope: TermScopeInput;
  picks: TermPicks;
  /** How long the solver has, in milliseconds. */
  solveMs: number;
}

/** What is under way, or the best plan so far. */
export type TermReport =
  | { report: 'stage'; stage: TermStage; sessions: number | null }
  | { report: 'plan'; plan: TermPlan };

/** A plan, or why the times that were kept allow none: the first that is no time any more, or two that cannot both be. */
export type TermOutcome =
  | { is: 'plan'; plan: TermPlan }
  | { is: 'lost'; pick: TermPick }
  | { is: 'clash'; picks: readonly [Pick<TermPick, 'date' | 'start'>, Pick<TermPick, 'date' | 'start'>] };

/** Works out a term. */
export const planTermOrder: Order<TermInput, TermReport, TermOutcome> = { name: 'planTerm' };

/** Works out the digest of everything a plan depends on. */
export const termDigestOrder: Order<SentGround, never, string> = { name: 'termDigest' };

/** So long at most it is tried what would help, in milliseconds. */
export const helpMs = 4000;
