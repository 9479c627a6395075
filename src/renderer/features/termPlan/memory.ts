import type { Sent } from '#contract/requests.ts';
import type { TermPickInput, TermPlan } from '#contract/termPlan.ts';
import { queryClient } from '#renderer/client/client.ts';

export type Scope = Sent<'termPlan.make'>['scope'];

/** What the coordinator settled: these times, and not those. */
export interface Picks {
  locked: TermPickInput[];
  forbidden: TermPickInput[];
}

export const noPicks: Picks = { locked: [], forbidden: [] };

/** The term planned lately, so that a look elsewhere loses neither the plan nor what was settled. */
export interface KeptTerm {
  scope: Scope;
  picks: Picks;
  /** With what was settled when it was made; null while there is none. */
  made: { plan: TermPlan; picks: Picks } | null;
  /** What was booked last: the plan again if that is undone. */
  booked: { plan: TermPlan; picks: Picks } | null;
}

/** It lies with the answers of main, which are all let go when another database is opened. */
const key = ['kept term'];
queryClient.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY });

export function keptTerm(): KeptTerm | null {
  return queryClient.getQueryData<KeptTerm>(key) ?? null;
}

export function keepTerm(kept: KeptTerm): void {
  queryClient.setQueryData<KeptTerm>(key, kept);
}

export function forgetTerm(): void {
  queryClient.removeQueries({ queryKey: key });
}
