import { useState } from 'react';
import { useTell } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useSend } from '#renderer/client/useSend.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { fieldsOf, newClinicalTeam } from './draft.ts';
import { ClinicalTeamFields } from './Fields.tsx';

/** Adds a ward or community team, then shows it. */
export function AddClinicalTeamPanel() {
  const panel = usePanel();
  const sending = useSend(useTell('clinicalTeams.add'), ({ id }) =>
    id === null ? panel.close() : panel.replace({ kind: 'clinicalTeam', id }),
  );
  const [draft, setDraft] = useState(newClinicalTeam);
  const [tried, setTried] = useState(false);
  const nameProblem = draft.name.trim() === '' ? 'Give the name.' : undefined;
  const save = () => {
    setTried(true);
    if (!nameProblem) void sending.submit(fieldsOf(draft));
  };
  return (
    <>
      <PanelHeader title="Add ward or community team" />
      <PanelSection>
        <Form sending={sending} label="Add ward or community team" onSubmit={save}>
          <ClinicalTeamFields
            draft={draft}
            nameProblem={tried ? nameProblem : undefined}
            onChange={(changed) => {
              setDraft(changed);
              sending.forget();
            }}
          />
          <Actions>
            <Submit>Add team</Submit>
            <Button onPress={panel.close}>Go back</Button>
          </Actions>
        </Form>
      </PanelSection>
    </>
  );
}
