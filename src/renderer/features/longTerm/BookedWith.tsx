import type { LongTermView } from '#contract/longTerm.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { MeetingWords } from './MeetingWords.tsx';

/** What came with long-term cover: the handover, the first supervision, and the steps of it still to be done. */
export function BookedWith({ cover }: { cover: LongTermView }) {
  const panel = usePanel();
  const { byPersonId: personId, handover, firstSupervision, steps } = cover;
  const open = steps.filter(({ state }) => state !== 'done' && state !== 'withdrawn');
  return (
    <>
      <MeetingWords what="Handover" meeting={handover} none="No handover is booked." />{' '}
      <MeetingWords what="First supervision" meeting={firstSupervision} none="" />
      {open.length > 0 && (
        <>
          {' '}
          To do:{' '}
          {open.map(({ id: stepId, name }, at) => (
            <span key={stepId}>
              {at > 0 && ', '}
              <Button variant="link" onPress={() => panel.open({ kind: 'step', personId, stepId })}>
                {name}
              </Button>
            </span>
          ))}
          .
        </>
      )}
    </>
  );
}
