import { useState } from 'react';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import styles from './induction.module.css';

/** The day by which a step is expected: what the forecast goes by until it is booked or done. */
export function DueForm({ induction, step }: { induction: InductionView; step: OwnStepView }) {
  const sending = useSend(useTell('step.setDue'));
  const [dueOn, setDate] = useState<IsoDate | null>(step.dueOn);
  const save = (date: IsoDate | null) =>
    void sending.submit({ id: induction.id, version: induction.version, stepId: step.id, dueOn: date });
  return (
    <Form label="Expected by" sending={sending} onSubmit={() => save(dueOn)}>
      <DateField
        label="Day"
        name="dueOn"
        value={dueOn}
        onChange={setDate}
        hint="The forecast goes by this day until the step is booked or done."
      />
      <Actions>
        {dueOn !== step.dueOn && dueOn !== null && <Submit size="small">Save day</Submit>}
        {step.dueOn !== null && (
          <Button size="small" onPress={() => save(null)}>
            Not known
          </Button>
        )}
      </Actions>
      {step.dueOn === null && dueOn === null && <p className={cx(styles.note)}>No day is given.</p>}
    </Form>
  );
}
