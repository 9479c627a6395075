import { useState } from 'react';
import type { ApplicationView } from '#contract/recruitment.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { assessmentWords, interviewWords } from '#renderer/text/recruitment.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { draftOf, fieldsOf, missingDays, type OutcomesDraft } from './outcomesDraft.ts';

const none = { none: 'Not known yet' } as const;

/** Records outcomes of set values, each with its day; there is no field for an essay. */
export function OutcomesForm({
  application,
  personId,
  onDone,
}: {
  application: ApplicationView;
  personId: number;
  onDone: () => void;
}) {
  const today = useToday();
  const sending = useSend(useTell('recruitment.record'), onDone);
  const [draft, setDraft] = useState(() => draftOf(application, today));
  const [tried, setTried] = useState(false);
  const set = (changed: Partial<OutcomesDraft>) => {
    setDraft({ ...draft, ...changed });
    sending.forget();
  };
  const missing = tried ? missingDays(draft) : [];
  const day = (
    field: 'appliedOn' | 'assessedOn' | 'interviewedOn' | 'welfareOn',
    label: string,
    name: string,
  ) => (
    <DateField
      label={label}
      name={name}
      value={draft[field]}
      onChange={(date: IsoDate | null) => set({ [field]: date })}
      error={missing.includes(field) ? 'Give the day.' : undefined}
    />
  );
  const save = () => {
    setTried(true);
    const fields = fieldsOf(draft);
    if (!fields) return;
    void sending.submit({ id: application.id, version: application.version, ...fields });
  };
  return (
    <Form sending={sending} label="Outcomes" onSubmit={save}>
      <FieldRow>
        <Select
          label="Pathway"
          name="pathway"
          options={optionsOf(pathwayWords)}
          value={draft.pathway}
          onChange={(pathway) => set({ pathway })}
          autoFocus
        />
        {day('appliedOn', 'Applied', 'appliedOn')}
      </FieldRow>
      <FieldRow>
        <Select
          label="Training assessment"
          name="assessment.outcome"
          options={optionsOf({ ...none, ...assessmentWords })}
          value={draft.assessment}
          onChange={(assessment) => set({ assessment })}
        />
        {draft.assessment !== 'none' && day('assessedOn', 'Assessed on', 'assessment.on')}
      </FieldRow>
      {draft.assessment !== 'none' && (
        <PersonPicker
          label="Assessor"
          name="assessment.assessorId"
          value={draft.assessorId}
          onChange={(assessorId) => set({ assessorId })}
          only={({ id, status }) => id !== personId && status !== 'applicant'}
        />
      )}
      <FieldRow>
        <Select
          label="Interview"
          name="interview.outcome"
          options={optionsOf({ ...none, ...interviewWords })}
          value={draft.interview}
          onChange={(interview) => set({ interview })}
        />
        {draft.interview !== 'none' && day('interviewedOn', 'Interviewed on', 'interview.on')}
      </FieldRow>
      <FieldRow>
        <Select
          label="Welfare support"
          name="welfare.offered"
          options={optionsOf({ ...none, offered: 'Offered', notOffered: 'Not offered' })}
          value={draft.welfare}
          onChange={(welfare) => set({ welfare })}
        />
        {draft.welfare !== 'none' && day('welfareOn', 'Support recorded on', 'welfare.on')}
      </FieldRow>
      <Actions>
        <Submit>Save outcomes</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
