import type { ImpactLine } from '#contract/absence.ts';
import { isOpenGap } from '#domain/gaps/gap.ts';
import type { Moment } from '#domain/time/dates.ts';
import { gapParam } from '#renderer/client/coverPlanRoute.ts';

/** How a gap is called while some are chosen to be planned; null where there is nothing to plan: no gap, covered, or begun. */
export function choosable({ session, gap }: ImpactLine, now: Moment): string | null {
  if (!gap || !isOpenGap(gap) || `${session.date}T${session.start}` <= now) return null;
  return gapParam({ sessionId: session.id, forPersonId: gap.personId });
}
