import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './layout.module.css';

/** The heading of a part of a screen, with how many there are and what can be done. */
export function SectionHeading({
  title,
  count,
  actions,
  level = 2,
  id,
}: {
  title: string;
  count?: number;
  actions?: ReactNode;
  level?: 2 | 3;
  id?: string;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={cx(styles.sectionHeading)}>
      <Heading id={id}>{title}</Heading>
      {count !== undefined && <span className={cx(styles.count)}>{count}</span>}
      {actions && <div className={cx(styles.sectionActions)}>{actions}</div>}
    </div>
  );
}

/** An empty list: what belongs here, and the first step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={cx(styles.empty)}>
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** Word and value, line by line. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={cx(styles.facts)}>
      {facts.map(({ label, value }) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Words for screen readers only. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className={cx(styles.hidden)}>{children}</span>;
}
