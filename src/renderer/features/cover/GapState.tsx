import type { GapView, SessionView } from '#contract/values.ts';
import { useTell } from '#renderer/client/client.ts';
import { StateBadge } from '#renderer/parts/Marks.tsx';
import { askedWords, whyOpen } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { capital } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { Switch } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './cover.module.css';

/** How a gap stands and why it is there; it can be left open on purpose. */
export function GapState({
  session,
  gap,
  personId,
  names,
}: {
  session: SessionView;
  gap: GapView | null;
  personId: number;
  names: Names;
}) {
  const mark = useTell('cover.notNeeded');
  if (!gap) {
    return (
      <Notice title="No gap here">
        {names.first(personId)} {names.isYou(personId) ? 'are' : 'is'} not missing from this session, so it
        needs no cover.
      </Notice>
    );
  }
  const notNeeded = gap.state === 'notNeeded';
  const detail = gap.state === 'asked' ? askedWords(session, gap, names) : undefined;
  return (
    <div className={cx(styles.state)}>
      <div className={cx(styles.top)}>
        <StateBadge state={gap.state} {...(detail ? { detail } : {})} />
        <span>
          {capital(whyOpen(session, gap, names))}
          {gap.interval.start.slice(11) !== session.start || gap.interval.end.slice(11) !== session.end
            ? ` ${timeRange(gap.interval.start.slice(11), gap.interval.end.slice(11))}`
            : ''}
          .{gap.coLeadPresent && ' Another lead is there all that time.'}
        </span>
      </div>
      {gap.coverTerm === 'long' && (
        <p className={cx(styles.quiet)}>This is long-term by then: cover by a reserve.</p>
      )}
      {gap.state !== 'arranged' && (
        <Switch
          isSelected={notNeeded}
          onChange={(next) =>
            void mark({
              sessionId: session.id,
              version: session.version,
              forPersonId: personId,
              notNeeded: next,
            })
          }
        >
          Not needed
        </Switch>
      )}
    </div>
  );
}
