import type { SessionView } from '#contract/values.ts';
import { dateOf, timeOf } from '#domain/time/dates.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { StateBadge } from '#renderer/parts/Marks.tsx';
import { chainWords } from '#renderer/text/coverChain.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { coverTermWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './sessions.module.css';

/** Who should lead and will not be there, each with its state and the way to find cover. */
export function SessionGaps({ session }: { session: SessionView }) {
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  if (session.gaps.length === 0) return null;
  return (
    <PanelSection title={session.gaps.every((gap) => gap.state === 'arranged') ? 'Cover' : 'Without a lead'}>
      <ul className={cx(styles.rows)}>
        {session.gaps.map((gap) => {
          const { start, end } = gap.interval;
          const isWhole =
            dateOf(start) === session.date && timeOf(start) === session.start && timeOf(end) === session.end;
          return (
            <li key={`${gap.personId} ${start}`} className={cx(styles.row)}>
              <div className={cx(styles.rowWords)}>
                <strong>{chainWords(gap.chain, session.cover, shortNameOf)}</strong> is away
                {!isWhole && ` ${timeRange(timeOf(start), timeOf(end))}`}.
                {gap.coLeadPresent && ' Another lead is there.'}
                <div className={cx(styles.marks)}>
                  <StateBadge state={gap.state} />
                  <span className={cx(styles.soft)}>{coverTermWords[gap.coverTerm]} cover</span>
                </div>
              </div>
              <Button
                size="small"
                variant={gap.state === 'arranged' || gap.coLeadPresent ? 'secondary' : 'primary'}
                onPress={() => panel.open({ kind: 'gap', sessionId: session.id, personId: gap.personId })}
              >
                {gap.state === 'arranged' ? 'Show cover' : 'Find cover'}
              </Button>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
