import type { SessionView } from '#contract/values.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { coverChain } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import type { Names } from '#renderer/text/names.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './cover.module.css';

/** Who covers already in this session, the whole chain, each to be taken away again. */
export function CoverSoFar({ session, names }: { session: SessionView; names: Names }) {
  const remove = usePropose('cover.remove');
  if (session.cover.length === 0) return null;
  return (
    <PanelSection title="Cover arranged">
      <ul className={cx(styles.people)} aria-label="Cover arranged">
        {session.cover.map((row) => (
          <li key={row.id} className={cx(styles.row)}>
            <span id={`cover-${row.id}`}>
              <strong>{coverChain(session, row, names)}</strong> {unbroken(timeRange(row.start, row.end))}
            </span>
            <Button
              size="small"
              aria-describedby={`cover-${row.id}`}
              onPress={() =>
                void remove({ sessionId: session.id, version: session.version, coverId: row.id })
              }
            >
              {row.swapId === null ? 'Remove cover' : 'Remove swap'}
            </Button>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
