import { useState } from 'react';
import type { CadenceRuleView } from '#contract/supervision.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { CadenceFields } from './CadenceFields.tsx';
import { cadenceIn, draftOf } from './cadenceDraft.ts';

export type RuleWanted = Pick<CadenceRuleView, 'role' | 'status' | 'kind'>;

/** Changes what is asked of a role and status from a day on; shows who becomes overdue by it before it is saved. */
export function RuleForm({
  wanted,
  newest,
  onDone,
}: {
  wanted: RuleWanted;
  newest: CadenceRuleView | null;
  onDone: () => void;
}) {
  const today = useToday();
  const [draft, setDraft] = useState(draftOf(newest?.cadence ?? null));
  const [from, setFrom] = useState<string | null>(today);
  const sending = useSend(usePropose('supervision.setRule'), onDone);
  const proposal =
    from === null
      ? null
      : {
          role: wanted.role,
          status: wanted.status,
          kind: wanted.kind,
          from,
          cadence: cadenceIn(draft, wanted.kind),
          version: newest?.version ?? null,
        };
  const asked = useCheck('supervision.setRule', proposal);
  const save = () => {
    if (!proposal) return;
    void sending.submit(proposal, asked.data?.findings ?? []);
  };
  return (
    <Form label="Change how often" sending={{ failure: sending.failure ?? asked.failure }} onSubmit={save}>
      <CadenceFields draft={draft} kind={wanted.kind} onChange={setDraft} />
      <DateField label="From" name="from" value={from} onChange={setFrom} min={today} />
      <LiveFindings asked={asked} isWhole={proposal !== null} />
      <Actions>
        <Submit isDisabled={proposal === null}>Save</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
