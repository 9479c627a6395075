import { useState } from 'react';
import { useLocation } from 'wouter';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useSend } from '#renderer/client/useSend.ts';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { enterSaves } from '#renderer/ui/enterSaves.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
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
  const sending = useSend(useTell('absence.record'), ({ id }) => {
    panel.close();
    navigate(id === null ? '/absence' : `/absence/${id}`);
  });
  const [personId, setPersonId] = useState<number | null>(given ?? null);
  const [draft, setDraft] = useState(() => (from ? awayBetween(from, until) : phoneIn(today)));
  const [tried, setTried] = useState(false);

  const save = () => {
    setTried(true);
    const fields = requestOf(draft);
    if (personId !== null && fields !== null) void sending.submit({ personId, ...fields });
  };
  return (
    <>
      <PanelHeader title="Record absence" />
      <PanelSection>
        <div onKeyDownCapture={enterSaves}>
          <Form sending={sending} label="Record absence" onSubmit={save}>
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
              <Submit>Record absence</Submit>
              <Button onPress={panel.close}>Go back</Button>
            </Actions>
          </Form>
        </div>
      </PanelSection>
    </>
  );
}
