import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { CadenceRuleView } from '#contract/supervision.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
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
  const [failure, setFailure] = useState<Failure | null>(null);
  const propose = usePropose('supervision.setRule');
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
  const save = async () => {
    if (!proposal) return;
    const result = await propose(proposal, asked.data?.findings ?? []);
    if (result.ok) onDone();
    else setFailure(result.failure);
  };
  return (
    <Form label="Change how often" failure={failure ?? asked.failure} onSubmit={() => void save()}>
      <CadenceFields draft={draft} kind={wanted.kind} onChange={setDraft} />
      <DateField label="From" name="from" value={from} onChange={setFrom} min={today} />
      <LiveFindings asked={asked} isWhole={proposal !== null} />
      <Actions>
        <Button variant="primary" type="submit" isDisabled={proposal === null}>
          Save
        </Button>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
