import type { EventDisplayInfo } from '@fullcalendar/react';
import { ArrowLeftRight } from 'lucide-react';
import { useDates } from '#renderer/client/clock.ts';
import { GapIcon } from '#renderer/parts/Marks.tsx';
import { openGapWords } from '#renderer/text/sessionState.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './calendar.module.css';
import { type EventLook, lookOf } from './events.ts';

/** The inside of one event: time, what, who, and what is the matter with it. */
export function eventContent({ event, timeText, view }: EventDisplayInfo) {
  const look = lookOf(event);
  if (look.kind === 'away') return <span className={cx(styles.awayLine)}>{event.title}</span>;
  if (look.kind === 'step') return <span className={cx(styles.inner)}>{look.name}</span>;
  if (look.kind === 'off') return null;
  return <SessionEvent look={look} time={timeText} isRow={view.type === 'dayGridMonth'} />;
}

function SessionEvent({
  look: { session, what, who, gap, moved },
  time,
  isRow,
}: {
  look: Extract<EventLook, { kind: 'session' }>;
  time: string;
  isRow: boolean;
}) {
  const gone = session.state !== 'planned';
  const word = gone
    ? session.state === 'cancelled'
      ? 'Cancelled'
      : 'Left out'
    : gap
      ? openGapWords[gap]
      : null;
  return (
    <span className={cx(styles.inner, isRow && styles.oneLine)}>
      <span className={cx(styles.line)}>
        {gap && <GapIcon state={gap} size={12} />}
        {session.question && <Question />}
        {moved && <Moved from={moved} />}
        {!gone && session.cover.some(({ swapId }) => swapId !== null) && <Swapped />}
        <span className={cx(styles.time, gone && styles.struck)}>{time}</span>{' '}
        {word && <span className={cx(gap && styles.gapWord)}>{word} </span>}
        {(isRow || !word) && <span className={cx(styles.what, gone && styles.struck)}>{what}</span>}
      </span>{' '}
      <span className={cx(styles.who, gone && styles.struck)}>
        {!isRow && word && `${what} `}
        {who}
      </span>
    </span>
  );
}

function Question() {
  return (
    <span className={cx(styles.question)} role="img" aria-label="To decide" title="To decide">
      ?
    </span>
  );
}

function Swapped() {
  return (
    <span role="img" aria-label="Swapped" title="Swapped">
      <ArrowLeftRight size={12} aria-hidden="true" />
    </span>
  );
}

function Moved({ from }: { from: string }) {
  const dates = useDates();
  const words = `Moved from ${dates.date(from)}`;
  return (
    <span role="img" aria-label={words} title={words}>
      →
    </span>
  );
}
