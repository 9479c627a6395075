import { useState } from 'react';
import type { ProgrammeView } from '#contract/programme.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useSend } from '#renderer/client/useSend.ts';
import styles from '#renderer/features/induction/induction.module.css';
import { signOffWords, stepKindWords } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, FieldRow, Form, Submit, useFieldError } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { NumberField, TextField } from '#renderer/ui/TextField.tsx';
import { draftOf, fieldsOf, type StepDraft } from './stepDraft.ts';

/** Adds a step to a programme, or changes one. */
export function ProgrammeStepPanel({ programmeId, stepId }: { programmeId: number; stepId: number | null }) {
  const { data, failure } = useAsk('programme.list', {});
  const programme = data?.find(({ id }) => id === programmeId);
  const step = programme?.steps.find(({ id }) => id === stepId);
  return (
    <>
      <PanelHeader title={step?.name ?? 'Add step'} subtitle={programme?.name} />
      <PanelSection>
        {programme ? (
          <StepForm key={step?.version ?? 0} programme={programme} step={step ?? null} />
        ) : (
          <Waiting failure={failure} what="the programme" />
        )}
      </PanelSection>
    </>
  );
}

type Step = ProgrammeView['steps'][number];

function StepForm({ programme, step }: { programme: ProgrammeView; step: Step | null }) {
  const panel = usePanel();
  const add = useTell('programme.addStep');
  const change = useTell('programme.changeStep');
  const [draft, setDraft] = useState(() => draftOf(step));
  const set = (changed: Partial<StepDraft>) => setDraft({ ...draft, ...changed });
  const { id, version } = programme;

  const sending = useSend((archived: boolean) => {
    const fields = fieldsOf(draft);
    return step
      ? change({ id, version, stepId: step.id, archived, ...fields })
      : add({ id, version, ...fields });
  }, panel.close);
  return (
    <Form
      label={step ? 'Change step' : 'Add step'}
      sending={sending}
      onSubmit={() => void sending.submit(step?.archived ?? false)}
    >
      <TextField
        label="Name"
        name="name"
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        autoFocus
      />
      <Select
        label="Kind"
        name="kind"
        options={optionsOf(stepKindWords)}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <FieldRow>
        <NumberField
          label="How many"
          name="needed"
          value={draft.needed}
          onChange={(needed) => set({ needed })}
          min={1}
          max={60}
        />
        <NumberField
          label="Minutes each"
          name="minutes"
          value={draft.minutes}
          onChange={(minutes) => set({ minutes })}
          min={0}
          max={720}
          step={15}
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          label="Due, days from the start"
          name="dueDays"
          value={draft.dueDays}
          onChange={(dueDays) => set({ dueDays })}
          min={0}
          max={730}
          hint="Empty without a rule."
        />
        <NumberField
          label="Counts for, months"
          name="validMonths"
          value={draft.validMonths}
          onChange={(validMonths) => set({ validMonths })}
          min={1}
          max={120}
          hint="Empty when for good."
        />
      </FieldRow>
      <Select
        label="Signed off by"
        name="signOff"
        options={optionsOf(signOffWords)}
        value={draft.signOff}
        onChange={(signOff) => set({ signOff })}
      />
      <Checkbox
        isSelected={draft.isGate}
        onChange={(isGate) => set({ isGate })}
        note="Nobody covers without it."
      >
        Needed to cover
      </Checkbox>
      <Before
        programme={programme}
        stepId={step?.id ?? null}
        value={draft.after}
        onChange={(after) => set({ after })}
      />
      <Actions>
        <Submit>{step ? 'Save step' : 'Add step'}</Submit>
        {step && (
          <Button onPress={() => void sending.submit(!step.archived)}>
            {step.archived ? 'Take out of the archive' : 'Archive'}
          </Button>
        )}
        <Button onPress={panel.close}>Not now</Button>
      </Actions>
    </Form>
  );
}

/** The steps that come first; what main says of a ring of steps stands here. */
function Before({
  programme,
  stepId,
  value,
  onChange,
}: {
  programme: ProgrammeView;
  stepId: number | null;
  value: readonly number[];
  onChange: (after: number[]) => void;
}) {
  const problem = useFieldError('after');
  const others = programme.steps.filter(({ id, archived }) => id !== stepId && !archived);
  return (
    <fieldset className={cx(styles.choices)}>
      <legend>Comes after</legend>
      {problem && <Notice tone="error">{problem}</Notice>}
      {others.map(({ id, name }) => (
        <Checkbox
          key={id}
          isSelected={value.includes(id)}
          onChange={(isBefore) => onChange(isBefore ? [...value, id] : value.filter((each) => each !== id))}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
