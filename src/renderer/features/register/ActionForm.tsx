import { useState } from 'react';
import { addDays } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const usualDays = 14;

/** Adds an action for one of the people it may be about; folded away until it is wanted. */
export function ActionForm({ about, sessionId }: { about: readonly number[]; sessionId: number | null }) {
  const today = useToday();
  const { nameOf } = usePeople();
  const [isOpen, setOpen] = useState(false);
  const [first] = about;
  const [personId, setPersonId] = useState<number | null>(first ?? null);
  const [ownerId, setOwnerId] = useState<number | null>(first ?? null);
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(addDays(today, usualDays));
  const sending = useSend(useTell('register.addAction'), () => {
    setWhat('');
    setOpen(false);
  });
  if (first === undefined) return null;
  if (!isOpen) {
    return (
      <Button size="small" onPress={() => setOpen(true)}>
        Add action
      </Button>
    );
  }
  const save = () => {
    if (personId === null || ownerId === null || dueOn === null) return;
    void sending.submit({ personId, ownerId, sessionId, what, dueOn });
  };
  return (
    <Form label="Add action" sending={sending} onSubmit={save}>
      <TextField
        label="Action"
        name="what"
        value={what}
        onChange={setWhat}
        maxLength={120}
        hint="One line, without anything that identifies a service user."
        autoFocus
      />
      {about.length > 1 && (
        <Select
          label="From the supervision of"
          name="personId"
          options={about.map((id) => ({ id, label: nameOf(id) }))}
          value={personId}
          onChange={setPersonId}
        />
      )}
      <FieldRow>
        <PersonPicker label="Who does it" name="ownerId" value={ownerId} onChange={setOwnerId} />
        <DateField label="By" name="dueOn" value={dueOn} onChange={setDueOn} min={today} />
      </FieldRow>
      <Actions>
        <Submit variant="secondary">Save action</Submit>
        <Button variant="quiet" onPress={() => setOpen(false)}>
          Not now
        </Button>
      </Actions>
    </Form>
  );
}
