import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { SessionView } from '#contract/values.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { linkOf, PlaceFields, type Where } from '#renderer/parts/PlaceFields.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

/** Changes the place or the link of a session, or of its series from there on. */
export function PlaceForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const [scope, setScope] = useState<Scope>('one');
  const [where, setWhere] = useState<Where>({ placeId: session.placeId, link: session.link ?? '' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
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

  const save = async () => {
    setBusy(true);
    const result = one ? await changePlace(one) : rule ? await changeRule(rule) : null;
    setBusy(false);
    if (result?.done) onDone();
    else setFailure(result?.failure ?? null);
  };

  return (
    <Form label="Change place or link" failure={failure} onSubmit={() => void save()}>
      <ScopeField seriesId={session.seriesId} value={scope} onChange={setScope} />
      <PlaceFields value={where} onChange={setWhere} />
      <LiveFindings asked={scope === 'one' ? oneAsked : ruleAsked} isWhole={one !== null || rule !== null} />
      <Actions>
        <Button variant="primary" type="submit" isDisabled={busy || (one === null && rule === null)}>
          Change place or link
        </Button>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
