import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { CoverPlan, CoverPlanRow as Row } from '#contract/coverPlan.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { kindIcons, StateBadge } from '#renderer/parts/Marks.tsx';
import { sessionTitle, standIns } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import styles from './coverPlan.module.css';
import { Details } from './Details.tsx';
import { nobodyWords } from './obstacleWords.ts';
import type { CoverPlanning } from './usePlanning.ts';
import { Who } from './Who.tsx';

/** One stretch of a gap: who would cover it and why, or why nobody can; opened, who else and at what cost. */
export function CoverPlanRow({
  row,
  plan,
  planning,
  isForSeveral,
}: {
  row: Row;
  plan: CoverPlan;
  planning: CoverPlanning;
  isForSeveral: boolean;
}) {
  const [isOpen, setOpen] = useState(false);
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { session, gap, chosen } = row;
  const rowState = planning.rowState(row);
  const isImagined = plan.scope.imagined !== null;
  const title = sessionTitle(session, names);
  const Icon = kindIcons[session.kind];
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  /** What was pressed may be gone afterwards: the row keeps the focus. */
  const stayHere = () => toggle.current?.focus();
  const openGap = () => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId });
  return (
    <li className={cx(styles.row)} data-kind={session.kind} data-row="" data-state={rowState}>
      <AriaButton
        ref={toggle}
        className={cx(styles.toggle)}
        aria-expanded={isOpen}
        aria-controls={`${id}-more`}
        aria-describedby={`${id}-what`}
        onPress={() => setOpen(!isOpen)}
      >
        <Chevron size={15} aria-hidden="true" />
        <strong>{dates.date(session.date)}</strong> <span>{timeRange(row.start, row.end)}</span>
      </AriaButton>
      <span className={cx(styles.what)} id={`${id}-what`}>
        <Icon size={15} aria-hidden="true" />
        <span>
          {title}
          {isForSeveral && <span className={cx(styles.quiet)}> for {names.name(gap.personId)}</span>}
        </span>
      </span>
      <div className={cx(styles.who)}>
        {rowState !== 'open' ? (
          <Settled row={row} planning={planning} />
        ) : chosen ? (
          <Who row={row} chosen={chosen} plan={plan} names={names} />
        ) : (
          <p className={cx(styles.nobody)}>
            <StateBadge state="needed" /> {nobodyWords(row.obstacles, names)}
          </p>
        )}
      </div>
      <span className={cx(styles.acts)}>
        {rowState === 'open' && chosen && !isImagined && (
          <Button
            size="small"
            aria-describedby={`${id}-what`}
            isDisabled={planning.isPlanning}
            onPress={() => void planning.accept([row]).then((isDone) => isDone && stayHere())}
          >
            Accept
          </Button>
        )}
        {rowState === 'open' && !chosen && !isImagined && (
          <Button size="small" aria-describedby={`${id}-what`} onPress={openGap}>
            Find cover
          </Button>
        )}
      </span>
      <div id={`${id}-more`} className={cx(styles.more)} hidden={!isOpen}>
        {isOpen && <Details row={row} plan={plan} planning={planning} onSettled={stayHere} />}
      </div>
    </li>
  );
}

/** What became of a row that is covered by now. */
function Settled({ row, planning }: { row: Row; planning: CoverPlanning }) {
  const names = useNames();
  const who = standIns(planning.sessionOf(row), row.gap.personId, names).join(', ');
  return (
    <p>
      <StateBadge state="arranged" /> {who}
    </p>
  );
}
