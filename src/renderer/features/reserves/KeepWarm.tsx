import { Hourglass } from 'lucide-react';
import type { ReservesBoard } from '#contract/reserves.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './reserves.module.css';

/** Reserves who have waited long without supervision, shadowing or cover; nothing at all when there are none. */
export function KeepWarm({ pool }: Pick<ReservesBoard, 'pool'>) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const waiting = pool.flatMap(({ personId, waiting: each }) => (each ? [{ personId, ...each }] : []));
  if (waiting.length === 0) return null;
  return (
    <section aria-label="Keep warm">
      <SectionHeading title="Keep warm" count={waiting.length} />
      <p className={cx(styles.note)}>Supervision counts once its register is taken.</p>
      <ul className={cx(styles.lines)}>
        {waiting.map(({ personId, days, since, last }) => {
          const id = `waiting-${personId}`;
          const what = last === null ? 'Nothing is recorded' : 'No supervision attended, shadowing or cover';
          return (
            <Line
              key={personId}
              id={id}
              mark={<Hourglass size={16} aria-hidden="true" />}
              action={
                <Button
                  size="small"
                  aria-describedby={id}
                  onPress={() => panel.open({ kind: 'newSession', superviseId: personId })}
                >
                  Book supervision
                </Button>
              }
            >
              {names.first(personId)} has waited {days} days. {what} {dates.since(since)}
              {last === null && ', the day they became a reserve'}, and nothing is booked.
            </Line>
          );
        })}
      </ul>
    </section>
  );
}
