import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import { useTell } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { fieldsOf, newClinicalTeam } from './draft.ts';
import { ClinicalTeamFields } from './Fields.tsx';

/** Adds a ward or community team, then shows it. */
export function AddClinicalTeamPanel() {
  const panel = usePanel();
  const add = useTell('clinicalTeams.add');
  const [draft, setDraft] = useState(newClinicalTeam);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const nameProblem = draft.name.trim() === '' ? 'Give the name.' : undefined;
  const save = async () => {
    setTried(true);
    if (nameProblem || busy) return;
    setBusy(true);
    const envelope = await add(fieldsOf(draft));
    setBusy(false);
    if (!envelope.ok) return setFailure(envelope.failure);
    const { id } = envelope.value;
    if (id === null) panel.close();
    else panel.replace({ kind: 'clinicalTeam', id });
  };
  return (
    <>
      <PanelHeader title="Add ward or community team" />
      <PanelSection>
        <Form failure={failure} label="Add ward or community team" onSubmit={() => void save()}>
          <ClinicalTeamFields
            draft={draft}
            nameProblem={tried ? nameProblem : undefined}
            onChange={(changed) => {
              setDraft(changed);
              setFailure(null);
            }}
          />
          <Actions>
            <Button type="submit" variant="primary" isDisabled={busy}>
              Add team
            </Button>
            <Button onPress={panel.close}>Go back</Button>
          </Actions>
        </Form>
      </PanelSection>
    </>
  );
}
