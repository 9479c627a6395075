import type { Cadence, SupervisionKind } from '../../../domain/cadence.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { FieldRow } from '../../ui/Form.tsx';
import { NumberField } from '../../ui/TextField.tsx';

/** A cadence as typed; empty fields are null, and `isAsked` false asks for nothing. */
export interface CadenceDraft {
  isAsked: boolean;
  everyWeeks: number | null;
  withinDays: number | null;
  minimumMinutes: number | null;
  groupCounts: boolean;
}

/** The draft of what is asked now, or of a beginning where nothing is. */
export function draftOf(cadence: Cadence | null): CadenceDraft {
  if (cadence) return { isAsked: true, ...cadence };
  return { isAsked: false, everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };
}

/** What is sent; an empty number is 0, which main refuses in words where it cannot be. */
export function cadenceIn(draft: CadenceDraft, kind: SupervisionKind): Cadence | null {
  if (!draft.isAsked) return null;
  return {
    everyWeeks: draft.everyWeeks ?? 0,
    withinDays: draft.withinDays ?? 0,
    minimumMinutes: draft.minimumMinutes ?? 0,
    groupCounts: kind === 'individualSupervision' && draft.groupCounts,
  };
}

/** How often, how near the date, how long at least, and whether a group counts. */
export function CadenceFields({
  draft,
  kind,
  onChange,
}: {
  draft: CadenceDraft;
  kind: SupervisionKind;
  onChange: (draft: CadenceDraft) => void;
}) {
  return (
    <>
      <Checkbox isSelected={draft.isAsked} onChange={(isAsked) => onChange({ ...draft, isAsked })}>
        Asked for
      </Checkbox>
      {draft.isAsked && (
        <>
          <FieldRow>
            <NumberField
              label="Every"
              name="cadence.everyWeeks"
              unit="weeks"
              value={draft.everyWeeks}
              onChange={(everyWeeks) => onChange({ ...draft, everyWeeks })}
            />
            <NumberField
              label="Either way"
              name="cadence.withinDays"
              unit="days"
              value={draft.withinDays}
              onChange={(withinDays) => onChange({ ...draft, withinDays })}
            />
            <NumberField
              label="At least"
              name="cadence.minimumMinutes"
              unit="minutes"
              value={draft.minimumMinutes}
              onChange={(minimumMinutes) => onChange({ ...draft, minimumMinutes })}
            />
          </FieldRow>
          {kind === 'individualSupervision' && (
            <Checkbox
              isSelected={draft.groupCounts}
              onChange={(groupCounts) => onChange({ ...draft, groupCounts })}
            >
              A group attended counts as well
            </Checkbox>
          )}
        </>
      )}
    </>
  );
}
