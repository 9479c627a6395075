import {
  CalendarCheck,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleMinus,
  CircleX,
  Lock,
  PenLine,
  TimerOff,
} from 'lucide-react';
import type { StepState } from '#domain/induction/stepState.ts';
import { stepStateWords } from '#renderer/text/steps.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './marks.module.css';

const icons = {
  done: CircleCheck,
  notCleared: CircleX,
  expired: TimerOff,
  signOff: PenLine,
  booked: CalendarCheck,
  blocked: Lock,
  overdue: CircleAlert,
  open: Circle,
  withdrawn: CircleMinus,
};

/** Where a step stands: word, icon and colour. */
export function StepMark({ state }: { state: StepState }) {
  const Icon = icons[state];
  return (
    <span className={cx(styles.stepState)} data-state={state}>
      <Icon size={15} aria-hidden="true" />
      {stepStateWords[state]}
    </span>
  );
}
