import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { stepOutcomeWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './induction.module.css';

/** What was recorded of a step, the latest first; each can be taken back. */
export function EvidenceList({ induction, step }: { induction: InductionView; step: OwnStepView }) {
  const dates = useDates();
  const names = useNames();
  const undo = useTell('step.undo');
  const { id, version } = induction;
  return (
    <ul className={cx(styles.lines)} aria-label="What shows it">
      {step.evidence.toReversed().map((evidence) => {
        const { doneOn, outcome, expiresOn, reference, signedById, held } = evidence;
        const more = [
          expiresOn && `${expiresOn <= dates.today ? 'expired' : 'expires'} ${dates.date(expiresOn)}`,
          reference,
          held ? 'held before' : signedById && `signed off by ${names.name(signedById)}`,
        ].filter((words) => words);
        return (
          <Line
            key={evidence.id}
            action={
              <Button
                size="small"
                aria-label={`Take back ${stepOutcomeWords[outcome]} ${dates.date(doneOn)}`}
                onPress={() => void undo({ id, version, evidenceId: evidence.id })}
              >
                Take back
              </Button>
            }
          >
            {stepOutcomeWords[outcome]} {dates.date(doneOn)}
            {more.length > 0 && <span className={cx(styles.note)}> {more.join('; ')}</span>}
          </Line>
        );
      })}
    </ul>
  );
}
