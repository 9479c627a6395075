import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './Line.module.css';
import { unbroken } from './unbroken.tsx';

/**
 * A line of what there is, or needs doing: a sentence, its state, and what it does. `id` names the sentence for the
 * button; `tone` gives the mark its colour.
 */
export function Line({
  id,
  mark,
  tone,
  badge,
  action,
  children,
}: {
  id?: string;
  mark?: ReactNode;
  tone?: 'warn' | 'error' | undefined;
  badge?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={cx(styles.line)}>
      {mark && (
        <span className={cx(styles.mark)} data-tone={tone}>
          {mark}
        </span>
      )}
      <span id={id} className={cx(styles.words)}>
        {unbroken(children)}
      </span>
      {badge}
      {action && <span className={cx(styles.act)}>{action}</span>}
    </li>
  );
}
