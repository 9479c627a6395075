import type { Input } from '#contract/requests.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { StartOfSession } from './dates.ts';

/** Where not all can come: the nearest times at which they can, moved to in one go. */
export function FreeTimes({
  people,
  placeId,
  times,
  onMove,
}: Input<'cohort.freeTimes'> & { onMove: (moved: [at: number, start: StartOfSession][]) => void }) {
  const dates = useDates();
  const { data } = useAsk('cohort.freeTimes', { people, placeId, times });
  if (!data) return null;
  const moved = times.flatMap(({ date, start }, at) => {
    const free = data[at];
    return free && (free.date !== date || free.start !== start) ? [{ at, free }] : [];
  });
  const none = data.filter((free) => free === null).length;
  return (
    <Notice title="The nearest times at which all can come">
      {moved.length > 0 && (
        <ul>
          {moved.map(({ at, free }) => (
            <li key={at}>
              Session {at + 1}: {dates.moment(momentOf(free.date, free.start))}
            </li>
          ))}
        </ul>
      )}
      {none > 0 && (
        <p>
          For {count(none, 'session', 'sessions')} none was found before the next. Choose another first day or
          time, or other people.
        </p>
      )}
      {moved.length > 0 && (
        <Button
          size="small"
          onPress={() => onMove(moved.map(({ at, free }) => [at, { date: free.date, start: free.start }]))}
        >
          Move to {moved.length === 1 ? 'this time' : 'these times'}
        </Button>
      )}
    </Notice>
  );
}
