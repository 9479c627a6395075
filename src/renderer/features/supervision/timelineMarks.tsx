import type { TimelineMark } from '#contract/supervision.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './supervision.module.css';

export const markWords = {
  held: 'Attended',
  missed: 'Missed',
  cancelled: 'Cancelled or not held',
  notRecorded: 'No register yet',
  booked: 'Booked',
} satisfies Record<TimelineMark, string>;

/** The sign of a session on the line, around a point: each has a shape of its own, so that no colour is needed. */
export function MarkShape({ mark, x, y }: { mark: TimelineMark | 'due'; x: number; y: number }) {
  switch (mark) {
    case 'held':
      return <circle className={cx(styles.sign)} data-filled="" cx={x} cy={y} r={4.5} />;
    case 'missed':
      return <circle className={cx(styles.sign)} cx={x} cy={y} r={4.5} />;
    case 'cancelled':
      return <path className={cx(styles.sign)} d={`M${x - 4} ${y - 4} l8 8 M${x + 4} ${y - 4} l-8 8`} />;
    case 'notRecorded':
      return <path className={cx(styles.sign)} d={`M${x - 4} ${y} h8`} />;
    case 'booked':
      return <path className={cx(styles.sign)} d={`M${x} ${y - 5} l5 5 l-5 5 l-5 -5 z`} />;
    case 'due':
      return <path className={cx(styles.sign)} data-filled="" d={`M${x - 4} ${y - 5} h8 l-4 8 z`} />;
  }
}

const legend = [...(Object.keys(markWords) as TimelineMark[]), 'due' as const];

/** What the signs mean. */
export function Legend() {
  return (
    <ul className={cx(styles.legend)}>
      {legend.map((mark) => (
        <li key={mark}>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <MarkShape mark={mark} x={7} y={7} />
          </svg>
          {mark === 'due' ? 'Due date' : markWords[mark]}
        </li>
      ))}
    </ul>
  );
}
