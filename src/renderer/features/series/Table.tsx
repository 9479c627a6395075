import type { SeriesView } from '#contract/series.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './series.module.css';
import { membersNow, namesWords, ruleWords, seriesTitle } from './words.ts';

/** Series as a table; the name of each opens it. */
export function SeriesTable({ label, series }: { label: string; series: readonly SeriesView[] }) {
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const ordered = series
    .map((each) => ({ each, title: seriesTitle(each, shortNameOf, dates.today) }))
    .toSorted(
      (a, b) => a.title.localeCompare(b.title) || (a.each.next ?? '9').localeCompare(b.each.next ?? '9'),
    );
  return (
    <div className={cx(styles.frame)}>
      <Table label={label} columns={['Series', 'Lead', 'Members', 'When', 'Next', 'Coming']}>
        {ordered.map(({ each, title }) => (
          <tr key={each.id}>
            <th scope="row">
              <Button variant="link" onPress={() => panel.open({ kind: 'series', id: each.id })}>
                {title}
              </Button>
            </th>
            <td>{namesWords(membersNow(each, 'lead', dates.today), shortNameOf) || '–'}</td>
            <td>{namesWords(membersNow(each, 'attendee', dates.today), shortNameOf) || '–'}</td>
            <td>
              {ruleWords(each)}
              {each.until !== null && `, until ${dates.date(each.until)}`}
              {each.startDate > dates.today && `, from ${dates.date(each.startDate)}`}
            </td>
            <td>{each.next === null ? '–' : dates.near(each.next)}</td>
            <td>{each.coming}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
