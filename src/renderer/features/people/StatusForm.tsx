import { useState } from 'react';
import type { PersonRecord } from '#contract/people.ts';
import { type RecordedStatus, recordedStatuses } from '#domain/people/person.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { statusWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import type { Option } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';

/** What can be recorded of somebody; leaving has a form of its own. */
export const statusOptions: readonly Option<RecordedStatus>[] = recordedStatuses.map((id) => ({
  id,
  label: statusWords[id],
}));

/** Records what somebody is from a date on. */
export function StatusForm({ person, onDone }: { person: PersonRecord; onDone: () => void }) {
  const today = useToday();
  const sending = useSend(usePropose('person.setStatus'), onDone);
  const last = person.statuses.at(-1)?.status ?? 'active';
  const [status, setStatus] = useState<RecordedStatus>(last);
  const [from, setFrom] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (from !== null) void sending.submit({ id: person.id, version: person.version, status, from });
  };
  return (
    <Form sending={sending} label="Change status" onSubmit={save}>
      <FieldRow>
        <Select
          label="Status"
          name="status"
          options={statusOptions}
          value={status}
          onChange={setStatus}
          autoFocus
        />
        <DateField
          label="From"
          name="from"
          value={from}
          onChange={setFrom}
          error={tried && from === null ? 'Give the first day of this status.' : undefined}
        />
      </FieldRow>
      <Actions>
        <Submit>Save status</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
