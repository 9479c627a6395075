import { useAsk } from '../../app/client.ts';
import { useDates } from '../../app/clock.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useNames } from '../cover/names.ts';
import { standsInSentence } from './words.ts';

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
