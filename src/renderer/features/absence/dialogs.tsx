import { type ReactNode, useState } from 'react';
import type { AbsenceView } from '#contract/absence.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { enterSaves } from '#renderer/ui/enterSaves.ts';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { draftOf, problemsOf, requestOf } from './draft.ts';
import { AbsenceFields } from './Fields.tsx';

export interface AbsenceDialogProps {
  absence: AbsenceView;
  onClose: () => void;
}

/** Kind, dates and times of an absence, changed; the same asking about cover. */
export function ChangeAbsenceDialog({ absence, onClose }: AbsenceDialogProps) {
  const sending = useSend(usePropose('absence.change'), onClose);
  const [draft, setDraft] = useState(() => draftOf(absence));
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    const fields = requestOf(draft);
    if (fields === null) return;
    void sending.submit({ id: absence.id, version: absence.version, ...fields });
  };
  return (
    <Dialog isOpen onClose={onClose} title="Change dates">
      <SendsOnEnter>
        <Form sending={sending} onSubmit={save}>
          <AbsenceFields draft={draft} problems={tried ? problemsOf(draft) : {}} onChange={setDraft} />
          <Actions>
            <Submit>Change dates</Submit>
            <Button onPress={onClose}>Go back</Button>
          </Actions>
        </Form>
      </SendsOnEnter>
    </Dialog>
  );
}

/** Treats the absence as long-term earlier than the setting says, or goes back to the setting. */
export function LongTermDialog({ absence, onClose }: AbsenceDialogProps) {
  const dates = useDates();
  const sending = useSend(useTell('absence.setLongTerm'), onClose);
  const first = absence.from > dates.today ? absence.from : dates.today;
  const [day, setDay] = useState<string | null>(absence.longTermFrom ?? first);
  const send = (longTermFrom: string | null) =>
    void sending.submit({ id: absence.id, version: absence.version, longTermFrom });
  return (
    <Dialog isOpen onClose={onClose} title="Long-term earlier">
      <SendsOnEnter>
        <Form sending={sending} onSubmit={() => day !== null && send(day)}>
          <p>
            Long-term means that a reserve should cover. As set now, that is from{' '}
            {dates.date(absence.spellLongTermFrom)}.
          </p>
          <DateField
            label="Long-term from"
            name="longTermFrom"
            value={day}
            onChange={setDay}
            min={absence.from}
            autoFocus
            error={day === null ? 'Give a day.' : undefined}
          />
          <Actions>
            <Submit isDisabled={day === null}>Treat as long-term</Submit>
            {absence.longTermFrom !== null && <Button onPress={() => send(null)}>Back to the setting</Button>}
            <Button onPress={onClose}>Go back</Button>
          </Actions>
        </Form>
      </SendsOnEnter>
    </Dialog>
  );
}

/** Enter sends the form inside from every field. */
export function SendsOnEnter({ children }: { children: ReactNode }) {
  return <div onKeyDownCapture={enterSaves}>{children}</div>;
}
