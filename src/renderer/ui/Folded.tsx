import type { ReactNode } from 'react';
import styles from './arrange.module.css';
import { cx } from './cx.ts';

/** What is folded away until somebody asks for it. */
export function Folded({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={cx(styles.folded)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
