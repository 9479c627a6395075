import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { RecordedStatus } from '#domain/people/person.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePropose } from '#renderer/client/usePropose.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
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
  const add = usePropose('person.add');
  const [draft, setDraft] = useState(newPerson);
  const [status, setStatus] = useState<RecordedStatus>('active');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = problemsOf(draft);

  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || busy) return;
    setBusy(true);
    const result = await add({
      ...fieldsOf(draft),
      status,
      statusFrom: draft.startDate ?? today,
    });
    setBusy(false);
    if (!result.ok) return setFailure(result.failure);
    const { id } = result;
    if (id === null) return panel.close();
    onAdded(id, draft.role !== 'external' && status !== 'applicant');
  };
  return (
    <Form failure={failure} label="Add person" onSubmit={() => void save()}>
      <PersonFields
        draft={draft}
        problems={tried ? problems : {}}
        onChange={(changed) => {
          setDraft(changed);
          setFailure(null);
        }}
        status={
          <Select label="Status" name="status" options={statusOptions} value={status} onChange={setStatus} />
        }
      />
      <Actions>
        <Button type="submit" variant="primary" isDisabled={busy}>
          Add person
        </Button>
        <Button onPress={panel.close}>Go back</Button>
      </Actions>
    </Form>
  );
}

function FirstPattern({ id }: { id: number }) {
  const panel = usePanel();
  const { data: person, failure } = useAsk('person.get', { id });
  const goOn = () => panel.replace({ kind: 'person', id });
  return (
    <>
      <PanelHeader
        title={person ? `When does ${person.shortName} work?` : 'Working pattern'}
        subtitle={person && `Outside these hours ${person.shortName} is not offered as cover.`}
      />
      <PanelSection>
        {person ? (
          <PatternForm person={person} onDone={goOn} notNow="Not now" />
        ) : failure ? (
          <FailureNotice failure={failure} />
        ) : (
          <Loading what="the person" />
        )}
      </PanelSection>
    </>
  );
}
