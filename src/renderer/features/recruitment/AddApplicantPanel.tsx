import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePropose } from '#renderer/client/usePropose.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, FieldRow, Form } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { optionsOf } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const orNothing = (text: string) => (text.trim() === '' ? null : text.trim());

/** Adds somebody who applies; whoever may be here already is pointed out first. */
export function AddApplicantPanel() {
  const today = useToday();
  const panel = usePanel();
  const add = usePropose('recruitment.add');
  const [name, setName] = useState('');
  const [pathway, setPathway] = useState<Pathway>('new');
  const [appliedOn, setAppliedOn] = useState<IsoDate | null>(today);
  const [telephone, setTelephone] = useState('');
  const [email, setEmail] = useState('');
  const [employer, setEmployer] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setTried(true);
    if (name.trim() === '' || appliedOn === null || busy) return;
    setBusy(true);
    const result = await add({
      name,
      pathway,
      appliedOn,
      telephone: orNothing(telephone),
      email: orNothing(email),
      employer: orNothing(employer),
    });
    setBusy(false);
    if (!result.done) return setFailure(result.failure);
    if (result.id === null) panel.close();
    else panel.replace({ kind: 'applicant', personId: result.id, applicationId: null });
  };
  return (
    <>
      <PanelHeader title="Add applicant" />
      <PanelSection>
        <Form failure={failure} label="Add applicant" onSubmit={() => void save()}>
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
            <Button type="submit" variant="primary" isDisabled={busy}>
              Add applicant
            </Button>
            <Button onPress={panel.close}>Go back</Button>
          </Actions>
        </Form>
      </PanelSection>
    </>
  );
}
