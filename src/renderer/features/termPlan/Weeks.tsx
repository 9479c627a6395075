import type { TermPlan } from '#contract/termPlan.ts';
import { weekTitle } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Hidden } from '#renderer/ui/Section.tsx';
import styles from './termPlan.module.css';

/** A lead’s sessions week by week, what there is already and what the plan adds: bars, and the same in numbers. */
export function TermWeeks({
  weeks,
  lead,
  most,
}: {
  weeks: TermPlan['weeks'];
  lead: string;
  /** The sessions that the highest bar stands for. */
  most: number;
}) {
  const height = (part: number) => `${(part / most) * 100}%`;
  return (
    <section aria-label={`Weeks of ${lead}`}>
      <h3>
        Weeks of {lead}:{' '}
        <span className={cx(styles.legend)} data-part="before">
          in the calendar
        </span>{' '}
        <span className={cx(styles.legend)} data-part="planned">
          planned
        </span>
      </h3>
      <ul className={cx(styles.weeks)}>
        {weeks.map(({ monday, before, planned }) => (
          <li key={monday}>
            <span className={cx(styles.column)} aria-hidden="true">
              <span data-part="planned" style={{ blockSize: height(planned) }} />
              <span data-part="before" style={{ blockSize: height(before) }} />
            </span>
            <span className={cx(styles.week)} aria-hidden="true">
              {before + planned}
            </span>
            <span className={cx(styles.week)} aria-hidden="true">
              {Number(monday.slice(8))}/{Number(monday.slice(5, 7))}
            </span>
            <Hidden>
              {weekTitle(monday)}: {count(before, 'session')} in the calendar, {planned} planned
            </Hidden>
          </li>
        ))}
      </ul>
    </section>
  );
}
