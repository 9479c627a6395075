import { type KeyboardEvent, useMemo } from 'react';
import type { CoverPlanRow as Row } from '#contract/coverPlan.ts';
import { mondayOf } from '#domain/time/dates.ts';
import { weekTitle } from '#renderer/text/dates.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './coverPlan.module.css';
import { CoverPlanRow } from './Row.tsx';
import type { CoverPlanning } from './useCoverPlanning.ts';

/** The name of a row among those of its plan. */
export const rowKey = ({ session, gap, stretch }: Row) => `${session.id}-${gap.personId}-${stretch}`;

/**
 * The rows of a plan by week, oldest first. Arrow keys walk them, Enter opens. Of a plan for an imagined absence nothing can
 * be accepted or asked.
 */
export function CoverPlanTable({ planning }: { planning: CoverPlanning }) {
  const { plan } = planning;
  const weeks = useMemo(
    () => Map.groupBy(plan?.rows ?? [], ({ session }) => mondayOf(session.date)),
    [plan?.rows],
  );
  if (!plan) return null;
  const isForSeveral = new Set(plan.rows.map(({ gap }) => gap.personId)).size > 1;
  return (
    <div className={cx(styles.weeks)} aria-busy={planning.isPlanning}>
      {[...weeks].map(([monday, rows]) => (
        <section key={monday} className={cx(styles.week)}>
          <h3>Week of {weekTitle(monday)}</h3>
          <ul aria-label={`Week of ${weekTitle(monday)}`} onKeyDown={walk}>
            {rows.map((row) => (
              <CoverPlanRow
                key={rowKey(row)}
                row={row}
                plan={plan}
                planning={planning}
                isForSeveral={isForSeveral}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Up and down go from row to row, Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const here = event.target instanceof HTMLElement ? event.target.closest('[data-row]') : null;
  if (!here || event.altKey || event.ctrlKey || event.shiftKey) return;
  const rows = [...(here.closest('[aria-busy]')?.querySelectorAll('[data-row]') ?? [])];
  const at = rows.indexOf(here);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const next = to === undefined ? undefined : rows[to]?.querySelector<HTMLElement>('[aria-expanded]');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
