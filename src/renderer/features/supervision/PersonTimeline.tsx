import { useState } from 'react';
import type { Output } from '#contract/requests.ts';
import { type SupervisionKind, supervisionKinds } from '#domain/supervision/cadence.ts';
import { addDays, daysBetween } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { KindMark } from '#renderer/parts/Marks.tsx';
import { sessionKindShort, sessionKindWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Loading } from '#renderer/ui/Notice.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './supervision.module.css';
import { Legend, MarkShape, markWords } from './timelineMarks.tsx';

/** Days drawn before today and after. */
const [before, after] = [182, 56];
const width = 300;

type TimelineData = Output<'supervision.timeline'>;

/** One person's supervision of half a year: a strip for each kind, and the same as a table. */
export function PersonTimeline({ personId }: { personId: number }) {
  const dates = useDates();
  const panel = usePanel();
  const [isTable, setTable] = useState(false);
  const from = addDays(dates.today, -before);
  const until = addDays(dates.today, after);
  const { data } = useAsk('supervision.timeline', { personId, from, until });
  if (!data) return <Loading what="the timeline" />;
  const kinds = supervisionKinds.filter(
    (kind) =>
      data.sessions.some((session) => session.kind === kind) ||
      data.statePeriods.some((period) => period.kind === kind && period.state !== null),
  );
  if (kinds.length === 0)
    return <p className={cx(styles.soft)}>Nothing was asked of them and nothing took place.</p>;
  return (
    <>
      <div className={cx(styles.strips)}>
        {kinds.map((kind) => (
          <Strip key={kind} kind={kind} data={data} from={from} />
        ))}
      </div>
      <p className={cx(styles.soft)}>{dates.range(from, addDays(until, -1))}; the dashed line is today.</p>
      <Legend />
      {data.sessions.length > 0 && (
        <Button size="small" variant="quiet" aria-expanded={isTable} onPress={() => setTable(!isTable)}>
          {isTable ? 'Hide the table' : 'Show as a table'}
        </Button>
      )}
      {isTable && (
        <Table label="Sessions of supervision" columns={['Date', 'Kind', 'What came of it']}>
          {data.sessions.toReversed().map(({ sessionId, kind, date, mark }) => (
            <tr key={sessionId}>
              <th scope="row">
                <Button variant="link" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
                  {dates.date(date)}
                </Button>
              </th>
              <td>
                <KindMark kind={kind} short />
              </td>
              <td>{markWords[mark]}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function Strip({ kind, data, from }: { kind: SupervisionKind; data: TimelineData; from: string }) {
  const x = (date: string) => (daysBetween(from, date) / (before + after)) * width;
  const sessions = data.sessions.filter((session) => session.kind === kind);
  const counts = sessions.map(({ mark }) => mark);
  const many = (mark: (typeof counts)[number]) => counts.filter((each) => each === mark).length;
  const words = `${sessionKindWords[kind]}: ${many('held')} attended, ${many('missed')} missed, ${many('cancelled')} cancelled, ${many('booked')} booked`;
  return (
    <>
      <span>{sessionKindShort[kind]}</span>
      <svg className={cx(styles.strip)} viewBox={`0 0 ${width} 34`} role="img" aria-label={words}>
        {data.statePeriods
          .filter((period) => period.kind === kind)
          .map((period) => (
            <rect
              key={period.from}
              className={cx(styles.bar)}
              data-state={period.state ?? 'none'}
              x={x(period.from)}
              width={Math.max(1, x(period.until) - x(period.from))}
              y={10}
              height={14}
            />
          ))}
        <path className={cx(styles.now)} d={`M${(before / (before + after)) * width} 2 V32`} />
        {sessions.map(({ sessionId, date, mark }) => (
          <MarkShape key={sessionId} mark={mark} x={x(date)} y={17} />
        ))}
        {data.due
          .filter((due) => due.kind === kind)
          .map(({ date }) => (
            <MarkShape key={date} mark="due" x={x(date)} y={6} />
          ))}
      </svg>
    </>
  );
}
