import { HeartHandshake, HeartPulse } from 'lucide-react';
import type { Support } from '#contract/supervision.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { isReview, supportWords } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { StateMark } from './StateMark.tsx';

/** A wellbeing plan to look at again, or support from a peer to offer; its button opens where that is recorded. */
export function SupportLine({ prompt }: { prompt: Support }) {
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const { personId, what } = prompt;
  const id = `support-${what}-${personId}`;
  const Icon = isReview(prompt) ? HeartPulse : HeartHandshake;
  return (
    <Line
      id={id}
      mark={<Icon size={16} aria-hidden="true" />}
      badge={isReview(prompt) && <StateMark state={what === 'reviewOverdue' ? 'overdue' : 'due'} />}
      action={
        <Button
          size="small"
          aria-describedby={id}
          onPress={() => panel.open({ kind: 'supervision', personId, first: 'support' })}
        >
          {isReview(prompt) ? 'Open plan' : 'Open support'}
        </Button>
      }
    >
      {supportWords(prompt, shortNameOf(personId), dates)}
    </Line>
  );
}
