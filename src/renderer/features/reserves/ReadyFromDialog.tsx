import { useState } from 'react';
import type { Failure } from '../../../contract/envelope.ts';
import type { PersonRecord } from '../../../contract/people.ts';
import { useAsk, useTell } from '../../app/client.ts';
import { useToday } from '../../app/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Actions, Form } from '../../ui/Form.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { draftOf, fieldsOf } from '../people/person.ts';

/** Asks from which day a reserve may cover. */
export function ReadyFromDialog({ id, name, onClose }: { id: number; name: string; onClose: () => void }) {
  const { data, failure } = useAsk('person.get', { id });
  return (
    <Dialog isOpen onClose={onClose} title={`From which day may ${name} cover?`}>
      {data ? (
        <ReadyFromForm person={data} onDone={onClose} />
      ) : failure ? (
        <FailureNotice failure={failure} />
      ) : (
        <Loading what="the record" />
      )}
    </Dialog>
  );
}

function ReadyFromForm({ person, onDone }: { person: PersonRecord; onDone: () => void }) {
  const today = useToday();
  const change = useTell('person.change');
  const [readyFrom, setReadyFrom] = useState<string | null>(person.readyFrom ?? today);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const send = async (date: string | null) => {
    const envelope = await change({
      id: person.id,
      version: person.version,
      ...fieldsOf(draftOf(person)),
      readyFrom: date,
    });
    if (envelope.ok) onDone();
    else setFailure(envelope.failure);
  };
  const save = () => {
    setTried(true);
    if (readyFrom !== null) void send(readyFrom);
  };
  return (
    <Form failure={failure} label="Ready from" onSubmit={save}>
      <DateField
        label="Ready from"
        name="readyFrom"
        value={readyFrom}
        onChange={setReadyFrom}
        hint={`Before this day ${person.shortName} is not offered as cover.`}
        error={tried && readyFrom === null ? 'Give the day, or press “Not ready”.' : undefined}
        autoFocus
      />
      <Actions>
        <Button type="submit" variant="primary">
          Save
        </Button>
        {person.readyFrom !== null && <Button onPress={() => void send(null)}>Not ready</Button>}
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
