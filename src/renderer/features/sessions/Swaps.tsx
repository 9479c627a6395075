import { ArrowLeftRight } from 'lucide-react';
import type { Output } from '#contract/requests.ts';
import type { SessionView } from '#contract/values.ts';
import { hasBegun } from '#domain/sessions/session.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates, useNow } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './sessions.module.css';

type Swap = Output<'cover.swaps'>[number];

/** The swaps a session is in: who leads it now, what was given in return, and the way to take it back. */
export function SessionSwaps({ session }: { session: SessionView }) {
  const isSwapped = session.cover.some(({ swapId }) => swapId !== null);
  const { data = [] } = useAsk('cover.swaps', { sessionId: session.id }, { enabled: isSwapped, keep: true });
  const remove = usePropose('cover.remove');
  if (!isSwapped || data.length === 0) return null;
  return (
    <PanelSection title="Swapped">
      <ul className={cx(styles.rows)}>
        {data.map((swap) => (
          <li key={swap.cover.id} className={cx(styles.row)}>
            <SwapWords swap={swap} />
            <Button
              size="small"
              onPress={() =>
                void remove({ sessionId: session.id, version: session.version, coverId: swap.cover.id })
              }
            >
              Remove swap
            </Button>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function SwapWords({ swap: { cover, other } }: { swap: Swap }) {
  const { shortNameOf } = usePeople();
  const panel = usePanel();
  const dates = useDates();
  const now = useNow();
  const [takes, gives] = [shortNameOf(cover.byPersonId), shortNameOf(cover.forPersonId)];
  return (
    <div className={cx(styles.rowWords)}>
      <ArrowLeftRight size={14} aria-hidden="true" /> <strong>{takes}</strong> leads this, swapped with{' '}
      {gives}.
      {other ? (
        <div>
          In return {gives} {hasBegun(other.session, now) ? 'led' : 'leads'}{' '}
          <Button variant="link" onPress={() => panel.open({ kind: 'session', id: other.session.id })}>
            {sessionTitle(other.session, shortNameOf)}, {dates.date(other.session.date)}{' '}
            {unbroken(timeRange(other.session.start, other.session.end))}
          </Button>
        </div>
      ) : (
        <div className={cx(styles.soft)}>What was given in return is no longer there.</div>
      )}
    </div>
  );
}
