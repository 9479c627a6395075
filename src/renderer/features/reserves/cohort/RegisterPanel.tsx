import { useState } from 'react';
import type { CohortView } from '#contract/cohort.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useSend } from '#renderer/client/useSend.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';

/** The register of a session of a cohort: everybody attended, until somebody is marked as missing. */
export function CohortRegisterPanel({ cohortId, sessionId }: { cohortId: number; sessionId: number }) {
  const dates = useDates();
  const { data, failure } = useAsk('cohort.list', {});
  const cohort = data?.find(({ id }) => id === cohortId);
  const session = cohort?.sessions.find((each) => each.sessionId === sessionId);
  return (
    <>
      <PanelHeader
        title="Take register"
        subtitle={cohort && session && `${cohort.name}, ${dates.date(session.date)} ${session.start}`}
      />
      <PanelSection>
        {cohort ? (
          <RegisterForm cohort={cohort} sessionId={sessionId} />
        ) : (
          <Waiting failure={failure} what="the cohort" />
        )}
      </PanelSection>
    </>
  );
}

type Mark = 'attended' | 'missed';

const options = [
  { id: 'attended', label: 'Attended' },
  { id: 'missed', label: 'Missed' },
] as const;

function RegisterForm({ cohort, sessionId }: { cohort: CohortView; sessionId: number }) {
  const panel = usePanel();
  const names = useNames();
  const sending = useSend(useTell('cohort.register'), panel.close);
  const actor = useAsk('app.state', {}).data?.actor?.id ?? null;
  const [marks, setMarks] = useState<ReadonlyMap<number, Mark>>(new Map());
  const at = cohort.sessions.findIndex((each) => each.sessionId === sessionId);
  const waiting = cohort.members.filter(({ attendance }) => attendance[at] === 'toRegister');
  const markOf = (personId: number) => marks.get(personId) ?? 'attended';
  const marked = (mark: Mark) =>
    waiting.map(({ personId }) => personId).filter((personId) => markOf(personId) === mark);
  const save = () => {
    const { id, version } = cohort;
    const register = { attended: marked('attended'), missed: marked('missed'), signedById: actor };
    void sending.submit({ id, version, sessionId, ...register });
  };
  return (
    <Form label="Register" sending={sending} onSubmit={save}>
      {waiting.map(({ personId }) => (
        <RadioGroup
          key={personId}
          label={names.fullName(personId)}
          options={options}
          value={markOf(personId)}
          onChange={(mark) => setMarks(new Map(marks).set(personId, mark))}
          row
        />
      ))}
      <Actions>
        <Submit isDisabled={waiting.length === 0}>Save register</Submit>
        <Button onPress={panel.close}>Not now</Button>
      </Actions>
    </Form>
  );
}
