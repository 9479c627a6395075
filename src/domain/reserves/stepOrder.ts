import type { Finding } from '#domain/finding.ts';
import { blockedBy, type Induction, type OwnStep } from '#domain/induction/induction.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { stepNames } from './readiness.ts';

/**
 * A step is done, or is to be done, on a day on which steps that come before it are not done; those with a session
 * booked by then are taken to be. Facts: `step`, `gates` (names of those before it).
 */
export function outOfOrder(
  step: OwnStep,
  induction: Induction,
  date: IsoDate,
  today: IsoDate,
  personId: number,
): Finding[] {
  const open = blockedBy(step, induction, today).filter(
    ({ booked }) => !booked.some((each) => each.date >= today && each.date <= date),
  );
  if (open.length === 0) return [];
  const facts = { step: step.name, gates: stepNames(open) };
  return [{ code: 'outOfOrder', severity: 'soft', personId, sessionId: null, when: null, facts }];
}
