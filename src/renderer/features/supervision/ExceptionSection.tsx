import { useState } from 'react';
import type { ExceptionReason, SupervisionKind } from '#domain/supervision/cadence.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import { exceptionReasonWords } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { CadenceFields } from './CadenceFields.tsx';
import { cadenceIn, draftOf } from './cadenceDraft.ts';

const { individualSupervision, groupSupervision } = sessionKindWords;
const kindOptions = optionsOf<SupervisionKind>({ individualSupervision, groupSupervision });

/** Asks something else of one person, with a reason; folded away until it is wanted. */
export function ExceptionSection({ personId }: { personId: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <PanelSection title="Asked of them instead">
      {isOpen ? (
        <ExceptionForm personId={personId} onDone={() => setOpen(false)} />
      ) : (
        <Button size="small" onPress={() => setOpen(true)}>
          Make an exception
        </Button>
      )}
    </PanelSection>
  );
}

function ExceptionForm({ personId, onDone }: { personId: number; onDone: () => void }) {
  const today = useToday();
  const [kind, setKind] = useState<SupervisionKind>('individualSupervision');
  const [draft, setDraft] = useState(() => ({ ...draftOf(null), isAsked: true }));
  const [reason, setReason] = useState<ExceptionReason | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const sending = useSend(usePropose('supervision.setException'), onDone);
  const proposal =
    from === null
      ? null
      : { personId, kind, from, until, cadence: cadenceIn(draft, kind), reason: reason ?? 'agreedLocally' };
  const asked = useCheck('supervision.setException', proposal);
  const save = () => {
    setTried(true);
    if (!proposal || reason === null) return;
    void sending.submit(proposal, asked.data?.findings ?? []);
  };
  return (
    <Form label="Make an exception" sending={{ failure: sending.failure ?? asked.failure }} onSubmit={save}>
      <Select label="Kind" name="kind" options={kindOptions} value={kind} onChange={setKind} />
      <CadenceFields draft={draft} kind={kind} onChange={setDraft} />
      <Select
        label="Reason"
        name="reason"
        options={optionsOf(exceptionReasonWords)}
        value={reason}
        onChange={setReason}
        error={tried && reason === null ? 'Choose a reason.' : undefined}
      />
      <FieldRow>
        <DateField label="From" name="from" value={from} onChange={setFrom} min={today} />
        <DateField label="Until" name="until" value={until} onChange={setUntil} />
      </FieldRow>
      <LiveFindings asked={asked} isWhole={proposal !== null} />
      <Actions>
        <Submit>Save</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
