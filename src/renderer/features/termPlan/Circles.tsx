import { useState } from 'react';
import type { TermPlan } from '#contract/termPlan.ts';
import { useNames } from '#renderer/client/names.ts';
import { kindIcons } from '#renderer/parts/Marks.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { TermDate } from './Date.tsx';
import { TermDetails } from './Details.tsx';
import styles from './termPlan.module.css';
import type { TermPlanning } from './useTermPlanning.ts';
import { circleTitle, rhythmWords, type TermCircleView } from './words.ts';

/** Everybody’s dates, a line for each person and group. */
export function TermCircles({ planning, plan }: { planning: TermPlanning; plan: TermPlan }) {
  return (
    <section aria-label="Everybody’s dates">
      <h3>Everybody’s dates</h3>
      <ul className={cx(styles.circles)}>
        {plan.circles.map((circle) => (
          <Circle key={circle.key} circle={circle} planning={planning} plan={plan} />
        ))}
      </ul>
    </section>
  );
}

function Circle({
  circle,
  planning,
  plan,
}: {
  circle: TermCircleView;
  planning: TermPlanning;
  plan: TermPlan;
}) {
  const names = useNames();
  const [open, setOpen] = useState<string | null>(null);
  const Icon = kindIcons[circle.kind];
  const rows = plan.rows.filter((row) => row.circle === circle.key);
  const shown = rows.find(({ dueOn }) => dueOn === open);
  const title = circleTitle(circle, names);
  const isShared = plan.circles.some(({ leadId }) => leadId !== circle.leadId);
  const lead = isShared ? names.name(circle.leadId) : null;
  return (
    <li className={cx(styles.circle)} data-circle="">
      <div className={cx(styles.who)}>
        <strong>
          <Icon size={15} aria-hidden="true" /> {title}
        </strong>
        <span className={cx(styles.quiet)}>{rhythmWords(circle, lead)}</span>
      </div>
      <ul className={cx(styles.dates)} aria-label={`Dates of ${title}`}>
        {rows.map((row) => (
          <li key={row.dueOn}>
            <TermDate
              row={row}
              isOpen={row.dueOn === open}
              onToggle={() => setOpen(row.dueOn === open ? null : row.dueOn)}
            />
          </li>
        ))}
      </ul>
      {shown && <TermDetails row={shown} plan={plan} planning={planning} />}
    </li>
  );
}
