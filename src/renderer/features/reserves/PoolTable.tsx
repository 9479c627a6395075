import { Link } from 'wouter';
import type { ReservesBoard } from '#contract/reserves.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { StandsInFor } from '#renderer/features/longTerm/StandsInFor.tsx';
import { HoursFit } from '#renderer/parts/HoursFit.tsx';
import { ReadinessMark } from '#renderer/parts/ReadinessMark.tsx';
import { patternFit } from '#renderer/text/hours.ts';
import { count } from '#renderer/text/kinds.ts';
import { hangsOnWords } from '#renderer/text/readiness.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './reserves.module.css';

type Line = ReservesBoard['pool'][number];

/** The pool as a table, in the order main gave. */
export function PoolTable({ pool, openSessions }: { pool: readonly Line[]; openSessions: number }) {
  return (
    <Table
      label="Reserves"
      columns={['Name', 'To cover', 'Steps done', 'Next', 'Could take', 'Hours a week', 'Stands in for']}
    >
      {pool.map((line) => (
        <Row key={line.personId} line={line} openSessions={openSessions} />
      ))}
    </Table>
  );
}

function Row({ line, openSessions }: { line: Line; openSessions: number }) {
  const dates = useDates();
  const { byId, nameOf } = usePeople();
  const { data: running = [] } = useAsk('longTerm.running', {});
  const { personId, readiness, done, of, next, helps, toSignOff, changes } = line;
  const person = byId.get(personId);
  const hangsOn = hangsOnWords(readiness);
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <Link href={`/reserves/${personId}`} className={cx(styles.name)}>
          {nameOf(personId)}
        </Link>
        {person?.away && <div className={cx(styles.note)}>away, {dates.back(person.away.backOn)}</div>}
        {person?.status === 'applicant' && <div className={cx(styles.note)}>applicant</div>}
      </th>
      <td>
        <ReadinessMark readiness={readiness} />
        {hangsOn && <div className={cx(styles.note)}>{hangsOn}</div>}
      </td>
      <td>
        {of === 0 ? '–' : <Progress done={done} of={of} />}
        {changes > 0 && <div className={cx(styles.note)}>the programme has changed</div>}
      </td>
      <td>
        {toSignOff > 0 && <Chip tone="warn">{count(toSignOff, 'session')} to sign off</Chip>}
        {toSignOff === 0 && (next ?? (of === 0 ? 'Begin the induction' : '–'))}
      </td>
      <td className={cx(styles.number)}>{openSessions === 0 ? '–' : `${helps} of ${openSessions}`}</td>
      <td>
        {person && <HoursFit hours={patternFit(person.patternMinutes, person.contractedMinutes)} quiet />}
      </td>
      <td>
        <StandsInFor covers={running.filter(({ byPersonId }) => byPersonId === personId)} />
      </td>
    </tr>
  );
}

/** “15 of 18”, with a bar that says the same. */
export function Progress({ done, of }: { done: number; of: number }) {
  return (
    <span className={cx(styles.progress)}>
      <span className={cx(styles.number)}>
        {done} of {of}
      </span>
      <span className={cx(styles.bar)} aria-hidden="true">
        <span style={{ width: `${of === 0 ? 0 : Math.round((done / of) * 100)}%` }} />
      </span>
    </span>
  );
}
