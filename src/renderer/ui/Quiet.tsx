import type { ReactNode } from 'react';
import styles from './arrange.module.css';
import { cx } from './cx.ts';

/** What is said in a lower voice: beside or below something, or in the place of what a section would hold. */
export function Quiet({
  as: Tag = 'p',
  size = 'small',
  children,
}: {
  as?: 'p' | 'span' | 'div' | 'li';
  /** normal: as large as what stands around it. */
  size?: 'small' | 'normal';
  children: ReactNode;
}) {
  return (
    <Tag className={cx(styles.quiet)} data-size={size}>
      {children}
    </Tag>
  );
}
