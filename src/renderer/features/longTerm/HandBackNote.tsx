import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { standsInSentence } from '#renderer/text/longTerm.ts';
import { Notice } from '#renderer/ui/Notice.tsx';

/** Says, where an absence is ended, that somebody stands in and the work must be handed back; else nothing. */
export function HandBackNote({ personId }: { personId: number }) {
  const { data = [] } = useAsk('longTerm.running', {});
  const dates = useDates();
  const names = useNames();
  const cover = data.find(({ forPersonId }) => forPersonId === personId);
  if (!cover) return null;
  return (
    <Notice title={standsInSentence(cover, names, dates)}>
      {cover.handBack
        ? 'The hand-back is booked.'
        : 'Then arrange the hand-back: the absence and Today remind you.'}
    </Notice>
  );
}
