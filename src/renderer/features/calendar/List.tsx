import { type KeyboardEvent, useMemo, useState } from 'react';
import type { CalendarPage } from '#contract/sessions.ts';
import type { SessionView } from '#contract/values.ts';
import { addDays } from '#domain/time/dates.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { MoveDialog } from '#renderer/features/sessions/MoveDialog.tsx';
import { longDate } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { awayByDate } from './away.ts';
import styles from './calendar.module.css';
import { CalendarRow } from './Row.tsx';
import type { DateRange } from './range.ts';

/** So many rows are drawn at once; each has a menu of its own. */
const most = 150;

/** The calendar as a table: the same sessions as the grid, by date. Arrow keys walk the rows, Enter opens. */
export function CalendarList({ page, range }: { page: CalendarPage; range: DateRange }) {
  const { shortNameOf } = usePeople();
  const dates = useDates();
  const [moving, setMoving] = useState<SessionView | null>(null);
  const [shown, setShown] = useState(most);
  const away = useMemo(() => awayByDate(page.away, range, shortNameOf), [page.away, range, shortNameOf]);
  const holidays = new Map(page.holidays.map((each) => [each.date, each.title]));
  const byDate = Map.groupBy(page.sessions.slice(0, shown), (session) => session.date);
  if (page.sessions.length === 0) {
    return (
      <EmptyState title="Nothing here">
        No sessions {dates.range(range.from, addDays(range.until, -1))}, or the filters leave them out.
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        label="Calendar as a list"
        columns={['Time', 'What', 'Lead', 'With', 'Place', 'State', 'More']}
        isGrouped
      >
        {[...byDate].map(([date, sessions]) => (
          <tbody key={date} onKeyDown={walk}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={7}
                className={cx(styles.day, date === dates.today && styles.today)}
              >
                {longDate(date)}
                {date === dates.today && ' · today'}
                {holidays.has(date) && <span className={cx(styles.holidayName)}> {holidays.get(date)}</span>}
                {away.has(date) && <span className={cx(styles.soft)}> Away: {away.get(date)}</span>}
              </th>
            </tr>
            {sessions.map((session) => (
              <CalendarRow key={session.id} session={session} onMove={() => setMoving(session)} />
            ))}
          </tbody>
        ))}
      </Table>
      {page.sessions.length > shown && (
        <Button onPress={() => setShown(shown + most)}>
          Show {count(Math.min(most, page.sessions.length - shown), 'more session')}
        </Button>
      )}
      <MoveDialog session={moving} onClose={() => setMoving(null)} />
    </>
  );
}

/** Up and down go from row to row. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const here = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
  if (by === 0 || !here) return;
  const rows = [...(here.closest('table')?.querySelectorAll('tr[data-row]') ?? [])];
  const next = rows[rows.indexOf(here) + by]?.querySelector('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
