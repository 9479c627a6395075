import type { Input } from '#contract/requests.ts';

/** What is recorded in a person's own row. */
export type PersonFields = Omit<Input<'person.change'>, 'id' | 'version'>;

const columns = {
  name: 'name',
  role: 'role',
  employer: 'employer',
  basePlaceId: 'base_place_id',
  contractedMinutes: 'contracted_minutes',
  telephone: 'telephone',
  email: 'email',
  startDate: 'start_date',
  mayLeadGroup: 'may_lead_group',
  mayLeadIndividual: 'may_lead_individual',
} as const satisfies Record<keyof PersonFields, string>;

/** Each field with its column. */
export const columnEntries = Object.entries(columns);

/** The fields as the row holds them. */
export function storedFields(fields: PersonFields) {
  return {
    ...fields,
    mayLeadGroup: fields.mayLeadGroup ? 1 : 0,
    mayLeadIndividual: fields.mayLeadIndividual ? 1 : 0,
  };
}
