import type { RotaPage } from '#contract/rota.ts';
import type { SessionView } from '#contract/values.ts';
import { addDays, type IsoDate, weekdayOf } from '#domain/time/dates.ts';
import {
  awayOnDay,
  type CellSession,
  hoursWords,
  type RotaCell,
  sessionsOf,
} from '#renderer/features/rota/cellThings.ts';
import { type BoundDates, weekTitle } from '#renderer/text/dates.ts';
import type { Names } from '#renderer/text/names.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './print.module.css';
import type { PaperTable } from './Sheets.tsx';

const groupWords = {
  team: 'Team',
  reserves: 'Reserves',
  coordinator: 'Coordinator',
  external: 'External',
} satisfies Record<RotaPage['rows'][number]['group'], string>;

/** One week of the rota as a table for paper. */
export function rotaTable(page: RotaPage, monday: IsoDate, names: Names, dates: BoundDates): PaperTable {
  const after = addDays(monday, 7);
  const within = (date: IsoDate) => date >= monday && date < after;
  const days = page.days.filter(({ date }) => within(date));
  const byId = new Map(page.sessions.map((session) => [session.id, session]));
  const rows = page.rows.flatMap(({ personId, group, cells }, at) => {
    const isFirst = page.rows[at - 1]?.group !== group;
    const person = {
      key: `person-${personId}`,
      row: (
        <tr key={`person-${personId}`}>
          <th scope="row">{names.fullName(personId)}</th>
          {cells
            .filter(({ date }) => within(date))
            .map((cell) => (
              <td key={cell.date}>
                <PaperCell cell={cell} personId={personId} byId={byId} names={names} />
              </td>
            ))}
        </tr>
      ),
    };
    const heading = {
      key: `group-${group}`,
      isHeading: true,
      row: (
        <tr key={`group-${group}`} className={cx(styles.group)}>
          <th colSpan={8} scope="rowgroup">
            {groupWords[group]}
          </th>
        </tr>
      ),
    };
    return isFirst ? [heading, person] : [person];
  });
  return {
    key: monday,
    title: `Rota, week of ${weekTitle(monday)}`,
    columns: (
      <>
        <col className={cx(styles.nameColumn)} />
        {days.map(({ date }) => (
          <col key={date} className={cx(weekdayOf(date) > 5 && styles.weekendColumn)} />
        ))}
      </>
    ),
    head: (
      <tr>
        <th scope="col">Person</th>
        {days.map(({ date, holiday }) => (
          <th key={date} scope="col">
            {dates.date(date)}
            {holiday && <span className={cx(styles.holiday)}>{holiday}</span>}
          </th>
        ))}
      </tr>
    ),
    rows,
    nothing: 'Nobody is on the rota.',
  };
}

function PaperCell({
  cell,
  personId,
  byId,
  names,
}: {
  cell: RotaCell;
  personId: number;
  byId: ReadonlyMap<number, SessionView>;
  names: Names;
}) {
  const hours = hoursWords(cell);
  return (
    <>
      {hours !== '' && <div className={cx(styles.hours)}>{hours}</div>}
      {cell.away.map((away) => (
        <div key={`${away.absenceId}-${away.interval.start}`} className={cx(styles.away)}>
          {awayOnDay(away)}
        </div>
      ))}
      {sessionsOf(personId, cell, byId, names).map((each) => (
        <PaperSession key={each.id} session={each} />
      ))}
    </>
  );
}

const signs = {
  leads: '',
  attends: '',
  covers: '● ',
  covered: '● ',
  open: '○ ',
  notThere: '– ',
} satisfies Record<CellSession['presence'], string>;

function PaperSession({ session: { session, presence, kind, tail } }: { session: CellSession }) {
  const isStrong = presence === 'open' || presence === 'covers';
  return (
    <div className={cx(styles.session, presence === 'open' && styles.open)}>
      {session.start} {kind}
      {tail !== '' && tail !== 'attends' && (
        <span className={cx(isStrong && styles.strong)}>
          {' '}
          {signs[presence]}
          {tail}
        </span>
      )}
    </div>
  );
}
