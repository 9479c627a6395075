import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { SeriesView } from '#contract/series.ts';
import type { SessionView } from '#contract/values.ts';
import type { CancelReason } from '#domain/sessions/session.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { cancelReasonWords, count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { allToCome, SlotField } from './SlotField.tsx';

/** Ends a series from one of its dates on: those sessions stay, cancelled with the reason. */
export function EndForm({
  series,
  upcoming,
  onDone,
}: {
  series: SeriesView;
  upcoming: readonly SessionView[];
  onDone: () => void;
}) {
  const end = usePropose('series.end');
  const [slot, setSlot] = useState(allToCome);
  const [reason, setReason] = useState<CancelReason>('noLongerNeeded');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const input = {
    id: series.id,
    version: series.version,
    fromSlot: slot === allToCome ? null : slot,
    reason,
  };
  const asked = useCheck('series.end', input);
  const concerned = upcoming.filter(
    (session) => session.state === 'planned' && (slot === allToCome || (session.slot ?? '') >= slot),
  ).length;
  const save = async () => {
    setBusy(true);
    const result = await end(input);
    setBusy(false);
    if (result.ok) onDone();
    else setFailure(result.failure);
  };
  return (
    <Form label="End the series" failure={failure} onSubmit={() => void save()}>
      <SlotField label="Which sessions" upcoming={upcoming} value={slot} onChange={setSlot} />
      <Select
        label="Reason"
        name="reason"
        options={optionsOf(cancelReasonWords)}
        value={reason}
        onChange={setReason}
      />
      <p>{count(concerned, 'session')} will be cancelled and stay in the calendar, struck through.</p>
      <LiveFindings asked={asked} isWhole />
      <Actions>
        <Button variant="danger" type="submit" isDisabled={busy}>
          End the series
        </Button>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
