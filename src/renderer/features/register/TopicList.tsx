import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './register.module.css';

/** The topics that can be ticked on a register: added, archived and taken out again. */
export function TopicList() {
  const { data = [] } = useAsk('register.topics', {});
  const change = useTell('register.changeTopic');
  return (
    <section aria-labelledby="topics">
      <SectionHeading
        id="topics"
        title="Topics to tick"
        count={data.filter(({ archived }) => !archived).length}
      />
      <p className={cx(styles.soft)}>
        A register says only which of these were talked about. What was said has no place in Understudy.
      </p>
      <ul className={cx(styles.actions)} aria-label="Topics to tick">
        {data.map(({ id, version, name, archived }) => (
          <li key={id}>
            <span id={`topic-${id}`} data-archived={archived || undefined}>
              {archived ? `${name} (archived)` : name}
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-describedby={`topic-${id}`}
              onPress={() => void change({ id, version, name, archived: !archived })}
            >
              {archived ? 'Take out of the archive' : 'Archive'}
            </Button>
          </li>
        ))}
      </ul>
      <NewTopic />
    </section>
  );
}

function NewTopic() {
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = useTell('register.addTopic');
  const save = async () => {
    const envelope = await add({ name });
    setFailure(envelope.ok ? null : envelope.failure);
    if (envelope.ok) setName('');
  };
  return (
    <Form label="Add a topic" failure={failure} onSubmit={() => void save()}>
      <TextField label="New topic" name="name" value={name} onChange={setName} maxLength={40} />
      <Actions>
        <Button type="submit" size="small">
          Add topic
        </Button>
      </Actions>
    </Form>
  );
}
