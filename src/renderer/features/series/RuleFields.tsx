import type { ReactNode } from 'react';
import type { HolidayChoice } from '#domain/sessions/series.ts';
import { weekdayName } from '#domain/time/dateWords.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { LengthField } from '#renderer/parts/LengthField.tsx';
import { linkOf, PlaceFields, type Where } from '#renderer/parts/PlaceFields.tsx';
import type { RuleFields as Rule } from '#renderer/parts/seriesRule.ts';
import { holidayChoiceWords } from '#renderer/text/kinds.ts';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { NumberField } from '#renderer/ui/TextField.tsx';

/** How a series ends. */
type Ending = 'open' | 'until' | 'count';

/** A rule as it stands in a form: what is not filled in is null. */
export interface RuleDraft {
  weekday: Rule['weekday'];
  everyWeeks: number | null;
  startTime: string | null;
  minutes: number | null;
  where: Where;
  ending: Ending;
  until: string | null;
  count: number | null;
  sizeLimit: number | null;
  onBankHoliday: HolidayChoice;
  onLeave: HolidayChoice;
}

const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).map((id) => ({ id, label: weekdayName(id) }));
const endings = [
  { id: 'open', label: 'No end date' },
  { id: 'until', label: 'On a date' },
  { id: 'count', label: 'After a number of sessions' },
] as const;

/** A stored rule as a draft to change. */
export function draftOf(rule: Rule): RuleDraft {
  const { placeId, link, until, count, ...rest } = rule;
  return {
    ...rest,
    where: { placeId, link: link ?? '' },
    ending: until !== null ? 'until' : count !== null ? 'count' : 'open',
    until,
    count,
  };
}

/** The draft as requests take it; null while something is not filled in. */
export function ruleOf(draft: RuleDraft): Rule | null {
  const { everyWeeks, startTime, minutes, where, ending, until, count, ...rest } = draft;
  if (everyWeeks === null || startTime === null || minutes === null) return null;
  if ((ending === 'until' && until === null) || (ending === 'count' && count === null)) return null;
  return {
    ...rest,
    everyWeeks,
    startTime,
    minutes,
    placeId: where.placeId,
    link: linkOf(where),
    until: ending === 'until' ? until : null,
    count: ending === 'count' ? count : null,
  };
}

/** How often, when, how long, where and until when. `first` stands between weekday and time. */
export function RuleFields({
  value,
  onChange,
  isGroup,
  first,
}: {
  value: RuleDraft;
  onChange: (draft: RuleDraft) => void;
  /** Groups may have a size limit. */
  isGroup: boolean;
  first?: ReactNode;
}) {
  const set = (part: Partial<RuleDraft>) => onChange({ ...value, ...part });
  return (
    <>
      <FieldRow>
        <NumberField
          label="Every"
          name="everyWeeks"
          value={value.everyWeeks}
          onChange={(everyWeeks) => set({ everyWeeks })}
          min={1}
          max={26}
          unit={value.everyWeeks === 1 ? 'week' : 'weeks'}
        />
        <Select
          label="Weekday"
          name="weekday"
          options={weekdays}
          value={value.weekday}
          onChange={(weekday) => set({ weekday })}
        />
      </FieldRow>
      <FieldRow>
        {first}
        <TimeField
          label="Time"
          name="startTime"
          value={value.startTime}
          onChange={(startTime) => set({ startTime })}
          isRequired
        />
      </FieldRow>
      <LengthField value={value.minutes} onChange={(minutes) => set({ minutes })} />
      <PlaceFields value={value.where} onChange={(where) => set({ where })} />
      {isGroup && (
        <NumberField
          label="Most people (optional)"
          name="sizeLimit"
          value={value.sizeLimit}
          onChange={(sizeLimit) => set({ sizeLimit })}
          min={1}
          max={60}
        />
      )}
      <RadioGroup
        label="Ends"
        options={endings}
        value={value.ending}
        onChange={(ending) => set({ ending })}
      />
      {value.ending === 'until' && (
        <DateField
          label="Until"
          name="until"
          value={value.until}
          onChange={(until) => set({ until })}
          isRequired
        />
      )}
      {value.ending === 'count' && (
        <NumberField
          label="How many sessions"
          name="count"
          value={value.count}
          onChange={(count) => set({ count })}
          min={1}
          max={520}
        />
      )}
      <FieldRow>
        <Select
          label="On a bank holiday"
          name="onBankHoliday"
          options={optionsOf(holidayChoiceWords)}
          value={value.onBankHoliday}
          onChange={(onBankHoliday) => set({ onBankHoliday })}
        />
        <Select
          label="On somebody’s leave"
          name="onLeave"
          options={optionsOf(holidayChoiceWords)}
          value={value.onLeave}
          onChange={(onLeave) => set({ onLeave })}
        />
      </FieldRow>
    </>
  );
}
