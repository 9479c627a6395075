import type { ReactNode } from 'react';
import styles from './arrange.module.css';
import { cx } from './cx.ts';

interface RowProps {
  /** How far apart (`--space-2`), and how far the lines are when it breaks; as far when nothing is said. */
  gap?: 1 | 2 | 3 | 4;
  lines?: 1 | 2;
  align?: 'start' | 'end';
  /** The first at the beginning, the last at the end. */
  isSpread?: boolean;
  children: ReactNode;
}

/** Things beside each other, as many as fit into a line. Buttons that end something stand in `Actions`, fields in `FieldRow`. */
export function Row({
  as: Tag = 'div',
  gap = 2,
  lines,
  align,
  isSpread = false,
  children,
}: RowProps & { as?: 'div' | 'span' | 'li' | 'header' }) {
  return (
    <Tag
      className={cx(styles.row)}
      data-gap={gap}
      data-lines={lines}
      data-align={align}
      data-spread={isSpread || undefined}
    >
      {children}
    </Tag>
  );
}

/** What a page says first, in a box: a sentence, and what can be done about it. */
export function Headline({ children }: { children: ReactNode }) {
  return (
    <div className={cx(styles.row, styles.headline)} data-gap={4} data-lines={2} data-spread>
      {children}
    </div>
  );
}
