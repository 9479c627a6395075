import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { SeriesView } from '#contract/series.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { count } from '#renderer/text/kinds.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions } from '#renderer/ui/Form.tsx';
import { EmptyState, SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './series.module.css';
import { SeriesTable } from './Table.tsx';
import { isEnded } from './words.ts';

const groups: readonly { title: string; kinds: readonly SessionKind[] }[] = [
  { title: 'Group supervision', kinds: ['groupSupervision'] },
  { title: 'Individual supervision', kinds: ['individualSupervision'] },
  { title: 'Support meetings', kinds: ['supportMeeting'] },
  {
    title: 'Other series',
    kinds: ['training', 'wardVisit', 'shadowing', 'induction', 'workshop', 'meeting'],
  },
];

/** All series: who leads, who belongs, when, and what comes next. */
export function SeriesList() {
  const { data, failure } = useAsk('series.list', {});
  const panel = usePanel();
  const newSeries = (
    <Button variant="primary" icon={Plus} onPress={() => panel.open({ kind: 'newSeries' })}>
      New series
    </Button>
  );
  if (!data) return <Waiting failure={failure} what="the series" />;
  if (data.length === 0) {
    return (
      <EmptyState title="No series yet" action={newSeries}>
        Supervision that comes round every few weeks belongs here: the group, each one-to-one, and support
        meetings that repeat. A series puts its sessions into the calendar for the year ahead.
      </EmptyState>
    );
  }
  return (
    <>
      <Actions>{newSeries}</Actions>
      <Groups all={data} />
    </>
  );
}

function Groups({ all }: { all: readonly SeriesView[] }) {
  const today = useToday();
  const { running, ended } = useMemo(
    () => ({
      running: all.filter((series) => !isEnded(series, today)),
      ended: all.filter((series) => isEnded(series, today)),
    }),
    [all, today],
  );
  return (
    <div className={cx(styles.groups)}>
      {groups.map(({ title, kinds }) => {
        const inGroup = running.filter((series) => kinds.includes(series.kind));
        if (inGroup.length === 0) return null;
        return (
          <section key={title}>
            <SectionHeading title={title} count={inGroup.length} />
            <SeriesTable label={title} series={inGroup} />
          </section>
        );
      })}
      {ended.length > 0 && (
        <details>
          <summary>{count(ended.length, 'ended series', 'ended series')}</summary>
          <SeriesTable label="Ended series" series={ended} />
        </details>
      )}
    </div>
  );
}
