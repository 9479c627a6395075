import { useState } from 'react';
import type { ApplicationView } from '#contract/recruitment.ts';
import type { DecisionOutcome } from '#domain/recruitment/application.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { decisionWords } from '#renderer/text/recruitment.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';

const notes = {
  appointedToRole: 'Active from the first day you give; on this list until then.',
  appointedToReserve: 'A reserve from the day of the decision.',
  notAppointed: 'Leaves the list; the decision stays on record.',
  withdrew: 'Leaves the list; the decision stays on record.',
} satisfies Record<DecisionOutcome, string>;

const outcomes = (Object.keys(decisionWords) as DecisionOutcome[]).map((id) => ({
  id,
  label: decisionWords[id],
  note: notes[id],
}));

/** Decides on an application; what is missing or speaks against it is said before it is saved. */
export function DecisionForm({ application, onDone }: { application: ApplicationView; onDone: () => void }) {
  const today = useToday();
  const sending = useSend(usePropose('recruitment.decide'), onDone);
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [on, setOn] = useState<IsoDate | null>(today);
  const [firstDay, setFirstDay] = useState<IsoDate | null>(null);
  const [tried, setTried] = useState(false);
  const { id, version } = application;
  const activeFrom = outcome === 'appointedToRole' ? firstDay : null;
  const input = outcome === null || on === null ? null : { id, version, outcome, on, activeFrom };
  const asked = useCheck('recruitment.decide', input);
  const save = () => {
    setTried(true);
    if (!input) return;
    void sending.submit(input);
  };
  return (
    <Form sending={sending} label="Decision" onSubmit={save}>
      <RadioGroup
        label="Outcome"
        name="outcome"
        options={outcomes}
        value={outcome}
        onChange={(chosen) => {
          setOutcome(chosen);
          sending.forget();
        }}
        error={tried && outcome === null ? 'Choose what was decided.' : undefined}
      />
      <DateField
        label="Decided on"
        name="on"
        value={on}
        onChange={setOn}
        error={tried && on === null ? 'Give the day of the decision.' : undefined}
      />
      {outcome === 'appointedToRole' && (
        <DateField
          label="Active from"
          name="activeFrom"
          value={firstDay}
          onChange={setFirstDay}
          hint="The first day in the role; empty while it is not known."
        />
      )}
      <LiveFindings asked={asked} isWhole={input !== null} />
      <Actions>
        <Submit>Save decision</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
