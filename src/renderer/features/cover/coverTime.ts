import type { GapView, SessionView } from '../../../contract/values.ts';
import { type ClockTime, timeOf } from '../../../domain/dates.ts';

/** A time within a session, half-open. */
export interface CoverTime {
  start: ClockTime;
  end: ClockTime;
}

/** What to cover unless told otherwise: the whole session; only what is still open where some is covered already. */
export function usualCoverTime(session: SessionView, gap: GapView | null): CoverTime {
  const { start, end } = session;
  const open = gap?.uncovered[0];
  if (!gap || !open) return { start, end };
  const someCovered = session.cover.some((row) => row.forPersonId === gap.personId);
  // Somebody who stands in themselves leads perhaps only a part.
  if (!someCovered && gap.chain.length === 1) return { start, end };
  return { start: timeOf(open.start), end: timeOf(open.end) };
}
