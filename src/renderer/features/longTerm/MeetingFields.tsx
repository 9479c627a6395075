import type { Interval } from '#domain/time/interval.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { LengthField } from '#renderer/parts/LengthField.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { FieldRow } from '#renderer/ui/Form.tsx';
import { type MeetingChoice, pickOf } from './meetingChoice.ts';

/** When and where two people meet: a time offered, another, or none; `none` says what none means. */
export function MeetingFields({
  label,
  name,
  slots,
  value,
  onChange,
  none = `Book no ${label.toLocaleLowerCase('en-GB')}`,
}: {
  label: string;
  name: string;
  slots: readonly Interval[];
  value: MeetingChoice;
  onChange: (choice: MeetingChoice) => void;
  none?: string;
}) {
  const dates = useDates();
  const { data: places = [] } = useAsk('places.list', {});
  const pick = pickOf(value, slots);
  const options = [
    ...slots.map((slot) => ({ id: slot.start, label: dates.interval(slot) })),
    { id: 'other', label: 'Another time' },
    { id: 'none', label: none },
  ];
  const set = (changed: Partial<MeetingChoice>) => onChange({ ...value, ...changed });
  return (
    <>
      <RadioGroup
        label={label}
        hint={
          slots.length > 0
            ? 'Both work and are free at these times.'
            : 'No time was found at which both are free.'
        }
        options={options}
        value={pick}
        onChange={(chosen) => set({ pick: chosen })}
      />
      {pick === 'other' && (
        <>
          <FieldRow>
            <DateField
              label={`${label} on`}
              name={`${name}.date`}
              value={value.date}
              onChange={(date) => set({ date })}
              isRequired
            />
            <TimeField
              label="Starts"
              name={`${name}.start`}
              value={value.start}
              onChange={(start) => set({ start })}
              isRequired
            />
          </FieldRow>
          <LengthField value={value.minutes} onChange={(minutes) => set({ minutes })} name={`${name}.end`} />
        </>
      )}
      {pick !== 'none' && (
        <ComboBox
          label={`Place of the ${label.toLocaleLowerCase('en-GB')}`}
          name={`${name}.placeId`}
          options={places
            .filter((place) => !place.archived)
            .map((place) => ({ id: place.id, label: place.name, note: place.site ?? undefined }))}
          value={value.placeId}
          onChange={(placeId) => set({ placeId })}
          placeholder="Type a place"
          nothing="No place by that name."
        />
      )}
    </>
  );
}
