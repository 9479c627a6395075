import { useState } from 'react';
import type { SeriesView } from '#contract/series.ts';
import type { SessionView } from '#contract/values.ts';
import { useNow } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { ruleFrom } from '#renderer/parts/seriesRule.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { draftOf, type RuleDraft, RuleFields, ruleOf } from './RuleFields.tsx';
import { allToCome, SlotField } from './SlotField.tsx';

/** Changes the rule of a series from one of its dates on, or for all that has not begun. */
export function RuleForm({
  series,
  all,
  upcoming,
  onDone,
}: {
  series: SeriesView;
  all: readonly SeriesView[];
  upcoming: readonly SessionView[];
  onDone: (id: number | null) => void;
}) {
  const now = useNow();
  const change = usePropose('series.changeRule');
  const sending = useSend(change, ({ id }) => onDone(id));
  const [slot, setSlot] = useState(allToCome);
  const [draft, setDraft] = useState<RuleDraft>(() => draftOf(ruleFrom(series, all, null, now)));

  const from = (next: string) => {
    setSlot(next);
    const { count } = ruleFrom(series, all, next === allToCome ? null : next, now);
    setDraft((before) => ({ ...before, count }));
  };
  const rule = ruleOf(draft);
  const input = rule && {
    id: series.id,
    version: series.version,
    fromSlot: slot === allToCome ? null : slot,
    ...rule,
  };
  const asked = useCheck('series.changeRule', input);
  return (
    <Form label="Change the rule" sending={sending} onSubmit={() => input && void sending.submit(input)}>
      <SlotField label="Which sessions" upcoming={upcoming} value={slot} onChange={from} />
      <RuleFields value={draft} onChange={setDraft} isGroup={series.kind === 'groupSupervision'} />
      <LiveFindings asked={asked} isWhole={input !== null} />
      <Actions>
        <Submit isDisabled={input === null}>Change the rule</Submit>
        <Button onPress={() => onDone(null)}>Not now</Button>
      </Actions>
    </Form>
  );
}
