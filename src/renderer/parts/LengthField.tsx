import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from '#renderer/ui/cx.ts';
import { NumberField } from '#renderer/ui/TextField.tsx';
import styles from './parts.module.css';

const usual = [30, 45, 60, 90, 120];

/** How long a session is, in minutes: the usual lengths to press, any other to type. */
export function LengthField({
  value,
  onChange,
  name = 'minutes',
}: {
  value: number | null;
  onChange: (minutes: number | null) => void;
  name?: string;
}) {
  return (
    <div className={cx(styles.length)}>
      <NumberField
        label="Length"
        name={name}
        value={value}
        onChange={onChange}
        min={5}
        max={720}
        step={5}
        unit="minutes"
      />
      <ToggleButtonGroup
        aria-label="Usual lengths in minutes"
        className={cx(styles.lengths)}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = usual.find((minutes) => keys.has(minutes));
          if (chosen) onChange(chosen);
        }}
      >
        {usual.map((minutes) => (
          <ToggleButton key={minutes} id={minutes} className={cx(styles.lengthChip)}>
            {minutes}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
