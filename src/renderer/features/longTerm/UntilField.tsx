import { useDates } from '#renderer/client/clock.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './longTerm.module.css';

/** The last day of standing in, or that nobody knows it yet. `backOn`: the day the person is back, where that is known. */
export function UntilField({
  value,
  onChange,
  isNotKnown,
  onNotKnown,
  backOn,
}: {
  value: string | null;
  onChange: (until: string | null) => void;
  isNotKnown: boolean;
  onNotKnown: (isNotKnown: boolean) => void;
  backOn: string | null;
}) {
  const dates = useDates();
  return (
    <div className={cx(styles.until)}>
      {isNotKnown ? (
        <span className={cx(styles.word)}>Until</span>
      ) : (
        <DateField
          label="Until"
          name="until"
          hint={`The last day of standing in${backOn === null ? '' : `; ${dates.back(backOn)}`}.`}
          value={value}
          onChange={onChange}
          isRequired
        />
      )}
      <Checkbox isSelected={isNotKnown} onChange={onNotKnown}>
        Not known yet
      </Checkbox>
    </div>
  );
}
