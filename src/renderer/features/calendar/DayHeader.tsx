import { cx } from '#renderer/ui/cx.ts';
import styles from './calendar.module.css';

/** The head of a day's column, with the bank holiday it is. */
export function DayHeader({ text, holiday }: { text: string; holiday: string | null }) {
  return (
    <span className={cx(styles.dayHeader)}>
      {text}
      {holiday && <span className={cx(styles.holidayName)}>{holiday}</span>}
    </span>
  );
}
