import type { InductionView } from '#contract/induction.ts';
import { useTell } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './induction.module.css';
import { changeWords } from './programme/changeWords.ts';

type About = Pick<InductionView, 'id' | 'version' | 'changes'>;

/** What changed in the programme since somebody began: taken over or left, one by one or all at once. */
export function TakeOver({ induction, who }: { induction: About; who?: string }) {
  const takeOver = useTell('induction.takeOver');
  const { id, version, changes } = induction;
  if (changes.length === 0) return null;
  const settle = (take: number[], leave: number[]) => void takeOver({ id, version, take, leave });
  const all = changes.map(({ originId }) => originId);
  return (
    <Notice tone="info" title={who ? `${who}: the programme has changed` : 'The programme has changed'}>
      <ul className={cx(styles.lines)}>
        {changes.map((change) => (
          <Line
            key={change.originId}
            action={
              <>
                <Button
                  size="small"
                  aria-label={`Take over ${change.name}`}
                  onPress={() => settle([change.originId], [])}
                >
                  Take over
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`Leave ${change.name} as it is`}
                  onPress={() => settle([], [change.originId])}
                >
                  Leave as it is
                </Button>
              </>
            }
          >
            {changeWords(change)}
          </Line>
        ))}
      </ul>
      {changes.length > 1 && (
        <span className={cx(styles.act)}>
          <Button size="small" variant="primary" onPress={() => settle(all, [])}>
            Take all over
          </Button>
          <Button size="small" variant="quiet" onPress={() => settle([], all)}>
            Leave all as they are
          </Button>
        </span>
      )}
    </Notice>
  );
}
