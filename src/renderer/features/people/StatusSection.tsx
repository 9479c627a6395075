import { X } from 'lucide-react';
import type { PersonRecord } from '#contract/people.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { StatusMark } from '#renderer/parts/StatusMark.tsx';
import { statusWords } from '#renderer/text/kinds.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import styles from './people.module.css';
import { StatusForm } from './StatusForm.tsx';

/** What somebody was, is and will be, with the dates. */
export function StatusSection({ person }: { person: PersonRecord }) {
  const dates = useDates();
  const remove = useTell('person.removeStatus');
  const holds = person.statuses.findLast(({ from }) => from <= dates.today);
  return (
    <EditableSection
      title="Status"
      change="Change status"
      form={(done) => <StatusForm person={person} onDone={done} />}
      keeps
    >
      <ul className={cx(styles.entries)}>
        {person.statuses.toReversed().map(({ status, from }) => (
          <li key={from} className={cx(styles.entry)}>
            <span className={cx(styles.entryWords)}>
              <StatusMark status={status} /> from {dates.date(from)}
              {from === holds?.from && <span className={cx(styles.soft)}> (now)</span>}
            </span>
            {person.statuses.length > 1 && (
              <IconButton
                label={`Remove ${statusWords[status]} from ${dates.date(from)}`}
                icon={X}
                size="small"
                onPress={() => void remove({ id: person.id, version: person.version, from })}
              />
            )}
          </li>
        ))}
      </ul>
      {person.status === 'notStarted' && person.startDate && (
        <p className={cx(styles.soft)}>Starts on {dates.date(person.startDate)}.</p>
      )}
    </EditableSection>
  );
}
