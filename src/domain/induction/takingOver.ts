import { addDays, type IsoDate } from '#domain/time/dates.ts';
import type { OwnStep } from './induction.ts';
import type { ProgrammeStep } from './programme.ts';

/** A step of somebody under way with what it came from. */
export interface CopiedStep extends OwnStep {
  /** Null for one that came from no programme. */
  originId: number | null;
  /** The version of the template's step that was last taken over or left. */
  seenVersion: number;
  /** Came into the template later and is not asked of this person. */
  leftOut: boolean;
}

export const stepFields = [
  'name',
  'kind',
  'needed',
  'minutes',
  'signOff',
  'dueDays',
  'validMonths',
  'isGate',
  'after',
] as const;
export type StepField = (typeof stepFields)[number];

/** What a template asks now and somebody's own steps do not yet. */
export interface TemplateChange {
  originId: number;
  name: string;
  what: 'added' | 'changed' | 'archived';
  /** Of a changed step: in which points it differs. */
  fields: StepField[];
}

/**
 * What has changed in the template and was neither taken over by somebody under way nor left as it was. `own` holds
 * steps left out too.
 */
export function templateChanges(
  template: readonly ProgrammeStep[],
  own: readonly CopiedStep[],
  startDate: IsoDate,
): TemplateChange[] {
  const byOrigin = new Map(own.map((step) => [step.originId, step]));
  return template.flatMap((step): TemplateChange[] => {
    const about = { originId: step.id, name: step.name };
    const copy = byOrigin.get(step.id);
    if (!copy) return step.archived ? [] : [{ ...about, what: 'added', fields: [] }];
    if (copy.leftOut || copy.seenVersion >= step.version) return [];
    if (step.archived) return [{ ...about, what: 'archived', fields: [] }];
    const fields = differing(step, copy, byOrigin, startDate);
    return fields.length > 0 ? [{ ...about, what: 'changed', fields }] : [];
  });
}

function differing(
  step: ProgrammeStep,
  copy: CopiedStep,
  byOrigin: ReadonlyMap<number | null, CopiedStep>,
  startDate: IsoDate,
): StepField[] {
  const due = step.dueDays === null ? null : addDays(startDate, step.dueDays);
  const asked = new Set([...byOrigin.values()].filter((each) => !each.leftOut).map(({ id }) => id));
  const after = step.after.flatMap((id) => byOrigin.get(id)?.id ?? []).filter((id) => asked.has(id));
  const own = copy.after.filter((id) => asked.has(id));
  return stepFields.filter((field) => {
    if (field === 'dueDays') return due !== copy.dueOn;
    if (field === 'after') return after.length !== own.length || after.some((id) => !own.includes(id));
    return step[field] !== copy[field];
  });
}
