import { useState } from 'react';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
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
  const sending = useSend(useTell('register.addTopic'), () => setName(''));
  return (
    <Form label="Add a topic" sending={sending} onSubmit={() => void sending.submit({ name })}>
      <TextField label="New topic" name="name" value={name} onChange={setName} maxLength={40} />
      <Actions>
        <Submit variant="secondary" size="small">
          Add topic
        </Submit>
      </Actions>
    </Form>
  );
}
