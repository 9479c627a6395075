import { useState } from 'react';
import type { Sent } from '#contract/requests.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';

type ToldSessions = Sent<'told.record'>['sessions'];

/** Asks when a service user was told of a change, and by whom. */
export function ToldDialog({
  code,
  sessions,
  onDone,
}: {
  code: string | null;
  sessions: ToldSessions;
  onDone: () => void;
}) {
  return (
    <Dialog isOpen onClose={onDone} title={`When was ${code} told?`}>
      <ToldForm sessions={sessions} onDone={onDone} />
    </Dialog>
  );
}

function ToldForm({ sessions, onDone }: { sessions: ToldSessions; onDone: () => void }) {
  const today = useToday();
  const actorId = useAsk('app.state', {}).data?.actor?.id ?? null;
  const sending = useSend(useTell('told.record'), onDone);
  const [toldOn, setToldOn] = useState<string | null>(today);
  const [by, setBy] = useState<number | null>(actorId);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (toldOn === null || by === null) return;
    void sending.submit({ sessions, toldOn, byPersonId: by });
  };
  return (
    <Form sending={sending} label="Told" onSubmit={save}>
      <DateField
        label="Told on"
        name="toldOn"
        value={toldOn}
        onChange={setToldOn}
        max={today}
        error={tried && toldOn === null ? 'Give the day.' : undefined}
        autoFocus
      />
      <PersonPicker
        label="Told by"
        name="byPersonId"
        value={by}
        onChange={setBy}
        error={tried && by === null ? 'Say who told them.' : undefined}
      />
      <Actions>
        <Submit>Save</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}
