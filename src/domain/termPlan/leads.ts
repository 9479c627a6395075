import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { TermScope } from './term.ts';

/** Who leads what is due to somebody, or to a group: the chosen lead, or a person's own for individual supervision. */
export function leadOf(
  { leadId, ownLeads }: Pick<TermScope, 'leadId' | 'ownLeads'>,
  kind: SupervisionKind,
  people: readonly number[],
): number {
  if (kind === 'groupSupervision') return leadId;
  return ownLeads.find(({ personId }) => people.includes(personId))?.leadId ?? leadId;
}

/** Everybody who leads something of a term, the chosen lead first. */
export function leadsOf({ leadId, ownLeads, people, kinds }: TermScope): number[] {
  const ownLeadIds = ownLeads.filter(({ personId }) => people.includes(personId)).map((each) => each.leadId);
  return [
    ...new Set([
      leadId,
      ...(kinds.includes('individualSupervision') ? ownLeadIds.sort((a, b) => a - b) : []),
    ]),
  ];
}

/** The key of a lead's week, by its Monday. */
export function loadKey(leadId: number, monday: IsoDate): string {
  return `${monday} ${leadId}`;
}

/** The Monday in a key. */
export function mondayIn(key: string): IsoDate {
  return key.slice(0, 10);
}
