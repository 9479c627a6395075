import { Video } from 'lucide-react';
import type { SessionView } from '#contract/values.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { KindMark } from '#renderer/parts/Marks.tsx';
import { minutesWords, timeRange } from '#renderer/text/dates.ts';
import { cancelReasonWords } from '#renderer/text/kinds.ts';
import { movedFrom } from '#renderer/text/sessionState.ts';
import { lengthOf } from '#renderer/text/times.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';

/** What, when and where, line by line. */
export function SessionFacts({ session }: { session: SessionView }) {
  const dates = useDates();
  const from = movedFrom(session);
  const place = [session.placeName, session.site].filter((word) => word !== null && word !== '');
  return (
    <Facts
      facts={[
        { label: 'What', value: <KindMark kind={session.kind} /> },
        {
          label: 'When',
          value: (
            <>
              {dates.date(session.date)}, {unbroken(timeRange(session.start, session.end))} (
              {minutesWords(lengthOf(session.start, session.end))})
              {from && <div>Moved from {dates.date(from)}</div>}
            </>
          ),
        },
        {
          label: 'Where',
          value: (
            <>
              {place.length > 0 ? [...new Set(place)].join(', ') : session.link ? 'Online' : 'No place yet'}
              {session.link && <MeetingLink url={session.link} />}
            </>
          ),
        },
        { label: 'State', value: <State session={session} /> },
      ]}
    />
  );
}

function State({ session }: { session: SessionView }) {
  if (session.state === 'planned') {
    return session.question ? <Chip tone="warn">? To decide</Chip> : <Chip tone="fine">Planned</Chip>;
  }
  if (session.state === 'skipped') return <Chip>Left out</Chip>;
  const reason = session.cancelReason ? `: ${cancelReasonWords[session.cancelReason]}` : '';
  return <Chip tone="error">✕ Cancelled{reason}</Chip>;
}

function MeetingLink({ url }: { url: string }) {
  const open = useTell('app.openLink');
  return (
    <div>
      <Button size="small" icon={Video} onPress={() => void open({ url })}>
        Open meeting link
      </Button>
    </div>
  );
}
