import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { absenceKindWords } from '#renderer/text/kinds.ts';
import { Checkbox, RadioGroup } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import styles from './absence.module.css';
import {
  type AbsenceDraft,
  asksFromTime,
  asksUntilTime,
  type DraftProblems,
  type PartOfDay,
  withKind,
  withPart,
} from './draft.ts';

const partOfDayWords = {
  whole: 'Whole day',
  from: 'From a time',
  until: 'Until a time',
  times: 'Between two times',
} satisfies Record<PartOfDay, string>;

/** Kind, from, until and part of day of an absence. There is no field for why. */
export function AbsenceFields({
  draft,
  problems,
  onChange,
}: {
  draft: AbsenceDraft;
  problems: DraftProblems;
  onChange: (draft: AbsenceDraft) => void;
}) {
  const set = (changed: Partial<AbsenceDraft>) => onChange({ ...draft, ...changed });
  return (
    <>
      <RadioGroup
        label="Kind"
        name="kind"
        row
        options={optionsOf(absenceKindWords)}
        value={draft.kind}
        onChange={(kind) => onChange(withKind(draft, kind))}
      />
      <FieldRow>
        <DateField
          label="From"
          name="from"
          value={draft.from}
          onChange={(from) => set({ from })}
          error={problems.from}
        />
        <div className={cx(styles.until)}>
          {!draft.notKnown && (
            <DateField
              label="Until"
              name="until"
              hint="The last day away."
              value={draft.until}
              onChange={(until) => set({ until })}
              error={problems.until}
            />
          )}
          {draft.notKnown && <span className={cx(styles.untilWord)}>Until</span>}
          <Checkbox
            isSelected={draft.notKnown}
            onChange={(notKnown) => set({ notKnown, until: draft.until ?? draft.from })}
            isDisabled={asksUntilTime(draft)}
          >
            Not known yet
          </Checkbox>
        </div>
      </FieldRow>
      <RadioGroup
        label="Part of day"
        row
        options={optionsOf(partOfDayWords)}
        value={draft.part}
        onChange={(part) => onChange(withPart(draft, part))}
      />
      {(asksFromTime(draft) || asksUntilTime(draft)) && (
        <FieldRow>
          {asksFromTime(draft) && (
            <TimeField
              label="Away from"
              name="fromTime"
              value={draft.fromTime}
              onChange={(fromTime) => set({ fromTime })}
              error={problems.fromTime}
            />
          )}
          {asksUntilTime(draft) && (
            <TimeField
              label="Away until"
              name="untilTime"
              value={draft.untilTime}
              onChange={(untilTime) => set({ untilTime })}
              error={problems.untilTime}
            />
          )}
        </FieldRow>
      )}
    </>
  );
}
