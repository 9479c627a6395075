import { useState } from 'react';
import type { SessionView } from '#contract/values.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { linkOf, PlaceFields, type Where } from '#renderer/parts/PlaceFields.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

/** Changes the place or the link of a session, or of its series from there on. */
export function PlaceForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const [scope, setScope] = useState<Scope>('one');
  const [where, setWhere] = useState<Where>({ placeId: session.placeId, link: session.link ?? '' });
  const further = useSeriesOf(session, scope);
  const changePlace = usePropose('session.changePlace');
  const changeRule = usePropose('series.changeRule');

  const place = { placeId: where.placeId, link: linkOf(where) };
  const one = scope === 'one' ? { id: session.id, version: session.version, ...place } : null;
  const rule = further && {
    id: further.series.id,
    version: further.series.version,
    fromSlot: further.fromSlot,
    ...further.rule,
    ...place,
  };
  const oneAsked = useCheck('session.changePlace', one);
  const ruleAsked = useCheck('series.changeRule', rule);

  const sending = useSend(() => (one ? changePlace(one) : rule ? changeRule(rule) : null), onDone);

  return (
    <Form label="Change place or link" sending={sending} onSubmit={() => void sending.submit()}>
      <ScopeField seriesId={session.seriesId} value={scope} onChange={setScope} />
      <PlaceFields value={where} onChange={setWhere} />
      <LiveFindings asked={scope === 'one' ? oneAsked : ruleAsked} isWhole={one !== null || rule !== null} />
      <Actions>
        <Submit isDisabled={one === null && rule === null}>Change place or link</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
