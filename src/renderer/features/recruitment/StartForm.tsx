import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/Select.tsx';

/** Opens an application of somebody who is an applicant by status alone. */
export function StartForm({ personId }: { personId: number }) {
  const today = useToday();
  const start = useTell('recruitment.start');
  const [pathway, setPathway] = useState<Pathway>('new');
  const [appliedOn, setAppliedOn] = useState<IsoDate | null>(today);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setTried(true);
    if (appliedOn === null) return;
    const envelope = await start({ personId, pathway, appliedOn });
    if (!envelope.ok) setFailure(envelope.failure);
  };
  return (
    <Form failure={failure} label="Application" onSubmit={() => void save()}>
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
        <Button type="submit" variant="primary">
          Save application
        </Button>
      </Actions>
    </Form>
  );
}
