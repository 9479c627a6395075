import { type GapState, gapStates } from '#domain/gaps/gap.ts';
import { GapIcon } from '#renderer/parts/Marks.tsx';
import { gapStateWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './cover.module.css';

/** How many gaps stand how: sign, number and word of every state there is. */
export function GapCounts({ gaps }: { gaps: Partial<Record<GapState, number>> }) {
  const there = gapStates.filter((state) => (gaps[state] ?? 0) > 0);
  if (there.length === 0) return null;
  return (
    <span className={cx(styles.counts)}>
      {there.map((state) => (
        <span key={state} className={cx(styles.countOf)} data-gap={state}>
          <GapIcon state={state} size={12} />
          {gaps[state]} {gapStateWords[state].toLocaleLowerCase('en-GB')}
        </span>
      ))}
    </span>
  );
}
