import type { PersonSummary } from '#contract/people.ts';
import type { Scope } from './memory.ts';

/** Who leads individual supervision, as it is chosen in the form. */
export interface LeadChoice {
  /** Whether it stays with whoever leads it now, or all of it goes to the chosen lead. */
  stays: boolean;
  /** Chosen for one person. */
  own: Readonly<Record<number, number>>;
}

/** As it was planned lately; else everybody stays with their lead. */
export function leadChoiceFrom(kept: Scope | null): LeadChoice {
  if (!kept) return { stays: true, own: {} };
  return {
    stays: false,
    own: Object.fromEntries(kept.ownLeads.map(({ personId, leadId }) => [personId, leadId])),
  };
}

/** Who may lead individual supervision in a term. */
export function mayLeadIndividual(person: PersonSummary): boolean {
  return person.mayLeadIndividual && person.status === 'active';
}

/** Who would lead the individual supervision of one person. */
export function leadFor(
  personId: number,
  { stays, own }: LeadChoice,
  leadId: number,
  present: ReadonlyMap<number, number>,
): number {
  return own[personId] ?? (stays ? present.get(personId) : undefined) ?? leadId;
}
