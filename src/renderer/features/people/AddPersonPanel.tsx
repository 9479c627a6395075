import { useState } from 'react';
import type { RecordedStatus } from '#domain/people/person.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { Answer } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { PatternForm } from './PatternForm.tsx';
import { PersonFields } from './PersonFields.tsx';
import { fieldsOf, newPerson, problemsOf } from './person.ts';
import { statusOptions } from './StatusForm.tsx';

/** Adds a person, then asks when they work. */
export function AddPersonPanel() {
  const panel = usePanel();
  const [added, setAdded] = useState<number | null>(null);
  if (added !== null) return <FirstPattern id={added} />;
  return (
    <>
      <PanelHeader title="Add person" />
      <PanelSection>
        <Details
          onAdded={(id, works) => {
            if (works) setAdded(id);
            else panel.replace({ kind: 'person', id });
          }}
        />
      </PanelSection>
    </>
  );
}

function Details({ onAdded }: { onAdded: (id: number, works: boolean) => void }) {
  const today = useToday();
  const panel = usePanel();
  const [draft, setDraft] = useState(newPerson);
  const [status, setStatus] = useState<RecordedStatus>('active');
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);

  const sending = useSend(usePropose('person.add'), ({ id }) =>
    id === null ? panel.close() : onAdded(id, draft.role !== 'external' && status !== 'applicant'),
  );
  const save = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    void sending.submit({ ...fieldsOf(draft), status, statusFrom: draft.startDate ?? today });
  };
  return (
    <Form sending={sending} label="Add person" onSubmit={() => void save()}>
      <PersonFields
        draft={draft}
        problems={tried ? problems : {}}
        onChange={(changed) => {
          setDraft(changed);
          sending.forget();
        }}
        status={
          <Select label="Status" name="status" options={statusOptions} value={status} onChange={setStatus} />
        }
      />
      <Actions>
        <Submit>Add person</Submit>
        <Button onPress={panel.close}>Go back</Button>
      </Actions>
    </Form>
  );
}

function FirstPattern({ id }: { id: number }) {
  const panel = usePanel();
  const asked = useAsk('person.get', { id });
  const person = asked.data;
  return (
    <>
      <PanelHeader
        title={person ? `When does ${person.shortName} work?` : 'Working pattern'}
        subtitle={person && `Outside these hours ${person.shortName} is not offered as cover.`}
      />
      <PanelSection>
        <Answer of={asked} what="the person">
          {(whose) => (
            <PatternForm
              person={whose}
              onDone={() => panel.replace({ kind: 'person', id })}
              notNow="Not now"
            />
          )}
        </Answer>
      </PanelSection>
    </>
  );
}
