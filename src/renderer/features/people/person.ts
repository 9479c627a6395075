import type { PersonRecord } from '#contract/people.ts';
import type { Sent } from '#contract/requests.ts';
import type { Role } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { parseHours, typedHours } from '#renderer/text/hours.ts';

type Fields = Omit<Sent<'person.change'>, 'id' | 'version'>;

/** A person's details as they are typed. */
export interface PersonDraft {
  name: string;
  role: Role;
  startDate: IsoDate | null;
  /** Contracted hours a week. */
  hours: string;
  mayLeadGroup: boolean;
  mayLeadIndividual: boolean;
  telephone: string;
  email: string;
  employer: string;
  basePlaceId: number | null;
}

export const newPerson: PersonDraft = {
  name: '',
  role: 'peerWorker',
  startDate: null,
  hours: '',
  mayLeadGroup: false,
  mayLeadIndividual: false,
  telephone: '',
  email: '',
  employer: '',
  basePlaceId: null,
};

/** A recorded person, to change what is recorded. */
export function draftOf(person: PersonRecord): PersonDraft {
  return {
    name: person.name,
    role: person.role,
    startDate: person.startDate,
    hours: typedHours(person.contractedMinutes),
    mayLeadGroup: person.mayLeadGroup,
    mayLeadIndividual: person.mayLeadIndividual,
    telephone: person.telephone ?? '',
    email: person.email ?? '',
    employer: person.employer ?? '',
    basePlaceId: person.basePlaceId,
  };
}

export type PersonProblems = Partial<Record<'name' | 'hours', string>>;

/** What cannot be sent as it is; what the values mean is judged by main. */
export function problemsOf(draft: PersonDraft): PersonProblems {
  const problems: PersonProblems = {};
  if (draft.name.trim() === '') problems.name = 'Give the name.';
  if (draft.hours.trim() !== '' && parseHours(draft.hours) === null) {
    problems.hours = 'Give the hours a week, such as 15, 7.5 or 7:30.';
  }
  return problems;
}

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

/** The fields of the request. */
export function fieldsOf(draft: PersonDraft): Fields {
  const { name, role, startDate, mayLeadGroup, mayLeadIndividual, basePlaceId } = draft;
  return {
    name,
    role,
    startDate,
    mayLeadGroup,
    mayLeadIndividual,
    basePlaceId,
    employer: orNothing(draft.employer),
    telephone: orNothing(draft.telephone),
    email: orNothing(draft.email),
    contractedMinutes: parseHours(draft.hours),
  };
}
