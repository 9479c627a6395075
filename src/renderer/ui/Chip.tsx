import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './layout.module.css';

/** A word in a pill; not to press. */
export function Chip({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'info' | 'warn' | 'error' | 'fine';
  children: ReactNode;
}) {
  return (
    <span className={cx(styles.chip)} data-tone={tone}>
      {children}
    </span>
  );
}

/** Filters to press, several at once; none pressed means everything. */
export function FilterChips<T extends string | number>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { id: T; label: string; count?: number; kind?: string }[];
  value: readonly T[];
  onChange: (value: T[]) => void;
}) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles.chips)}
      selectionMode="multiple"
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.has(id)))}
    >
      {options.map(({ id, label: words, count, kind }) => (
        <ToggleButton key={id} id={id} className={cx(styles.filter)} {...(kind ? { 'data-kind': kind } : {})}>
          {words}
          {count !== undefined && <span className={cx(styles.filterCount)}>{count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
