import type { LongTermView } from '#contract/longTerm.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** When a session of long-term cover is or was, as a way to it; `none` where it is not booked. */
export function MeetingWords({
  what,
  meeting,
  none,
}: {
  what: string;
  meeting: LongTermView['handover'];
  none: string;
}) {
  const dates = useDates();
  const panel = usePanel();
  if (!meeting) return <>{none}</>;
  const { sessionId, date, start, end } = meeting;
  const verb = `${date}T${end}` <= `${dates.today}T00:00` ? 'was' : 'is';
  return (
    <>
      {what} {verb}{' '}
      <Button variant="link" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
        {dates.near(date)} {timeRange(start, end)}
      </Button>
      .
    </>
  );
}
