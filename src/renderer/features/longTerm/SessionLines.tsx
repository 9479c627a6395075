import type { LongTermPreview } from '#contract/longTerm.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { sessionTitle } from '#renderer/text/cover.ts';
import { timeRange } from '#renderer/text/dates.ts';
import { aboutSession } from '#renderer/text/longTerm.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FewLines } from '#renderer/ui/FewLines.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './longTerm.module.css';

const shownAtFirst = 5;

/** Sessions that would be covered or stay open, each with what there is to know. */
export function SessionLines({
  title,
  none,
  lines,
}: {
  title: string;
  none: string;
  lines: LongTermPreview['covered'];
}) {
  const dates = useDates();
  const names = useNames();
  return (
    <section className={cx(styles.lines)} aria-label={title}>
      <SectionHeading level={3} title={title} count={lines.length} />
      {lines.length === 0 && <p className={cx(styles.quiet)}>{none}</p>}
      <FewLines
        atFirst={shownAtFirst}
        lines={lines.map(({ session, findings }) => (
          <li key={session.id}>
            <span className={cx(styles.when)}>
              {dates.date(session.date)} {timeRange(session.start, session.end)}
            </span>{' '}
            {sessionTitle(session, names)}
            <span className={cx(styles.quiet)}> {aboutSession(findings)}</span>
          </li>
        ))}
      />
    </section>
  );
}
