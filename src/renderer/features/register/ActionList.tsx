import type { ActionView } from '#contract/register.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import styles from './register.module.css';

/** Actions, each with who does it and by when, to be closed. */
export function ActionList({ actions, label }: { actions: readonly ActionView[]; label: string }) {
  const dates = useDates();
  const { shortNameOf } = usePeople();
  const close = useTell('register.closeAction');
  return (
    <ul className={cx(styles.actions)} aria-label={label}>
      {actions.map(({ id, version, personId, ownerId, what, dueOn, closedOn }) => {
        const about = personId === ownerId ? '' : ` (supervision of ${shortNameOf(personId)})`;
        return (
          <li key={id}>
            <span id={`action-${id}`}>
              {what}
              <Quiet as="span" size="normal">
                {` · ${shortNameOf(ownerId)}, by ${dates.date(dueOn)}${about}`}
              </Quiet>
            </span>
            {closedOn !== null && <Chip tone="fine">{`Closed ${dates.near(closedOn)}`}</Chip>}
            {closedOn === null && dueOn < dates.today && <Chip tone="warn">Late</Chip>}
            <Button
              size="small"
              variant="quiet"
              aria-describedby={`action-${id}`}
              onPress={() => void close({ id, version, closed: closedOn === null })}
            >
              {closedOn === null ? 'Close' : 'Open again'}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
