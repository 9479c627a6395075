import type { CoverPlanTier } from '#domain/coverPlan/value.ts';
import type { TermStage } from '#domain/termPlan/value.ts';

/** What main tells the renderer without being asked. */
export interface Events {
  /** Something was written; `entryId` names the entry of history to show in a toast, null for automatic writes. */
  changed: { entryId: number | null; name: string };
  /** The clock moved on to this London wall-clock minute. */
  tick: { now: string };
  /** The menu asks for something the renderer does. */
  command: { command: MenuCommand };
  /** How far a planning under way has come: of how many gaps, which tier is being settled, its best value and bound so far. */
  planningCover: {
    ticket: string;
    gaps: number;
    tier: CoverPlanTier;
    value: number | null;
    bound: number;
    elapsedMs: number;
  };
  /** What is being done for a term, and for how many sessions; null before that is known. */
  planningTerm: { ticket: string; stage: TermStage; sessions: number | null };
  /** Whose absence is being tried, and how many were before of how many. */
  trying: { ticket: string; personId: number; at: number; of: number };
  /** Another database is open: the sample, the real one, or a restored one. */
  reopened: Record<string, never>;
}
export type EventName = keyof Events;

export const menuCommands = [
  'undo',
  'redo',
  'recordAbsence',
  'newSeries',
  'newSession',
  'addPerson',
  'addApplicant',
  'addClinicalTeam',
  'planGaps',
  'whatIf',
  'resilience',
  'planTerm',
  'history',
  'palette',
  'shortcuts',
  'printRota',
  'printCoverList',
  'printWhoToRing',
  'settings',
] as const;
export type MenuCommand = (typeof menuCommands)[number];
