import { mayLead, type Person, statusOn } from '#domain/people/person.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { SupervisionKind } from './cadence.ts';
import type { DueState } from './ledger.ts';

/** How far ahead a time is looked for once somebody is overdue, in days. */
export const overdueLookAhead = 28;

/**
 * Until when (inclusive) a time to catch up is looked for: the last day on which it is still in date; once that is over,
 * as soon as can be. Null where nothing is asked.
 */
export function catchUpUntil(
  dueState: Pick<DueState, 'windowUntil' | 'cadence'>,
  today: IsoDate,
): { last: IsoDate; late: boolean } | null {
  if (dueState.cadence === null) return null;
  const { windowUntil } = dueState;
  if (windowUntil !== null && windowUntil >= today) return { last: windowUntil, late: false };
  return { last: addDays(today, overdueLookAhead), late: windowUntil !== null };
}

/**
 * Whether somebody can supervise a person today: active, with leave to lead the kind, and not themselves. The
 * coordinator is not supervised by the peer workers she coordinates; her lead comes from outside the team.
 */
export function canSupervise(lead: Person, person: Person, kind: SupervisionKind, today: IsoDate): boolean {
  if (lead.id === person.id || !mayLead(lead, kind) || statusOn(lead, today) !== 'active') return false;
  return person.role !== 'coordinator' || lead.role !== 'peerWorker';
}
