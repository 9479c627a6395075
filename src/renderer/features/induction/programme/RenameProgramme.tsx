import { useState } from 'react';
import type { ProgrammeView } from '#contract/programme.ts';
import { useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** The programme's name, and the form that changes it. */
export function RenameProgramme({ programme }: { programme: ProgrammeView }) {
  const sending = useSend(useTell('programme.rename'), () => setOpen(false));
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(programme.name);
  if (!isOpen) {
    return (
      <header className={cx(styles.head)}>
        <h2>{programme.name}</h2>
        <Button size="small" onPress={() => setOpen(true)}>
          Rename
        </Button>
      </header>
    );
  }
  const save = () => void sending.submit({ id: programme.id, version: programme.version, name });
  return (
    <div className={cx(styles.form)}>
      <Form label="Rename programme" sending={sending} onSubmit={save}>
        <TextField label="Name" name="name" value={name} onChange={setName} maxLength={80} autoFocus />
        <Actions>
          <Submit isDisabled={name.trim() === ''}>Save name</Submit>
          <Button onPress={() => setOpen(false)}>Go back</Button>
        </Actions>
      </Form>
    </div>
  );
}
