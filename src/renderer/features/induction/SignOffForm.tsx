import { useState } from 'react';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import { counts, expiryOf, outcomesOf, type StepOutcome } from '#domain/induction/induction.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { signOffWords, stepOutcomeWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Records that a step was done on a day, how it turned out, until when it counts, and where that is kept. */
export function SignOffForm({
  induction,
  step,
  onDone,
}: {
  induction: InductionView;
  step: OwnStepView;
  onDone: () => void;
}) {
  const today = useToday();
  const sending = useSend(usePropose('step.signOff'), onDone);
  const actor = useAsk('app.state', {}).data?.actor?.id ?? null;
  const [doneOn, setDone] = useState<IsoDate | null>(step.toSignOff[0]?.date ?? today);
  const [outcome, setOutcome] = useState<StepOutcome>(outcomesOf[step.kind][0]);
  const [chosenExpiry, setExpiry] = useState<IsoDate | null | undefined>(undefined);
  const [reference, setReference] = useState('');
  const [chosenBy, setBy] = useState<number | null | undefined>(undefined);
  const [tried, setTried] = useState(false);

  const isCounting = counts(outcome);
  const usual = doneOn === null ? null : expiryOf(step, doneOn);
  const expiresOn = !isCounting ? null : chosenExpiry === undefined ? usual : chosenExpiry;
  const signedById = chosenBy === undefined ? actor : chosenBy;
  const save = () => {
    setTried(true);
    if (doneOn === null) return;
    const kept = reference.trim();
    void sending.submit({
      id: induction.id,
      version: induction.version,
      stepId: step.id,
      doneOn,
      outcome,
      expiresOn,
      reference: kept === '' ? null : kept,
      signedById,
    });
  };
  const options = outcomesOf[step.kind].map((id) => ({ id, label: stepOutcomeWords[id] }));
  return (
    <Form label="Sign off" sending={sending} onSubmit={save}>
      {options.length > 1 && (
        <RadioGroup
          label="Outcome"
          name="outcome"
          options={options}
          value={outcome}
          onChange={setOutcome}
          row
        />
      )}
      <FieldRow>
        <DateField
          label="On"
          name="doneOn"
          value={doneOn}
          onChange={setDone}
          max={today}
          error={tried && doneOn === null ? 'Give the day it was done.' : undefined}
        />
        {isCounting && (
          <DateField
            label="Expires"
            name="expiresOn"
            value={expiresOn}
            onChange={setExpiry}
            hint={
              step.validMonths === null
                ? 'Empty when it counts for good.'
                : 'The first day it no longer counts.'
            }
          />
        )}
      </FieldRow>
      <TextField
        label={outcome === 'withoutAccess' ? 'Handover through' : 'Kept in'}
        name="reference"
        value={reference}
        onChange={setReference}
        maxLength={60}
        hint={
          outcome === 'withoutAccess'
            ? 'By which way work is handed over without access to notes.'
            : 'Where the evidence is, such as “HR file”. No numbers of certificates, nothing of health.'
        }
      />
      <PersonPicker
        label="Signed off by"
        name="signedById"
        value={signedById}
        onChange={setBy}
        only={(person) => person.id !== induction.personId}
        hint={`The programme asks for: ${signOffWords[step.signOff].toLocaleLowerCase('en-GB')}.`}
      />
      <Actions>
        <Submit>Save sign-off</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
