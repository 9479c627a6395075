import { Fragment, useMemo, useRef } from 'react';
import type { RotaPage } from '#contract/rota.ts';
import { type IsoDate, weekdayOf } from '#domain/time/dates.ts';
import { weekdayShort } from '#domain/time/dateWords.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Hidden } from '#renderer/ui/Section.tsx';
import { cellWords, sessionsOf } from './cellThings.ts';
import styles from './rota.module.css';
import { useGridKeys } from './useGridKeys.ts';
import { CompactCell, type DaySpan, WeekCell } from './WeekCell.tsx';

const groupWords = {
  team: 'Team',
  reserves: 'Reserves',
  coordinator: 'Coordinator',
  external: 'External',
} satisfies Record<RotaPage['rows'][number]['group'], string>;

/** People down, days across. Arrow keys walk the cells, Enter opens what is in one. */
export function RotaGrid({
  page,
  isCompact,
  onZoom,
}: {
  page: RotaPage;
  isCompact: boolean;
  onZoom: (date: IsoDate) => void;
}) {
  const { days, rows, sessions } = page;
  const names = useNames();
  const dates = useDates();
  const panel = usePanel();
  const { data: settings } = useAsk('settings.get', {});
  const span: DaySpan = { start: settings?.dayStart ?? '08:00', end: settings?.dayEnd ?? '18:00' };
  const byId = useMemo(() => new Map(sessions.map((session) => [session.id, session])), [sessions]);
  const table = useRef<HTMLTableElement>(null);
  const todayAt = days.findIndex(({ date }) => date === dates.today);
  const grid = useGridKeys(table, rows.length, days.length + 1, { row: 0, column: Math.max(0, todayAt) + 1 });
  const tab = (row: number, column: number) =>
    row === grid.current.row && column === grid.current.column ? 0 : -1;
  const marks = (date: IsoDate, holiday: string | null) => ({
    'data-today': date === dates.today || undefined,
    'data-weekend': weekdayOf(date) > 5 || undefined,
    'data-holiday': holiday !== null || undefined,
  });
  return (
    <div className={cx(styles.frame)}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid: arrow keys walk the cells
        role="grid"
        aria-label="Rota"
        aria-rowcount={rows.length + 1}
        className={cx(styles.grid, isCompact && styles.compactGrid)}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <colgroup>
          <col className={cx(styles.nameColumn)} />
          {days.map(({ date }) => (
            <col key={date} className={cx(weekdayOf(date) > 5 && styles.weekendColumn)} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={cx(styles.corner)}>
              Person
            </th>
            {days.map(({ date, holiday }) => (
              <th key={date} scope="col" className={cx(styles.day)} {...marks(date, holiday)}>
                {isCompact ? (
                  <>
                    <span>{weekdayShort(weekdayOf(date)).slice(0, 2)}</span>
                    <span>{Number(date.slice(8))}</span>
                  </>
                ) : (
                  <span>{dates.date(date)}</span>
                )}
                {date === dates.today && <span className={cx(styles.today)}>Today</span>}
                {holiday && (
                  <span className={cx(styles.holiday)} title={holiday}>
                    {isCompact ? (
                      <>
                        <span aria-hidden="true">BH</span>
                        <Hidden>{holiday}</Hidden>
                      </>
                    ) : (
                      holiday
                    )}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ personId, group, cells }, row) => (
            <Fragment key={personId}>
              {rows[row - 1]?.group !== group && (
                <tr className={cx(styles.group)}>
                  <th colSpan={days.length + 1} scope="rowgroup">
                    <span>{groupWords[group]}</span>
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row" data-cell={`${row},0`} tabIndex={tab(row, 0)} className={cx(styles.name)}>
                  <button
                    type="button"
                    tabIndex={-1}
                    onClick={() => panel.open({ kind: 'person', id: personId })}
                  >
                    {names.fullName(personId)}
                  </button>
                </th>
                {cells.map((cell, at) => {
                  const things = sessionsOf(personId, cell, byId, names);
                  const isNarrow = weekdayOf(cell.date) > 5;
                  return (
                    <td
                      key={cell.date}
                      data-cell={`${row},${at + 1}`}
                      tabIndex={tab(row, at + 1)}
                      className={cx(styles.cell)}
                      data-off={cell.hours.length === 0 || undefined}
                      data-away={cell.away.length > 0 || undefined}
                      {...marks(cell.date, days[at]?.holiday ?? null)}
                    >
                      {isCompact ? (
                        <CompactCell
                          cell={cell}
                          sessions={things}
                          words={cellWords(cell, things)}
                          onZoom={onZoom}
                        />
                      ) : (
                        <WeekCell cell={cell} sessions={things} span={span} isNarrow={isNarrow} />
                      )}
                    </td>
                  );
                })}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
