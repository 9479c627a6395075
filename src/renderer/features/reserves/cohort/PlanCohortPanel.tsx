import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { ProgrammeView } from '#contract/programme.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { LengthField } from '#renderer/parts/LengthField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { PeoplePicker } from '#renderer/parts/PersonPicker.tsx';
import { linkOf, PlaceFields, type Where } from '#renderer/parts/PlaceFields.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { NumberField, TextField } from '#renderer/ui/TextField.tsx';
import { datesOf, type StartOfSession, timesOf } from './dates.ts';
import { FreeTimes } from './FreeTimes.tsx';
import { SessionTimes } from './SessionTimes.tsx';
import { cohortSteps } from './steps.ts';

/** Plans all sessions of a cohort in one go: which step, who, from when and how often; each date can be changed. */
export function PlanCohortPanel() {
  const { data, failure } = useAsk('programme.list', {});
  return (
    <>
      <PanelHeader title="Plan a cohort" />
      <PanelSection>
        {data ? <CohortForm programmes={data} /> : <Waiting failure={failure} what="the programmes" />}
      </PanelSection>
    </>
  );
}

function CohortForm({ programmes }: { programmes: readonly ProgrammeView[] }) {
  const panel = usePanel();
  const sending = useSend(usePropose('cohort.plan'), panel.close);
  const steps = cohortSteps(programmes);
  const [stepId, setStep] = useState(steps[0]?.id ?? null);
  const step = steps.find(({ id }) => id === stepId);
  const [name, setName] = useState('');
  const [people, setPeople] = useState<number[]>([]);
  const [leads, setLeads] = useState<number[]>([]);
  const [where, setWhere] = useState<Where>({ placeId: null, link: '' });
  const [first, setFirst] = useState<IsoDate | null>(null);
  const [every, setEvery] = useState<number | null>(7);
  const [changed, setChanged] = useState<ReadonlyMap<number, StartOfSession>>(new Map());
  const [start, setStart] = useState<ClockTime | null>('10:00');
  const [minutes, setMinutes] = useState<number | null>(null);

  const length = minutes ?? step?.minutes ?? 60;
  const starts = datesOf(first, every, step?.needed ?? 0).map(
    (date, at) => changed.get(at) ?? { date, start },
  );
  const times = timesOf(starts, length);
  const input =
    stepId !== null && times.length > 0 && people.length > 0 && name.trim() !== ''
      ? {
          name: name.trim(),
          stepId,
          people,
          leads,
          placeId: where.placeId,
          link: linkOf(where),
          times,
        }
      : null;
  const asked = useCheck('cohort.plan', input);
  const save = () => {
    if (!input) return sending.refuse(missing(name, people, first));
    void sending.submit(input);
  };
  return (
    <Form label="Plan a cohort" sending={sending} onSubmit={save}>
      <TextField
        label="Name"
        name="name"
        value={name}
        onChange={setName}
        maxLength={80}
        hint="Such as “Winter cohort”."
        autoFocus
      />
      <Select
        label="Step"
        name="stepId"
        options={steps.map(({ id, name: label, note }) => ({ id, label, note }))}
        value={stepId}
        onChange={setStep}
      />
      <PeoplePicker
        label="Members"
        name="people"
        value={people}
        onChange={setPeople}
        only={({ readiness }) => readiness !== null}
      />
      <PeoplePicker
        label="Lead"
        name="leads"
        value={leads}
        onChange={setLeads}
        only={({ id }) => !people.includes(id)}
        hint="The trainer, and an experienced peer worker who delivers it too."
      />
      <FieldRow>
        <DateField
          label="First on"
          name="times"
          value={first}
          onChange={(date) => {
            setFirst(date);
            setChanged(new Map());
          }}
        />
        <NumberField label="Then every" value={every} onChange={setEvery} min={1} max={60} unit="days" />
      </FieldRow>
      <FieldRow>
        <TimeField label="Starts" value={start} onChange={setStart} />
        <LengthField value={length} onChange={setMinutes} name="end" />
      </FieldRow>
      {starts.length > 1 && (
        <SessionTimes starts={starts} onChange={(at, other) => setChanged(new Map(changed).set(at, other))} />
      )}
      <PlaceFields value={where} onChange={setWhere} />
      <LiveFindings asked={asked} isWhole={input !== null} />
      {input && asked.data?.findings.some(({ severity }) => severity === 'hard') && (
        <FreeTimes
          people={[...people, ...leads]}
          placeId={where.placeId}
          times={times}
          onMove={(moved) => setChanged(new Map([...changed, ...moved]))}
        />
      )}
      <Actions>
        <Submit>Plan cohort</Submit>
        <Button onPress={panel.close}>Not now</Button>
      </Actions>
    </Form>
  );
}

/** What is not filled in, at its field. */
function missing(name: string, people: readonly number[], first: IsoDate | null): Failure {
  const fields: Record<string, string> = {};
  if (name.trim() === '') fields.name = 'Give the cohort a name.';
  if (people.length === 0) fields.people = 'Choose who is in it.';
  if (first === null) fields.times = 'Give the day of the first session.';
  return { code: 'INVALID', message: 'Some fields are not filled in yet.', fields };
}
