import type { SeriesView } from '#contract/series.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { partWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './series.module.css';

/** Who belongs to a series, with the dates where they do not belong to all of it. */
export function SeriesMembers({ series, onEdit }: { series: SeriesView; onEdit: (() => void) | null }) {
  const { nameOf } = usePeople();
  const dates = useDates();
  const panel = usePanel();
  const rank = { lead: 0, attendee: 1 };
  const members = series.members.toSorted(
    (a, b) => rank[a.part] - rank[b.part] || nameOf(a.personId).localeCompare(nameOf(b.personId)),
  );
  return (
    <PanelSection
      title="Members"
      actions={
        onEdit && (
          <Button size="small" onPress={onEdit}>
            Change members
          </Button>
        )
      }
    >
      <ul className={cx(styles.members)}>
        {members.map(({ personId, part, from, until }) => {
          const words = [
            from > series.startDate ? `from ${dates.date(from)}` : null,
            until === null ? null : `until ${dates.date(until)}`,
          ].filter((word) => word !== null);
          return (
            <li key={`${personId} ${part} ${from}`}>
              <Button variant="link" onPress={() => panel.open({ kind: 'person', id: personId })}>
                {nameOf(personId)}
              </Button>{' '}
              <span className={cx(styles.soft)}>{[partWords[part], ...words].join(', ')}</span>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
