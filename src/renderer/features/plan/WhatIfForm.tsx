import type { AbsenceView } from '../../../contract/absence.ts';
import { count } from '../../text/kinds.ts';
import { Checkbox } from '../../ui/Choice.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { PersonPicker } from '../../ui/PersonPicker.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PlanUntil, untilOptions } from './periods.ts';
import styles from './tryOut.module.css';
import { lengthOf, lengths, type problemsOf, type WhatIfDraft, withFrom, withLength } from './whatIfDraft.ts';

const lengthOptions = lengths.map((id) => ({ id, label: count(Number(id), 'week') }));

/** Who is imagined away, from when and for how long; without an end, how far is planned. */
export function WhatIfForm({
  draft,
  today,
  problems,
  onChange,
  ahead,
}: {
  draft: WhatIfDraft;
  today: AbsenceView['from'];
  problems: ReturnType<typeof problemsOf>;
  onChange: (draft: WhatIfDraft) => void;
  /** How far can be planned while the end is not known, and how far is. */
  ahead: {
    options: ReturnType<typeof untilOptions>;
    value: PlanUntil | null;
    onChange: (until: PlanUntil) => void;
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
      <DateField
        label="From"
        value={draft.from}
        onChange={(from) => onChange(withFrom(draft, from))}
        min={today}
        error={problems.from}
      />
      {draft.notKnown ? (
        <Select label="Plan until" options={ahead.options} value={ahead.value} onChange={ahead.onChange} />
      ) : (
        <>
          <Select
            label="Length"
            placeholder="Other"
            options={lengthOptions}
            value={lengthOf(draft)}
            onChange={(weeks) => onChange(withLength(draft, weeks))}
          />
          <DateField
            label="Until"
            value={draft.until}
            onChange={(until) => onChange({ ...draft, until })}
            min={draft.from ?? today}
            error={problems.until}
          />
        </>
      )}
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
