import { CalendarCheck, CircleHelp, Flag } from 'lucide-react';
import type { SwitchState } from '#domain/longTerm/longTerm.ts';
import { switchStateWords } from '#renderer/text/longTerm.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './longTerm.module.css';

const icons = { reached: Flag, certain: CalendarCheck, possible: CircleHelp, notInSight: CircleHelp };

/** How sure the switch to long-term is: word, icon and colour. */
export function SwitchMark({ state }: { state: SwitchState }) {
  const Icon = icons[state];
  return (
    <span className={cx(styles.state)} data-state={state}>
      <Icon size={15} aria-hidden="true" />
      {switchStateWords[state]}
    </span>
  );
}
