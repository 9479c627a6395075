import type { Output } from '#contract/requests.ts';
import { usePeople } from '#renderer/client/people.ts';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import { overrideReasonWords } from '#renderer/text/kinds.ts';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './sessions.module.css';

/** What was overridden for a session: by whom, why, and what the rules said then. */
export function SessionOverrides({ overrides }: { overrides: Output<'session.get'>['overrides'] }) {
  const { nameOf } = usePeople();
  if (overrides.length === 0) return null;
  return (
    <PanelSection title="Overridden">
      <ul className={cx(styles.rows)}>
        {overrides.map(({ id, reason, note, actorId, findings }) => (
          <li key={id} className={cx(styles.override)}>
            <p>
              {actorId === null ? 'Somebody' : nameOf(actorId)}: {overrideReasonWords[reason]}
              {note && `. ${note}`}
            </p>
            <FindingList findings={findings} label="What was overridden" />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
