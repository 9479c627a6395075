import { CircleCheck, CircleDashed, Clock } from 'lucide-react';
import { useDates } from '../../app/clock.ts';
import { cx } from '../../ui/cx.ts';
import type { Readiness } from './readiness.ts';
import styles from './reserves.module.css';

const icons = { ready: CircleCheck, later: Clock, notReady: CircleDashed };

/** Whether a reserve may cover: word, icon and colour. */
export function ReadinessMark({ readiness, readyFrom }: { readiness: Readiness; readyFrom: string | null }) {
  const dates = useDates();
  const Icon = icons[readiness];
  return (
    <span className={cx(styles.readiness)} data-readiness={readiness}>
      <Icon size={15} aria-hidden="true" />
      {readiness === 'notReady'
        ? 'Not ready'
        : readiness === 'ready'
          ? 'Ready now'
          : `Ready from ${readyFrom === null ? '' : dates.date(readyFrom)}`}
    </span>
  );
}
