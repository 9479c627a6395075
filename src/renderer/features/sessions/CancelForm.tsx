import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { SessionView } from '#contract/values.ts';
import type { CancelReason } from '#domain/sessions/session.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { cancelReasonWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

/** Cancels a session with a reason, or it and all that follow in its series. */
export function CancelForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const [scope, setScope] = useState<Scope>('one');
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
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

  const save = async () => {
    if (reason === null) return setMissing(true);
    setBusy(true);
    const result = one ? await cancel(one) : more ? await end(more) : null;
    setBusy(false);
    if (result?.done) onDone();
    else setFailure(result?.failure ?? null);
  };

  return (
    <Form label="Cancel session" failure={failure} onSubmit={() => void save()}>
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
        <Button variant="danger" type="submit" isDisabled={busy || (one === null && more === null)}>
          {scope === 'one' ? 'Cancel session' : 'Cancel these sessions'}
        </Button>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
