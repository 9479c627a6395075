import type { CoverStepChoice, LongTermPreview } from '../../../contract/longTerm.ts';
import { addDays, type IsoDate } from '../../../domain/dates.ts';

/** The last day of standing in to begin with: the one before the return, where that is known and not over by then. */
export function untilAtFirst(backOn: IsoDate | null, from: IsoDate): IsoDate | null {
  return backOn !== null && backOn > from ? addDays(backOn, -1) : null;
}

/** The steps added unless the coordinator says otherwise: those that nothing in the induction answers. */
export function wantedSteps(steps: NonNullable<LongTermPreview['steps']>): CoverStepChoice[] {
  return steps.filter(({ already }) => already === null).map(({ what, teamId }) => ({ what, teamId }));
}
