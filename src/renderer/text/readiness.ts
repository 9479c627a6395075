import type { ReadinessView } from '#contract/induction.ts';
import type { BoundDates } from './dates.ts';

/** “Ready now”, “Ready by Mon 14 Dec”, “Stuck”, “Induction not begun”. */
export function readinessWords({ state, on }: ReadinessView, dates: BoundDates): string {
  switch (state) {
    case 'ready':
      return 'Ready now';
    case 'byDate':
      return on === null ? 'Not ready' : `Ready by ${dates.date(on)}`;
    case 'stuck':
      return 'Stuck';
    case 'notBegun':
      return 'Induction not begun';
  }
}

type Why = NonNullable<ReadinessView['why']>;

const whyWords: Record<Why, (step: string) => string> = {
  notCleared: (step) => `${step} was not cleared`,
  noDate: (step) => `nobody has said when ${step} is expected`,
  overdue: (step) => `${step} is overdue and has no new date`,
  noHours: (step) => `no working day is long enough for ${step}`,
  away: () => 'away with no end date',
  expired: (step) => `${step} has run out, and nobody has said when it is renewed`,
  expires: (step) => `${step} runs out before the rest is done`,
};

/** What it hangs on, without a full stop: “hangs on Shadowing”, “DBS check is overdue and has no new date”; null for nothing. */
export function hangsOnWords({ state, step, why }: ReadinessView): string | null {
  if (step === null || state === 'ready') return null;
  return state === 'stuck' && why ? whyWords[why](step) : `hangs on ${step}`;
}
