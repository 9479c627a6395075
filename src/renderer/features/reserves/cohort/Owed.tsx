import { Repeat } from 'lucide-react';
import type { CohortView } from '#contract/cohort.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import styles from '#renderer/features/reserves/reserves.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';

type OwedPart = CohortView['members'][number]['owed'][number];

/** What people missed and have not made up, each with the next run of the same; nothing when nothing is owed. */
export function Owed({ cohort }: { cohort: CohortView }) {
  const owed = cohort.members.flatMap(({ personId, owed: parts }) =>
    parts.map((each) => ({ personId, ...each })),
  );
  if (owed.length === 0) return null;
  return (
    <ul className={cx(styles.lines)} aria-label={`Owed in ${cohort.name}`}>
      {owed.map((each) => {
        const id = `owed-${cohort.id}-${each.personId}-${each.part}`;
        return <OwedLine key={id} id={id} owed={each} />;
      })}
    </ul>
  );
}

/** Each books by itself: one on its way does not hold up the next. */
function OwedLine({ id, owed }: { id: string; owed: OwedPart & { personId: number } }) {
  const dates = useDates();
  const names = useNames();
  const sending = useSend(usePropose('cohort.join'));
  const { personId, part, nextRun } = owed;
  return (
    <Line
      id={id}
      mark={<Repeat size={16} aria-hidden="true" />}
      action={
        nextRun && (
          <Button
            size="small"
            aria-describedby={id}
            onPress={() =>
              void sending.submit({
                sessionId: nextRun.sessionId,
                version: nextRun.sessionVersion,
                personId,
              })
            }
          >
            Book the next run
          </Button>
        )
      }
    >
      {names.first(personId)} missed session {part}.{' '}
      {nextRun
        ? `The next run of it is ${dates.moment(momentOf(nextRun.date, nextRun.start))}, with ${nextRun.cohort}.`
        : 'No other run of it is planned yet.'}
    </Line>
  );
}
