import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { ProgrammeView } from '#contract/programme.ts';
import { useTell } from '#renderer/client/client.ts';
import styles from '#renderer/features/reserves/reserves.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** The programme's name, and the form that changes it. */
export function RenameProgramme({ programme }: { programme: ProgrammeView }) {
  const rename = useTell('programme.rename');
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(programme.name);
  const [failure, setFailure] = useState<Failure | null>(null);
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
  const save = async () => {
    const envelope = await rename({ id: programme.id, version: programme.version, name });
    if (envelope.ok) setOpen(false);
    else setFailure(envelope.failure);
  };
  return (
    <div className={cx(styles.form)}>
      <Form label="Rename programme" failure={failure} onSubmit={() => void save()}>
        <TextField label="Name" name="name" value={name} onChange={setName} maxLength={80} autoFocus />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={name.trim() === ''}>
            Save name
          </Button>
          <Button onPress={() => setOpen(false)}>Go back</Button>
        </Actions>
      </Form>
    </div>
  );
}
