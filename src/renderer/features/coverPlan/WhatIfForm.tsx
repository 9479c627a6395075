import type { IsoDate } from '#domain/time/dates.ts';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { DayFields } from './DayFields.tsx';
import type { CoverPlanUntil, untilOptions } from './periods.ts';
import styles from './tryOut.module.css';
import type { problemsOf, WhatIfDraft } from './whatIfDraft.ts';

/** Who is imagined away, from when and for how long; without an end, how far is planned. */
export function WhatIfForm({
  draft,
  today,
  problems,
  onChange,
  ahead,
}: {
  draft: WhatIfDraft;
  today: IsoDate;
  problems: ReturnType<typeof problemsOf>;
  onChange: (draft: WhatIfDraft) => void;
  /** How far can be planned while the end is not known, and how far is. */
  ahead: {
    options: ReturnType<typeof untilOptions>;
    value: CoverPlanUntil | null;
    onChange: (until: CoverPlanUntil) => void;
  };
}) {
  return (
    <div className={cx(styles.fields)}>
      <div className={cx(styles.person)}>
        <PersonPicker
          label="Person"
          only={({ role, status }) => role !== 'external' && status !== 'applicant'}
          value={draft.personId}
          onChange={(personId) => onChange({ ...draft, personId })}
        />
      </div>
      <DayFields
        draft={draft}
        today={today}
        problems={problems}
        onChange={onChange}
        instead={
          draft.notKnown ? (
            <Select
              label="Plan until"
              options={ahead.options}
              value={ahead.value}
              onChange={ahead.onChange}
            />
          ) : undefined
        }
      />
      <div className={cx(styles.notKnown)}>
        <Checkbox
          isSelected={draft.notKnown}
          onChange={(notKnown) => onChange({ ...draft, notKnown, until: draft.until ?? draft.from })}
        >
          Not known yet
        </Checkbox>
      </div>
    </div>
  );
}
