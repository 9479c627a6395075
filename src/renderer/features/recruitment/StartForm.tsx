import { useState } from 'react';
import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { ApplicationFields } from './ApplicationFields.tsx';

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
      <ApplicationFields
        pathway={pathway}
        appliedOn={appliedOn}
        tried={tried}
        onPathway={setPathway}
        onAppliedOn={setAppliedOn}
      />
      <Actions>
        <Submit>Save application</Submit>
      </Actions>
    </Form>
  );
}
