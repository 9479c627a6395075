import type { InductionView } from '#contract/induction.ts';
import type { OwnModules } from '#contract/modules.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Steps that a module completed before ticks by now: ticked or left as they are, one by one. Nothing when there is none. */
export function ModuleOffers({
  induction,
  offers,
  who,
}: {
  induction: Pick<InductionView, 'id' | 'version'>;
  offers: OwnModules['offers'];
  who?: string;
}) {
  const dates = useDates();
  const settle = useTell('module.settle');
  const { id, version } = induction;
  if (offers.length === 0) return null;
  return (
    <Notice
      tone="info"
      title={who ? `${who}: a completed module counts for more` : 'A completed module counts for more'}
    >
      <ul className={cx(styles.lines)}>
        {offers.map(({ completionId, stepId, name, step, doneOn }) => {
          const one = [{ completionId, stepId }];
          return (
            <Line
              key={`${completionId} ${stepId}`}
              action={
                <>
                  <Button
                    size="small"
                    aria-label={`Tick ${step}`}
                    onPress={() => void settle({ id, version, take: one, leave: [] })}
                  >
                    Tick
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={`Leave ${step} as it is`}
                    onPress={() => void settle({ id, version, take: [], leave: one })}
                  >
                    Leave as it is
                  </Button>
                </>
              }
            >
              {name}, completed {dates.date(doneOn)}, now ticks {step}.
            </Line>
          );
        })}
      </ul>
    </Notice>
  );
}
