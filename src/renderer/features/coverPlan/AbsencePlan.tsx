import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { AbsenceView } from '#contract/absence.ts';
import { addDays } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { gapsIn } from '#renderer/client/coverPlanRoute.ts';
import { useNames } from '#renderer/client/names.ts';
import { count } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { focusFirst } from '#renderer/ui/focusFirst.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { CoverPlanBoard } from './Board.tsx';
import styles from './coverPlan.module.css';
import { type CoverPlanUntil, firstUntil, untilOptions } from './periods.ts';
import { useCoverPlanning } from './usePlanning.ts';

/**
 * “Plan all gaps” of one absence: from today, or its first day, until it ends or as far ahead as is chosen; or of the gaps
 * that its address names.
 */
export function AbsenceCoverPlan({ id, gaps }: { id: number; gaps: string | undefined }) {
  const { data, failure } = useAsk('absence.get', { id });
  if (!data) return <Waiting failure={failure} what="what this absence touches" />;
  return <Planned absence={data.absence} horizon={data.horizon} gaps={gaps} />;
}

function Planned({
  absence,
  horizon,
  gaps,
}: {
  absence: AbsenceView;
  horizon: string;
  gaps: string | undefined;
}) {
  const dates = useDates();
  const names = useNames();
  const [chosen, setChosen] = useState<CoverPlanUntil | null>(null);
  const only = useMemo(() => gapsIn(gaps), [gaps]);
  const { personId, id } = absence;
  const from = absence.from > dates.today ? absence.from : dates.today;
  const ends = absence.until === null ? horizon : addDays(absence.until, 1);
  const isOver = ends <= from;
  const options = untilOptions(from, isOver ? addDays(from, 1) : ends, {
    isFixed: absence.until !== null,
    words: dates.date,
  });
  const far = only ? 'all' : (chosen ?? firstUntil(options));
  const option = options.find((each) => each.id === far) ?? options[0];
  const scope = option && !isOver && { from, until: option.until, people: [personId], only, imagined: null };
  const planning = useCoverPlanning(scope || null);
  const who = names.fullName(personId);
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.top)}>
        <div className={cx(styles.titles)}>
          <Link href={`/absence/${id}`} className={cx(styles.back)}>
            <ArrowLeft size={15} aria-hidden="true" />
            Back to the absence
          </Link>
          <h2 ref={focusFirst} tabIndex={-1}>
            Plan {only ? count(only.length, 'gap') : 'all gaps'}: {who}
          </h2>
        </div>
        {only && <Link href={`/absence/${id}/plan`}>Plan all gaps instead</Link>}
        {!only && options.length > 1 && (
          <div className={cx(styles.fields)}>
            <Select label="Plan until" options={options} value={option?.id ?? null} onChange={setChosen} />
          </div>
        )}
      </header>
      {isOver ? (
        <p>This absence is over: there is nothing left to plan.</p>
      ) : (
        <CoverPlanBoard
          planning={planning}
          empty={`Every session that ${names.name(personId)} would lead then has its cover, or needs none.`}
        />
      )}
    </div>
  );
}
