import type { SessionView } from '#contract/values.ts';
import { useDates } from '#renderer/client/clock.ts';
import { Select } from '#renderer/ui/Select.tsx';

/** The choice for everything that has not begun; any other value is a slot. */
export const allToCome = 'all';

/** From which of its dates on a change of a series holds. */
export function SlotField({
  label,
  upcoming,
  value,
  onChange,
}: {
  label: string;
  upcoming: readonly SessionView[];
  value: string;
  onChange: (slot: string) => void;
}) {
  const dates = useDates();
  const slots = upcoming.flatMap((session) => (session.slot === null ? [] : [session.slot])).sort();
  return (
    <Select
      label={label}
      name="fromSlot"
      options={[
        { id: allToCome, label: 'All that have not begun' },
        ...slots.map((slot) => ({ id: slot, label: `${dates.date(slot)} and following` })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
