import type { ReactNode } from 'react';
import styles from './arrange.module.css';
import { cx } from './cx.ts';

/** How far apart: `--space-1` to `--space-4`; `hair` is what holds two lines of one thing together. */
export type Gap = 'hair' | 1 | 2 | 3 | 4;

/** Things below each other. As a list (`ul`) its `label` names it, and its children are `li`. */
export function Stack({
  as: Tag = 'div',
  gap = 3,
  label,
  children,
}: {
  as?: 'div' | 'ul';
  gap?: Gap;
  label?: string;
  children: ReactNode;
}) {
  return (
    <Tag className={cx(styles.stack)} data-gap={gap} aria-label={label}>
      {children}
    </Tag>
  );
}

/** A screen: its parts below each other. What is inside can ask how wide it is (`@container`). */
export function Page({ gap = 3, children }: { gap?: 3 | 4; children: ReactNode }) {
  return (
    <div className={cx(styles.stack, styles.page)} data-gap={gap}>
      {children}
    </div>
  );
}
