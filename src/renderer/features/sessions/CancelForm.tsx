import { useState } from 'react';
import type { SessionView } from '#contract/values.ts';
import type { CancelReason } from '#domain/sessions/session.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { cancelReasonWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

/** Cancels a session with a reason, or it and all that follow in its series. */
export function CancelForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const [scope, setScope] = useState<Scope>('one');
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [missing, setMissing] = useState(false);
  const further = useSeriesOf(session, scope);
  const cancel = usePropose('session.cancel');
  const end = usePropose('series.end');

  const one =
    scope === 'one'
      ? { id: session.id, version: session.version, reason: reason ?? ('other' as const) }
      : null;
  const more = further && {
    id: further.series.id,
    version: further.series.version,
    fromSlot: further.fromSlot,
    reason: reason ?? ('other' as const),
  };
  const oneAsked = useCheck('session.cancel', one);
  const moreAsked = useCheck('series.end', more);

  const sending = useSend(() => (one ? cancel(one) : more ? end(more) : null), onDone);
  const save = () => {
    if (reason === null) return setMissing(true);
    void sending.submit();
  };

  return (
    <Form label="Cancel session" sending={sending} onSubmit={save}>
      <ScopeField seriesId={session.seriesId} value={scope} onChange={setScope} />
      {scope !== 'one' && <p>The series ends. Its sessions stay in the calendar, marked as cancelled.</p>}
      <Select
        label="Reason"
        name="reason"
        options={optionsOf(cancelReasonWords)}
        value={reason}
        onChange={setReason}
        error={missing && reason === null ? 'Choose a reason.' : undefined}
        autoFocus
      />
      <LiveFindings asked={scope === 'one' ? oneAsked : moreAsked} isWhole={one !== null || more !== null} />
      <Actions>
        <Submit variant="danger" isDisabled={one === null && more === null}>
          {scope === 'one' ? 'Cancel session' : 'Cancel these sessions'}
        </Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
