import { useState } from 'react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useTell } from '#renderer/client/client.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { clinicalTeamKindWords } from '#renderer/text/clinicalTeams.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import { draftOf, fieldsOf } from './draft.ts';
import { ClinicalTeamFields } from './Fields.tsx';

/** What is recorded of a team, line by line, and the form that changes it. */
export function ClinicalTeamDetails({ team }: { team: ClinicalTeam }) {
  const mail = useTell('app.openLink');
  const { email, placeName, site } = team;
  const place = [placeName, site].filter((word) => word !== null).join(', ');
  return (
    <EditableSection
      title="Details"
      change="Change details"
      form={(done) => <DetailsForm team={team} onDone={done} />}
    >
      <Facts
        facts={[
          { label: 'Kind', value: clinicalTeamKindWords[team.kind] },
          { label: 'Place', value: place || '–' },
          { label: 'Contact', value: team.contactRole ?? '–' },
          { label: 'Telephone', value: team.telephone ?? '–' },
          {
            label: 'E-mail',
            value: email ? (
              <Button variant="link" onPress={() => void mail({ url: `mailto:${email}` })}>
                {email}
              </Button>
            ) : (
              '–'
            ),
          },
        ]}
      />
    </EditableSection>
  );
}

function DetailsForm({ team, onDone }: { team: ClinicalTeam; onDone: () => void }) {
  const sending = useSend(useTell('clinicalTeams.change'), onDone);
  const [draft, setDraft] = useState(() => draftOf(team));
  const nameProblem = draft.name.trim() === '' ? 'Give the name.' : undefined;
  const save = () => {
    if (nameProblem) return;
    const { id, version, archived } = team;
    void sending.submit({ id, version, ...fieldsOf(draft), archived });
  };
  return (
    <Form sending={sending} label="Details" onSubmit={save}>
      <ClinicalTeamFields
        draft={draft}
        nameProblem={nameProblem}
        onChange={(changed) => {
          setDraft(changed);
          sending.forget();
        }}
      />
      <Actions>
        <Submit>Save details</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
