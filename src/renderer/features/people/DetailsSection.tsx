import { useState } from 'react';
import type { PersonRecord } from '#contract/people.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { InductionLink } from '#renderer/features/induction/PageLink.tsx';
import { HoursFit } from '#renderer/parts/HoursFit.tsx';
import { patternFit } from '#renderer/text/hours.ts';
import { roleWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import { mayLeadWords } from './groups.ts';
import { PersonFields } from './PersonFields.tsx';
import { draftOf, fieldsOf, problemsOf } from './person.ts';

/** What is recorded of a person, line by line, and the form that changes it. */
export function DetailsSection({ person }: { person: PersonRecord }) {
  const dates = useDates();
  const mail = useTell('app.openLink');
  const { email, readiness } = person;
  const facts = [
    { label: 'Role', value: roleWords[person.role] },
    { label: 'Start', value: person.startDate === null ? '–' : dates.date(person.startDate) },
    {
      label: 'Hours a week',
      value: <HoursFit hours={patternFit(person.patternMinutes, person.contractedMinutes)} />,
    },
    { label: 'May lead', value: mayLeadWords(person) },
    ...(readiness ? [{ label: 'To cover', value: <InductionLink person={person} /> }] : []),
    { label: 'Telephone', value: person.telephone ?? '–' },
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
    { label: 'Employer', value: person.employer ?? '–' },
    { label: 'Base', value: person.baseName ?? '–' },
  ];
  return (
    <EditableSection
      title="Details"
      change="Change details"
      form={(done) => <DetailsForm person={person} onDone={done} />}
    >
      <Facts facts={facts} />
    </EditableSection>
  );
}

function DetailsForm({ person, onDone }: { person: PersonRecord; onDone: () => void }) {
  const sending = useSend(useTell('person.change'), onDone);
  const [draft, setDraft] = useState(() => draftOf(person));
  const [tried, setTried] = useState(false);
  const problems = problemsOf(draft);
  const save = () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    void sending.submit({ id: person.id, version: person.version, ...fieldsOf(draft) });
  };
  return (
    <Form sending={sending} label="Details" onSubmit={save}>
      <PersonFields
        draft={draft}
        problems={tried ? problems : {}}
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
