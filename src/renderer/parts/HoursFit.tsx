import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import type { PatternFit } from '#renderer/text/hours.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './marks.module.css';

const icons = { fits: Check, over: ArrowUp, under: ArrowDown };

/** “15 h of 15 h”, and whether that is over or under. `quiet` says nothing when it fits. */
export function HoursFit({ hours, quiet = false }: { hours: PatternFit; quiet?: boolean }) {
  const { words, fit, fitWords } = hours;
  const Icon = fit && icons[fit];
  return (
    <span className={cx(styles.sum)}>
      <span>{words}</span>
      {Icon && !(quiet && fit === 'fits') && (
        <span className={cx(styles.fit)} data-fit={fit}>
          <Icon size={14} aria-hidden="true" />
          {fitWords}
        </span>
      )}
    </span>
  );
}
