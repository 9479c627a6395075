import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './layout.module.css';
import { Hidden } from './Section.tsx';

/** The head of a column: its words, or more about it. */
type Column =
  | string
  | { id: string | number; head: ReactNode; isHidden?: boolean; className?: string | undefined };

/** A dense table that scrolls in its own frame; `label` names it, its children are rows (`tr`, with a `th` that says whose). */
export function Table({
  label,
  columns,
  isGrouped = false,
  children,
}: {
  label: string;
  columns: readonly Column[];
  /** The children are groups of rows, each a `tbody` of its own. */
  isGrouped?: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={cx(styles.tableFrame)} aria-label={label} tabIndex={0}>
      <table className={cx(styles.table)} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => {
              const {
                id,
                head,
                isHidden = false,
                className = undefined,
              } = typeof column === 'string' ? { id: column, head: column } : column;
              return (
                <th key={id} scope="col" className={className}>
                  {isHidden ? <Hidden>{head}</Hidden> : head}
                </th>
              );
            })}
          </tr>
        </thead>
        {isGrouped ? children : <tbody>{children}</tbody>}
      </table>
    </section>
  );
}
