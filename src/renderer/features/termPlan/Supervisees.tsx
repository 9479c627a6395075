import { useState } from 'react';
import type { TermPlan } from '#contract/termPlan.ts';
import { useNames } from '#renderer/client/names.ts';
import { kindIcons } from '#renderer/parts/Marks.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { TermDate } from './Date.tsx';
import { TermDetails } from './Details.tsx';
import styles from './termPlan.module.css';
import type { TermPlanning } from './useTermPlanning.ts';
import { rhythmWords, superviseeTitle, type TermSuperviseeView } from './words.ts';

/** Everybody’s dates, a line for each person and group. */
export function TermSupervisees({ planning, plan }: { planning: TermPlanning; plan: TermPlan }) {
  return (
    <section aria-label="Everybody’s dates">
      <h3>Everybody’s dates</h3>
      <ul className={cx(styles.supervisees)}>
        {plan.supervisees.map((supervisee) => (
          <Supervisee key={supervisee.key} supervisee={supervisee} planning={planning} plan={plan} />
        ))}
      </ul>
    </section>
  );
}

function Supervisee({
  supervisee,
  planning,
  plan,
}: {
  supervisee: TermSuperviseeView;
  planning: TermPlanning;
  plan: TermPlan;
}) {
  const names = useNames();
  const [open, setOpen] = useState<string | null>(null);
  const Icon = kindIcons[supervisee.kind];
  const rows = plan.rows.filter((row) => row.supervisee === supervisee.key);
  const shown = rows.find(({ dueOn }) => dueOn === open);
  const title = superviseeTitle(supervisee, names);
  const isShared = plan.supervisees.some(({ leadId }) => leadId !== supervisee.leadId);
  const lead = isShared ? names.name(supervisee.leadId) : null;
  return (
    <li className={cx(styles.supervisee)} data-supervisee="">
      <div className={cx(styles.who)}>
        <strong>
          <Icon size={15} aria-hidden="true" /> {title}
        </strong>
        <Quiet as="span">{rhythmWords(supervisee, lead)}</Quiet>
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
