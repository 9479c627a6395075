import styles from '#renderer/features/reserves/reserves.module.css';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FieldRow } from '#renderer/ui/Form.tsx';
import type { StartOfSession } from './dates.ts';

/** When each session of a cohort is, folded away until one must be at another time. */
export function SessionTimes({
  starts,
  onChange,
}: {
  starts: readonly StartOfSession[];
  onChange: (at: number, start: StartOfSession) => void;
}) {
  return (
    <details>
      <summary>All {starts.length} dates</summary>
      <div className={cx(styles.times)}>
        {starts.map(({ date, start }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a session is known by which it is
          <FieldRow key={at}>
            <DateField
              label={`Session ${at + 1}`}
              value={date}
              onChange={(other) => other && onChange(at, { date: other, start })}
            />
            <TimeField
              label={`Session ${at + 1} starts`}
              value={start}
              onChange={(other) => onChange(at, { date, start: other })}
            />
          </FieldRow>
        ))}
      </div>
    </details>
  );
}
