import type { CoverStepChoice, LongTermPreview } from '#contract/longTerm.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';

/** The last day of standing in to begin with: the one before the return, where that is known and not over by then. */
export function untilAtFirst(backOn: IsoDate | null, from: IsoDate): IsoDate | null {
  return backOn !== null && backOn > from ? addDays(backOn, -1) : null;
}

/**
 * The steps to be added, of those offered: what the coordinator chose, else those that nothing in the induction answers.
 * What is not offered any more, say for another first day, is not chosen any more.
 */
export function chosenSteps(
  own: readonly CoverStepChoice[] | null,
  offered: NonNullable<LongTermPreview['steps']>,
): CoverStepChoice[] {
  return offered
    .filter((step) => own?.some((each) => isSameStep(each, step)) ?? step.already === null)
    .map(({ what, clinicalTeamId }) => ({ what, clinicalTeamId }));
}

/** Whether two choices are of the same step. */
export function isSameStep(one: CoverStepChoice, other: CoverStepChoice): boolean {
  return one.what === other.what && one.clinicalTeamId === other.clinicalTeamId;
}
