import { Check } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type AttendanceValue, attendanceValues } from '#domain/supervision/register.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './register.module.css';
import { attendanceWords, letterOf } from './words.ts';

/** The words over the columns; each choice below has them as its name. */
export function MarkHead() {
  return (
    <div className={cx(styles.row, styles.head)} aria-hidden="true">
      <span />
      {attendanceValues.map((value) => (
        <span key={value}>{attendanceWords[value]}</span>
      ))}
    </div>
  );
}

/** One person's line, as in a register on paper: the name, and a box for each choice, with its letter while letters work. */
export function MarkRow({
  name,
  value,
  lettersOn,
  onChange,
}: {
  name: string;
  value: AttendanceValue | null;
  lettersOn: boolean;
  onChange: (value: AttendanceValue) => void;
}) {
  return (
    <RadioGroup
      className={cx(styles.row)}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const attendance = attendanceValues.find((each) => each === chosen);
        if (attendance) onChange(attendance);
      }}
    >
      <Label>{name}</Label>
      {attendanceValues.map((each) => (
        <Radio key={each} value={each} aria-label={attendanceWords[each]} className={cx(styles.choice)}>
          <span className={cx(styles.box)} data-value={each} aria-hidden="true">
            {each === value && <Check size={13} strokeWidth={3} />}
            {lettersOn && letterOf(each)}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
