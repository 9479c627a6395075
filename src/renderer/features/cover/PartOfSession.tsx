import { useState } from 'react';
import type { GapView, SessionView } from '#contract/values.ts';
import { type CoverTime, usualCoverTime } from '#domain/gaps/gap.ts';
import { TimeField } from '#renderer/parts/DateField.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import type { Names } from '#renderer/text/names.ts';
import { Switch } from '#renderer/ui/Choice.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { PanelSection } from '#renderer/ui/Panel.tsx';

/** The time to be covered: all that is open unless a part is asked for. */
export function PartOfSession({
  session,
  gap,
  time,
  names,
  onChange,
}: {
  session: SessionView;
  gap: GapView;
  time: CoverTime;
  names: Names;
  onChange: (time: CoverTime | null) => void;
}) {
  const usual = usualCoverTime(session, gap);
  const [isPart, setIsPart] = useState(false);
  const backwards = time.start >= time.end;
  return (
    <PanelSection>
      <Switch
        isSelected={isPart}
        onChange={(selected) => {
          setIsPart(selected);
          onChange(null);
        }}
        note={
          isPart
            ? `${names.first(gap.personId)} leads ${timeRange(session.start, session.end)}.`
            : `Cover is for ${timeRange(usual.start, usual.end)}.`
        }
      >
        Cover only a part
      </Switch>
      {isPart && (
        <FieldRow>
          <TimeField
            label="Cover from"
            value={time.start}
            onChange={(start) => start && onChange({ ...time, start })}
          />
          <TimeField
            label="Cover until"
            value={time.end}
            onChange={(end) => end && onChange({ ...time, end })}
            error={backwards ? 'The end must be after the start.' : undefined}
          />
        </FieldRow>
      )}
    </PanelSection>
  );
}
