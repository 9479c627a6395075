import { useState } from 'react';
import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';

/** Opens an application of somebody who is an applicant by status alone. */
export function StartForm({ personId }: { personId: number }) {
  const today = useToday();
  const sending = useSend(useTell('recruitment.start'));
  const [pathway, setPathway] = useState<Pathway>('new');
  const [appliedOn, setAppliedOn] = useState<IsoDate | null>(today);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (appliedOn !== null) void sending.submit({ personId, pathway, appliedOn });
  };
  return (
    <Form sending={sending} label="Application" onSubmit={save}>
      <RadioGroup
        label="Pathway"
        name="pathway"
        options={optionsOf(pathwayWords)}
        value={pathway}
        onChange={setPathway}
      />
      <DateField
        label="Applied"
        name="appliedOn"
        value={appliedOn}
        onChange={setAppliedOn}
        error={tried && appliedOn === null ? 'Give the day of the application.' : undefined}
      />
      <Actions>
        <Submit>Save application</Submit>
      </Actions>
    </Form>
  );
}
