import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '#contract/envelope.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { enterSaves } from '#renderer/ui/enterSaves.ts';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { awayBetween, phoneIn, problemsOf, requestOf } from './draft.ts';
import { AbsenceFields } from './Fields.tsx';

/**
 * Records an absence: two letters, Enter, Enter. Then shows at once what it touches. The person, and the first and last day
 * away, may be known already.
 */
export function RecordAbsencePanel({
  personId: given,
  from,
  until = null,
}: {
  personId?: number | undefined;
  from?: IsoDate | undefined;
  until?: IsoDate | null | undefined;
}) {
  const today = useToday();
  const panel = usePanel();
  const [, navigate] = useLocation();
  const record = useTell('absence.record');
  const [personId, setPersonId] = useState<number | null>(given ?? null);
  const [draft, setDraft] = useState(() => (from ? awayBetween(from, until) : phoneIn(today)));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async () => {
    setTried(true);
    const fields = requestOf(draft);
    if (personId === null || fields === null || busy) return;
    setBusy(true);
    const envelope = await record({ personId, ...fields });
    setBusy(false);
    if (!envelope.ok) return setFailure(envelope.failure);
    panel.close();
    navigate(envelope.value.id === null ? '/absence' : `/absence/${envelope.value.id}`);
  };
  return (
    <>
      <PanelHeader title="Record absence" />
      <PanelSection>
        <div onKeyDownCapture={enterSaves}>
          <Form failure={failure} label="Record absence" onSubmit={() => void save()}>
            <PersonPicker
              label="Person"
              name="personId"
              value={personId}
              onChange={setPersonId}
              autoFocus
              isRequired
              error={tried && personId === null ? 'Choose who is away.' : undefined}
            />
            <AbsenceFields draft={draft} problems={tried ? problemsOf(draft) : {}} onChange={setDraft} />
            <Actions>
              <Button type="submit" variant="primary" isDisabled={busy}>
                Record absence
              </Button>
              <Button onPress={panel.close}>Go back</Button>
            </Actions>
          </Form>
        </div>
      </PanelSection>
    </>
  );
}
