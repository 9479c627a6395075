import { type ReactNode, useState } from 'react';
import type { AbsenceView } from '#contract/absence.ts';
import type { Failure } from '#contract/envelope.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { enterSaves } from '#renderer/ui/enterSaves.ts';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { draftOf, problemsOf, requestOf } from './draft.ts';
import { AbsenceFields } from './Fields.tsx';

export interface AbsenceDialogProps {
  absence: AbsenceView;
  onClose: () => void;
}

/** Kind, dates and times of an absence, changed; the same asking about cover. */
export function ChangeAbsenceDialog({ absence, onClose }: AbsenceDialogProps) {
  const change = usePropose('absence.change');
  const [draft, setDraft] = useState(() => draftOf(absence));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    const fields = requestOf(draft);
    if (fields === null) return;
    const result = await change({ id: absence.id, version: absence.version, ...fields });
    if (result.ok) onClose();
    else setFailure(result.failure);
  };
  return (
    <Dialog isOpen onClose={onClose} title="Change dates">
      <SendsOnEnter>
        <Form failure={failure} onSubmit={() => void save()}>
          <AbsenceFields draft={draft} problems={tried ? problemsOf(draft) : {}} onChange={setDraft} />
          <Actions>
            <Button type="submit" variant="primary">
              Change dates
            </Button>
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
  const set = useTell('absence.setLongTerm');
  const first = absence.from > dates.today ? absence.from : dates.today;
  const [day, setDay] = useState<string | null>(absence.longTermFrom ?? first);
  const [failure, setFailure] = useState<Failure | null>(null);
  const send = async (longTermFrom: string | null) => {
    const envelope = await set({ id: absence.id, version: absence.version, longTermFrom });
    if (envelope.ok) onClose();
    else setFailure(envelope.failure);
  };
  return (
    <Dialog isOpen onClose={onClose} title="Long-term earlier">
      <SendsOnEnter>
        <Form failure={failure} onSubmit={() => day !== null && void send(day)}>
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
            <Button type="submit" variant="primary" isDisabled={day === null}>
              Treat as long-term
            </Button>
            {absence.longTermFrom !== null && (
              <Button onPress={() => void send(null)}>Back to the setting</Button>
            )}
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
