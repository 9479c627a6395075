import type { Output } from '#contract/requests.ts';
import { addDays, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { sessionTitle, standIns } from '#renderer/text/cover.ts';
import { type BoundDates, longDate, timeRange } from '#renderer/text/dates.ts';
import { capital } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';
import { cx } from '#renderer/ui/cx.ts';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './print.module.css';
import type { PaperRow, PaperTable } from './Sheets.tsx';

type Line = Output<'gaps.between'>[number];

/** The gaps of some weeks, by day: when, what, for whom, who covers, where, and a box to tick. */
export function coverListTable(
  lines: Output<'gaps.between'>,
  { from, weeks }: { from: IsoDate; weeks: number },
  names: Names,
  dates: BoundDates,
): PaperTable {
  const rows: PaperRow[] = [];
  let day: IsoDate | null = null;
  for (const line of lines) {
    const { date, id } = line.session;
    if (date !== day) rows.push(dayRow(date));
    day = date;
    const key = `${id}-${line.gap.personId}-${line.gap.interval.start}`;
    rows.push({ key, row: <CoverRow key={key} line={line} names={names} /> });
  }
  const last = addDays(from, weeks * 7 - 1);
  return {
    key: 'cover',
    title: `Cover list, ${dates.range(from, last)} ${last.slice(0, 4)}`,
    columns: (
      <>
        <col className={cx(styles.tickColumn)} />
        <col className={cx(styles.timeColumn)} />
        <col />
        <col className={cx(styles.whoColumn)} />
        <col className={cx(styles.coverColumn)} />
        <col className={cx(styles.placeColumn)} />
      </>
    ),
    head: (
      <tr>
        <th scope="col">Done</th>
        <th scope="col">When</th>
        <th scope="col">What</th>
        <th scope="col">For</th>
        <th scope="col">Cover</th>
        <th scope="col">Place</th>
      </tr>
    ),
    rows,
    nothing: 'Nobody who leads is away: there is nothing to cover.',
  };
}

function dayRow(date: IsoDate): PaperRow {
  const key = `day-${date}`;
  return {
    key,
    isHeading: true,
    row: (
      <tr key={key} className={cx(styles.group)}>
        <th colSpan={6} scope="rowgroup">
          {longDate(date)}
        </th>
      </tr>
    ),
  };
}

function CoverRow({ line: { session, gap }, names }: { line: Line; names: Names }) {
  return (
    <tr>
      <td>
        <span className={cx(styles.box)} />
      </td>
      <td>{unbroken(timeRange(session.start, session.end))}</td>
      <td>{unbroken(sessionTitle(session, names))}</td>
      <td>{capital(names.name(gap.personId))}</td>
      <td>
        <Cover line={{ session, gap }} names={names} />
      </td>
      <td>{session.placeName ?? (session.link ? 'Online' : '')}</td>
    </tr>
  );
}

function Cover({ line: { session, gap }, names }: { line: Line; names: Names }) {
  const isWhole = (start: string, end: string) => start <= session.start && end >= session.end;
  const asked = session.asks.filter((ask) => ask.forPersonId === gap.personId && ask.answer === null);
  return (
    <>
      {standIns(session, gap.personId, names).map((words) => (
        <div key={words}>● {words}</div>
      ))}
      {gap.state === 'notNeeded' && <div>– Not needed</div>}
      {gap.state !== 'notNeeded' &&
        gap.uncovered.map(({ start, end }) => (
          <div key={start} className={cx(styles.strong)}>
            ○ {gap.coLeadPresent ? 'Another lead is there' : 'No cover'}
            {!isWhole(timeOf(start), timeOf(end)) && ` ${unbroken(timeRange(timeOf(start), timeOf(end)))}`}
          </div>
        ))}
      {asked.map((ask) => (
        <div key={ask.id}>◔ asked {names.name(ask.askedPersonId)}</div>
      ))}
    </>
  );
}
