import { useState } from 'react';
import type { PersonRecord } from '#contract/people.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import styles from './people.module.css';

/** The last day in the team, and taking it back. */
export function LeavingSection({ person }: { person: PersonRecord }) {
  const dates = useDates();
  const leave = usePropose('person.leave');
  const { id, version, leavingDate, shortName } = person;
  return (
    <EditableSection
      title="Leaving"
      change={leavingDate === null ? 'Record last day' : 'Change last day'}
      form={(done) => <LeavingForm person={person} onDone={done} />}
    >
      {leavingDate === null ? (
        <p className={cx(styles.soft)}>No last day recorded.</p>
      ) : (
        <div className={cx(styles.entry)}>
          <p className={cx(styles.entryWords)}>
            {leavingDate < dates.today ? `${shortName} left. The last day was` : 'The last day is'}{' '}
            {dates.date(leavingDate)}.
          </p>
          <Button size="small" variant="quiet" onPress={() => void leave({ id, version, leavingDate: null })}>
            {leavingDate < dates.today ? 'Back in the team' : 'Not leaving'}
          </Button>
        </div>
      )}
    </EditableSection>
  );
}

function LeavingForm({ person, onDone }: { person: PersonRecord; onDone: () => void }) {
  const sending = useSend(usePropose('person.leave'), onDone);
  const [leavingDate, setLeavingDate] = useState<string | null>(person.leavingDate);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (leavingDate !== null) {
      void sending.submit({ id: person.id, version: person.version, leavingDate });
    }
  };
  return (
    <Form sending={sending} label="Leaving" onSubmit={save}>
      <DateField
        label="Last day"
        name="leavingDate"
        value={leavingDate}
        onChange={setLeavingDate}
        hint={`What ${person.shortName} was to lead after it becomes gaps to cover.`}
        error={tried && leavingDate === null ? 'Give the last day in the team.' : undefined}
        autoFocus
      />
      <Actions>
        <Submit>Save last day</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
