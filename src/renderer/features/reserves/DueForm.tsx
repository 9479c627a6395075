import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import styles from './reserves.module.css';

/** The day by which a step is expected: what the forecast goes by until it is booked or done. */
export function DueForm({ induction, step }: { induction: InductionView; step: OwnStepView }) {
  const setDue = useTell('step.setDue');
  const [dueOn, setDate] = useState<IsoDate | null>(step.dueOn);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (date: IsoDate | null) => {
    const about = { id: induction.id, version: induction.version, stepId: step.id };
    const envelope = await setDue({ ...about, dueOn: date });
    if (!envelope.ok) setFailure(envelope.failure);
  };
  return (
    <Form label="Expected by" failure={failure} onSubmit={() => void save(dueOn)}>
      <DateField
        label="Day"
        name="dueOn"
        value={dueOn}
        onChange={setDate}
        hint="The forecast goes by this day until the step is booked or done."
      />
      <Actions>
        {dueOn !== step.dueOn && dueOn !== null && (
          <Button type="submit" variant="primary" size="small">
            Save day
          </Button>
        )}
        {step.dueOn !== null && (
          <Button size="small" onPress={() => void save(null)}>
            Not known
          </Button>
        )}
      </Actions>
      {step.dueOn === null && dueOn === null && <p className={cx(styles.note)}>No day is given.</p>}
    </Form>
  );
}
