import type { InductionView } from '#contract/induction.ts';
import type { OwnModules } from '#contract/modules.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { listWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';

/** The modules somebody completed, with what each ticked; each can be taken back. */
export function CompletedModules({
  induction,
  completed,
}: {
  induction: InductionView;
  completed: OwnModules['completed'];
}) {
  const dates = useDates();
  const takeBack = useTell('module.takeBack');
  const { id, version } = induction;
  return (
    <ul className={cx(styles.lines)} aria-label="Completed modules">
      {completed.map(({ id: completionId, name, doneOn, reference, ticked }) => (
        <Line
          key={completionId}
          action={
            <Button
              size="small"
              aria-label={`Take back ${name} ${dates.date(doneOn)}`}
              onPress={() => void takeBack({ id, version, completionId })}
            >
              Take back
            </Button>
          }
        >
          {name} {dates.date(doneOn)}
          <span className={cx(styles.note)}>
            {' '}
            {[ticked.length > 0 ? `ticked ${listWords(ticked)}` : 'ticked nothing', reference]
              .filter((words) => words)
              .join('; ')}
          </span>
        </Line>
      ))}
    </ul>
  );
}
