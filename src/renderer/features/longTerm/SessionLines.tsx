import { useState } from 'react';
import type { LongTermPreview } from '../../../contract/longTerm.ts';
import { useDates } from '../../app/clock.ts';
import { timeRange } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SectionHeading } from '../../ui/Section.tsx';
import { useNames } from '../cover/names.ts';
import { sessionTitle } from '../cover/words.ts';
import styles from './longTerm.module.css';
import { aboutSession } from './words.ts';

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
  const [all, setAll] = useState(false);
  const dates = useDates();
  const names = useNames();
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className={cx(styles.lines)} aria-label={title}>
      <SectionHeading level={3} title={title} count={lines.length} />
      {lines.length === 0 && <p className={cx(styles.quiet)}>{none}</p>}
      <ul>
        {shown.map(({ session, findings }) => (
          <li key={session.id}>
            <span className={cx(styles.when)}>
              {dates.date(session.date)} {timeRange(session.start, session.end)}
            </span>{' '}
            {sessionTitle(session, names)}
            <span className={cx(styles.quiet)}> {aboutSession(findings)}</span>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" onPress={() => setAll(true)}>
          Show the other {lines.length - shown.length}
        </Button>
      )}
    </section>
  );
}
