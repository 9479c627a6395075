import { CircleAlert, CircleCheck, CircleDashed, Clock } from 'lucide-react';
import type { ReadinessView } from '#contract/induction.ts';
import { useDates } from '#renderer/client/clock.ts';
import { readinessWords } from '#renderer/text/readiness.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './marks.module.css';

const icons = { ready: CircleCheck, byDate: Clock, stuck: CircleAlert, notBegun: CircleDashed };

/** Whether somebody may cover: word, icon and colour. */
export function ReadinessMark({ readiness }: { readiness: ReadinessView }) {
  const dates = useDates();
  const Icon = icons[readiness.state];
  return (
    <span className={cx(styles.readiness)} data-readiness={readiness.state}>
      <Icon size={15} aria-hidden="true" />
      {readinessWords(readiness, dates)}
    </span>
  );
}
