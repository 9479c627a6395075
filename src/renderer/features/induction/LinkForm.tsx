import { useState } from 'react';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import styles from './induction.module.css';

/** Says in which session that is in the calendar already the step is done; the likeliest are offered first. */
export function LinkForm({
  induction,
  step,
  onDone,
}: {
  induction: InductionView;
  step: OwnStepView;
  onDone: () => void;
}) {
  const dates = useDates();
  const sending = useSend(useTell('step.link'), onDone);
  const about = { id: induction.id, stepId: step.id };
  const { data, failure: notFound } = useAsk('step.sessions', about);
  const [pick, setPick] = useState<string | null>(null);
  if (!data) return <Waiting failure={notFound} what="the sessions" />;
  if (data.length === 0) {
    return (
      <>
        <p className={cx(styles.soft)}>
          The person is in no other session since the induction began. Book one, or add them to a session in
          the calendar first.
        </p>
        <Actions>
          <Button onPress={onDone}>Go back</Button>
        </Actions>
      </>
    );
  }
  const chosen = data.find(({ id }) => String(id) === pick) ?? data[0];
  const save = () => {
    if (!chosen) return;
    void sending.submit({ ...about, version: induction.version, sessionId: chosen.id });
  };
  return (
    <Form label="Use a session already booked" sending={sending} onSubmit={save}>
      <RadioGroup
        label="Session"
        name="sessionId"
        options={data.map(({ id, kind, date, start, end }) => ({
          id: String(id),
          label: `${dates.interval({ start: momentOf(date, start), end: momentOf(date, end) })}, ${sessionKindWords[kind].toLocaleLowerCase('en-GB')}`,
        }))}
        value={chosen ? String(chosen.id) : ''}
        onChange={setPick}
      />
      <Actions>
        <Submit>Use this session</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
