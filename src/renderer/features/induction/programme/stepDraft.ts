import type { ProgrammeView } from '#contract/programme.ts';
import type { Sent } from '#contract/requests.ts';
import type { SignOffRole, StepKind } from '#domain/induction/programme.ts';

/** A step of a programme as it is typed. */
export interface StepDraft {
  name: string;
  kind: StepKind;
  needed: number | null;
  minutes: number | null;
  signOff: SignOffRole;
  dueDays: number | null;
  validMonths: number | null;
  isGate: boolean;
  after: number[];
}

const blank: StepDraft = {
  name: '',
  kind: 'trainingSession',
  needed: 1,
  minutes: 60,
  signOff: 'coordinator',
  dueDays: null,
  validMonths: null,
  isGate: false,
  after: [],
};

/** A step to be changed, or a new one. */
export function draftOf(step: ProgrammeView['steps'][number] | null): StepDraft {
  if (!step) return blank;
  const { id: _, version: __, position: ___, archived: ____, ...draft } = step;
  return draft;
}

/** The fields of the request; an empty number is the least there is. */
export function fieldsOf(draft: StepDraft): Omit<Sent<'programme.addStep'>, 'id' | 'version'> {
  return { ...draft, name: draft.name.trim(), needed: draft.needed ?? 1, minutes: draft.minutes ?? 0 };
}
