import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { NumberField } from '#renderer/ui/TextField.tsx';
import type { CadenceDraft } from './cadenceDraft.ts';

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
