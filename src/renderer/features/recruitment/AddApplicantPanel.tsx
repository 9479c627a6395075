import { useState } from 'react';
import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

/** Adds somebody who applies; whoever may be here already is pointed out first. */
export function AddApplicantPanel() {
  const today = useToday();
  const panel = usePanel();
  const [name, setName] = useState('');
  const [pathway, setPathway] = useState<Pathway>('new');
  const [appliedOn, setAppliedOn] = useState<IsoDate | null>(today);
  const [telephone, setTelephone] = useState('');
  const [email, setEmail] = useState('');
  const [employer, setEmployer] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useSend(usePropose('recruitment.add'), ({ id }) =>
    id === null ? panel.close() : panel.replace({ kind: 'applicant', personId: id, applicationId: null }),
  );
  const save = () => {
    setTried(true);
    if (name.trim() === '' || appliedOn === null) return;
    void sending.submit({
      name,
      pathway,
      appliedOn,
      telephone: orNothing(telephone),
      email: orNothing(email),
      employer: orNothing(employer),
    });
  };
  return (
    <>
      <PanelHeader title="Add applicant" />
      <PanelSection>
        <Form sending={sending} label="Add applicant" onSubmit={save}>
          <TextField
            label="Name"
            name="name"
            value={name}
            onChange={setName}
            maxLength={80}
            error={tried && name.trim() === '' ? 'Give the name.' : undefined}
            isRequired
            autoFocus
          />
          <RadioGroup
            label="Pathway"
            name="pathway"
            options={optionsOf(pathwayWords)}
            value={pathway}
            onChange={setPathway}
          />
          <DateField
            label="Applied"
            name="appliedOn"
            value={appliedOn}
            onChange={setAppliedOn}
            error={tried && appliedOn === null ? 'Give the day of the application.' : undefined}
          />
          <FieldRow>
            <TextField
              label="Telephone"
              name="telephone"
              type="tel"
              value={telephone}
              onChange={setTelephone}
              maxLength={40}
            />
            <TextField
              label="E-mail"
              name="email"
              type="email"
              value={email}
              onChange={setEmail}
              maxLength={120}
            />
          </FieldRow>
          <TextField
            label="Employer"
            name="employer"
            value={employer}
            onChange={setEmployer}
            maxLength={80}
            hint="If it is not your trust."
          />
          <Actions>
            <Submit>Add applicant</Submit>
            <Button onPress={panel.close}>Go back</Button>
          </Actions>
        </Form>
      </PanelSection>
    </>
  );
}
