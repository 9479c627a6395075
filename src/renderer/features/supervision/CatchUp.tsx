import { useState } from 'react';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { useAsk } from '#renderer/client/client.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Loading } from '#renderer/ui/Notice.tsx';
import { ChooseLead } from './ChooseLead.tsx';
import { GroupRemedies } from './GroupRemedies.tsx';
import { OwnTimes } from './OwnTimes.tsx';
import styles from './supervision.module.css';

/** How somebody can be caught up: by a group that meets anyway, or else at a time of its own; one press does either. */
export function CatchUp({ personId, kind }: { personId: number; kind: SupervisionKind }) {
  const [chosenId, setChosenId] = useState<number | null>(null);
  const [wantsOwn, setWantsOwn] = useState(false);
  const { data } = useAsk('supervision.catchUp', { personId, kind, leadId: chosenId }, { keep: true });
  if (!data) return <Loading what="times" />;
  const { groups, leadId, couldLead } = data;
  const byGroup = groups.some(({ helps }) => helps);
  return (
    <div className={cx(styles.dueState)}>
      <GroupRemedies personId={personId} found={data} />
      {byGroup && !wantsOwn && (
        <Button size="small" onPress={() => setWantsOwn(true)}>
          Find a time of its own
        </Button>
      )}
      {(!byGroup || wantsOwn) &&
        (leadId === null ? (
          <ChooseLead personId={personId} couldLead={couldLead} onChoose={setChosenId} />
        ) : (
          <OwnTimes personId={personId} kind={kind} found={{ ...data, leadId }} />
        ))}
    </div>
  );
}
