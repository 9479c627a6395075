import type { CoverPlan, CoverPlanScope } from '#contract/coverPlan.ts';
import { queryClient } from '#renderer/client/client.ts';
import { type Choices, choicesWithin, noChoices } from './choices.ts';

/**
 * What was planned and chosen lately, so that a look elsewhere does not lose it. It lies with the answers of main, which are
 * all let go when another database is opened.
 */
const always = { gcTime: Number.POSITIVE_INFINITY };
queryClient.setQueryDefaults(['kept plan'], always);
queryClient.setQueryDefaults(['kept choices'], always);

/** Choices hold for the same people, however far ahead is planned. */
const choicesKey = ({ people, imagined }: CoverPlanScope) => ['kept choices', { people, imagined }];

/** What of the choices a plan of this scope rests on. */
const basis = (choices: Choices, scope: CoverPlanScope) =>
  JSON.stringify(choicesWithin(choices, scope, () => false));

interface KeptCoverPlan {
  plan: CoverPlan;
  basis: string;
}

/** The choices made lately for the people of a scope. */
export function keptChoices(scope: CoverPlanScope | null): Choices {
  return (scope && queryClient.getQueryData<Choices>(choicesKey(scope))) ?? noChoices;
}

export function keepChoices(scope: CoverPlanScope, choices: Choices): void {
  queryClient.setQueryData<Choices>(choicesKey(scope), choices);
}

/**
 * The plan made lately for this scope with these choices; null when there is none. One with somebody imagined away cannot be
 * held against what is recorded, so it is kept only until something changes.
 */
export function keptCoverPlan(scope: CoverPlanScope | null, choices: Choices): CoverPlan | null {
  const state = scope && queryClient.getQueryState<KeptCoverPlan>(['kept plan', scope]);
  if (!state || (scope.imagined !== null && state.isInvalidated)) return null;
  const kept = state.data;
  return kept && kept.basis === basis(choices, scope) ? kept.plan : null;
}

export function keepCoverPlan(scope: CoverPlanScope, choices: Choices, plan: CoverPlan): void {
  queryClient.setQueryData<KeptCoverPlan>(['kept plan', scope], { plan, basis: basis(choices, scope) });
}
