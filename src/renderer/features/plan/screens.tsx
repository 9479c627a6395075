import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PlanScope } from '../../../contract/plan.ts';
import { addDays, type IsoDate } from '../../../domain/dates.ts';
import { useAsk } from '../../app/client.ts';
import { useDates } from '../../app/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useNames } from '../cover/names.ts';
import { PlanView } from './PlanView.tsx';
import styles from './plan.module.css';

const lengths = ['4', '8', '12'] as const;
type Weeks = (typeof lengths)[number];
const lengthOptions = lengths.map((weeks) => ({ id: weeks, label: `${weeks} weeks` }));

/** The plan for one absence: all of it, or some weeks ahead while it has no end. */
export function AbsencePlan({ id }: { id: number }) {
  const { data, failure } = useAsk('absence.get', { id });
  const dates = useDates();
  const names = useNames();
  const [, navigate] = useLocation();
  const [weeks, setWeeks] = useState<Weeks>('8');
  if (failure) return <FailureNotice failure={failure} />;
  if (!data) return <Loading what="the absence" />;
  const { personId, from, until } = data.absence;
  const start = from > dates.today ? from : dates.today;
  const end = until === null ? addDays(start, Number(weeks) * 7) : addDays(until, 1);
  return (
    <article aria-labelledby="plan-name">
      <h2 id="plan-name">Plan for {names.fullName(personId)}</h2>
      <div className={cx(styles.top)}>
        <Button variant="quiet" onPress={() => navigate(`/absence/${id}`)}>
          Back to the absence
        </Button>
        {until === null && (
          <Select label="Plan ahead" options={lengthOptions} value={weeks} onChange={setWeeks} />
        )}
      </div>
      {start < end ? (
        <PlanView scope={scopeOf(start, end, [personId])} />
      ) : (
        <p>This absence is over: there is nothing to plan.</p>
      )}
    </article>
  );
}

/** The plan for everybody's gaps of the next two weeks. */
export function EverybodysPlan() {
  const dates = useDates();
  return (
    <article aria-labelledby="plan-name">
      <h2 id="plan-name">Plan for everybody, {dates.range(dates.today, addDays(dates.today, 13))}</h2>
      <PlanView scope={scopeOf(dates.today, addDays(dates.today, 14), null)} />
    </article>
  );
}

function scopeOf(from: IsoDate, until: IsoDate, people: number[] | null): PlanScope {
  return { from, until, people, only: null, imagined: null };
}
