import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './induction.module.css';

/** The sessions in which a step is or was to be done. */
export function SessionsOfStep({
  induction,
  step,
  onSignOff,
}: {
  induction: InductionView;
  step: OwnStepView;
  onSignOff: () => void;
}) {
  const dates = useDates();
  const panel = usePanel();
  const unlink = useTell('step.unlink');
  const waiting = new Set(step.toSignOff.map(({ sessionId }) => sessionId));
  return (
    <ul className={cx(styles.lines)} aria-label="Sessions">
      {step.booked.map(({ sessionId, date, start, end }) => {
        const words = dates.interval({ start: momentOf(date, start), end: momentOf(date, end) });
        return (
          <Line
            key={sessionId}
            action={
              <>
                {waiting.has(sessionId) && (
                  <Button size="small" aria-label={`Sign off ${words}`} onPress={onSignOff}>
                    Sign off
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Not for this step: ${words}`}
                  onPress={() =>
                    void unlink({ id: induction.id, version: induction.version, stepId: step.id, sessionId })
                  }
                >
                  Not for this step
                </Button>
              </>
            }
          >
            <Button variant="link" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
              {words}
            </Button>
          </Line>
        );
      })}
    </ul>
  );
}
