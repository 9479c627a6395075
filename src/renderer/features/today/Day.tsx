import type { Board } from '#contract/today.ts';
import type { SessionView } from '#contract/values.ts';
import { timeOf } from '#domain/time/dates.ts';
import { useNow } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { kindIcons, StateBadge } from '#renderer/parts/Marks.tsx';
import { sessionTitle } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import { whoLeads } from './sentences.ts';
import styles from './today.module.css';

/** Today's sessions by time, with a line where now is. */
export function Day({ sessions, holiday }: Pick<Board, 'sessions' | 'holiday'>) {
  const now = timeOf(useNow());
  const ordered = sessions.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id - b.id));
  const before = ordered.filter((session) => session.end <= now);
  const rest = ordered.filter((session) => session.end > now);
  return (
    <section aria-labelledby="today-sessions">
      <SectionHeading id="today-sessions" title="Today’s sessions" count={sessions.length} />
      {holiday && <p className={cx(styles.later)}>Today is a bank holiday: {holiday}.</p>}
      {sessions.length === 0 ? (
        <Quiet size="normal">No session today.</Quiet>
      ) : (
        <ul>
          {before.map((session) => (
            <SessionLine key={session.id} session={session} stage="over" />
          ))}
          <li className={cx(styles.now)}>
            <span>Now {now}</span>
          </li>
          {rest.map((session) => (
            <SessionLine key={session.id} session={session} stage={session.start <= now ? 'on' : 'coming'} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SessionLine({ session, stage }: { session: SessionView; stage: 'over' | 'on' | 'coming' }) {
  const names = useNames();
  const panel = usePanel();
  const Icon = kindIcons[session.kind];
  const gap = session.gaps.find((each) => each.state !== 'arranged' && !each.coLeadPresent);
  return (
    <li className={cx(styles.session)} data-stage={stage}>
      <span className={cx(styles.time)}>{unbroken(timeRange(session.start, session.end))}</span>
      <Icon size={16} aria-hidden="true" data-kind={session.kind} className={cx(styles.icon)} />
      <span className={cx(styles.words)}>
        <Button variant="link" onPress={() => panel.open({ kind: 'session', id: session.id })}>
          {sessionTitle(session, names)}
        </Button>{' '}
        <span className={cx(styles.who)}>
          {whoLeads(session, names)}
          {stage === 'on' && ' · on now'}
        </span>
      </span>
      {gap && <StateBadge state={gap.state} />}
    </li>
  );
}
