import { useState } from 'react';
import type { LongTermPreview } from '../../../contract/longTerm.ts';
import type { Finding } from '../../../domain/finding.ts';
import { useDates } from '../../app/clock.ts';
import { timeRange } from '../../text/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FindingList } from '../../ui/FindingList.tsx';
import { SectionHeading } from '../../ui/Section.tsx';
import { useNames } from '../cover/names.ts';
import { sessionTitle } from '../cover/words.ts';
import styles from './longTerm.module.css';
import { reasonsAgainst } from './words.ts';

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
            <Reasons findings={findings} date={dates.date(session.date)} />
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

/** What stands against a session in a few words, or else what there is to know about it. */
function Reasons({ findings, date }: { findings: readonly Finding[]; date: string }) {
  const against = reasonsAgainst(findings);
  if (against) return <span className={cx(styles.quiet)}> {against}</span>;
  if (findings.length === 0) return null;
  return <FindingList findings={findings} label={`To know about ${date}`} />;
}
