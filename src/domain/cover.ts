import type { Interval } from './interval.ts';

export const gapStates = ['needed', 'asked', 'part', 'arranged', 'declined', 'notNeeded'] as const;
export type GapState = (typeof gapStates)[number];

/** Somebody must lead and will not be there. Derived, never stored. */
export interface Gap {
  sessionId: number;
  /** The person standing as lead who will not be there. */
  personId: number;
  /** The chain by which this person came to lead: the lead named in the session first, this person last. */
  chain: number[];
  /** The part of the session for which the person is away. */
  interval: Interval;
  /** What of it nobody covers yet. */
  uncovered: Interval[];
  state: GapState;
  /** Whether another lead is there all that time, so that cover is not a must. */
  coLeadPresent: boolean;
  term: 'short' | 'long';
}
