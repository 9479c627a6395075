import { useState } from 'react';
import type { SeriesView } from '#contract/series.ts';
import type { SessionView } from '#contract/values.ts';
import type { CancelReason } from '#domain/sessions/session.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { cancelReasonWords, count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
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
  const sending = useSend(usePropose('series.end'), onDone);
  const [slot, setSlot] = useState(allToCome);
  const [reason, setReason] = useState<CancelReason>('noLongerNeeded');
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
  return (
    <Form label="End the series" sending={sending} onSubmit={() => void sending.submit(input)}>
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
        <Submit variant="danger">End the series</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
