import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/time/dates.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { count } from '#renderer/text/kinds.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { lengthOf, lengths, type problemsOf, type WhatIfDraft, withFrom, withLength } from './whatIfDraft.ts';

const lengthOptions = lengths.map((id) => ({ id, label: count(Number(id), 'week') }));

/** The first day, and the last or how long; something else `instead` of these two while the last is not known. */
export function DayFields({
  draft,
  today,
  problems,
  onChange,
  instead,
}: {
  draft: WhatIfDraft;
  today: IsoDate;
  problems: ReturnType<typeof problemsOf>;
  onChange: (draft: WhatIfDraft) => void;
  instead?: ReactNode;
}) {
  return (
    <>
      <DateField
        label="From"
        value={draft.from}
        onChange={(from) => onChange(withFrom(draft, from))}
        min={today}
        error={problems.from}
      />
      {instead ?? (
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
    </>
  );
}
