import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import { addDays } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form } from '#renderer/ui/Form.tsx';
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
  const [failure, setFailure] = useState<Failure | null>(null);
  const add = useTell('register.addAction');
  if (first === undefined) return null;
  if (!isOpen) {
    return (
      <Button size="small" onPress={() => setOpen(true)}>
        Add action
      </Button>
    );
  }
  const save = async () => {
    if (personId === null || ownerId === null || dueOn === null) return;
    const envelope = await add({ personId, ownerId, sessionId, what, dueOn });
    setFailure(envelope.ok ? null : envelope.failure);
    if (!envelope.ok) return;
    setWhat('');
    setOpen(false);
  };
  return (
    <Form label="Add action" failure={failure} onSubmit={() => void save()}>
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
        <Button type="submit">Save action</Button>
        <Button variant="quiet" onPress={() => setOpen(false)}>
          Not now
        </Button>
      </Actions>
    </Form>
  );
}
