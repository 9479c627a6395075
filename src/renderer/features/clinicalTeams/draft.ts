import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import type { Sent } from '#contract/requests.ts';
import type { ClinicalTeamKind } from '#domain/clinicalTeams/clinicalTeam.ts';

/** A team as it is typed. */
export interface ClinicalTeamDraft {
  name: string;
  kind: ClinicalTeamKind;
  placeId: number | null;
  contactRole: string;
  telephone: string;
  email: string;
}

export const newClinicalTeam: ClinicalTeamDraft = {
  name: '',
  kind: 'ward',
  placeId: null,
  contactRole: '',
  telephone: '',
  email: '',
};

/** A recorded team, to change what is recorded. */
export function draftOf({
  name,
  kind,
  placeId,
  contactRole,
  telephone,
  email,
}: ClinicalTeam): ClinicalTeamDraft {
  return {
    name,
    kind,
    placeId,
    contactRole: contactRole ?? '',
    telephone: telephone ?? '',
    email: email ?? '',
  };
}

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

/** The fields of the request. */
export function fieldsOf({ name, kind, placeId, ...contact }: ClinicalTeamDraft): Sent<'clinicalTeams.add'> {
  return {
    name,
    kind,
    placeId,
    contactRole: orNothing(contact.contactRole),
    telephone: orNothing(contact.telephone),
    email: orNothing(contact.email),
  };
}
