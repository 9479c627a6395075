import type { LedgerRow } from '#contract/supervision.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { KindMark } from '#renderer/parts/Marks.tsx';
import { standsInWords, whyWords } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import { LedgerAction } from './LedgerAction.tsx';
import { StateMark } from './StateMark.tsx';
import styles from './supervision.module.css';

/** The ledger as a table: one row a person and kind; the name opens all about that person's supervision. */
export function LedgerTable({ label, rows }: { label: string; rows: readonly LedgerRow[] }) {
  const dates = useDates();
  const panel = usePanel();
  const { nameOf } = usePeople();
  return (
    <Table
      label={label}
      columns={[
        'Person',
        'Kind',
        'State',
        'Why',
        { id: 'Next booked', head: 'Next booked', className: cx(styles.wide) },
        'To do',
      ]}
    >
      {rows.map((row) => {
        const { personId, kind, next } = row;
        const id = `ledger-${personId}-${kind}`;
        return (
          <tr key={id}>
            <th scope="row">
              <Button variant="link" onPress={() => panel.open({ kind: 'supervision', personId })}>
                {nameOf(personId)}
              </Button>
            </th>
            <td>
              <KindMark kind={kind} short />
            </td>
            <td>
              <StateMark state={row.state} />
            </td>
            <td id={id} className={cx(styles.why)}>
              {whyWords(row, dates)} {standsInWords(row, nameOf, dates)}
            </td>
            <td className={cx(styles.number, styles.wide)}>
              {next === null ? '–' : dates.moment(momentOf(next.date, next.start))}
            </td>
            <td className={cx(styles.number)}>
              <LedgerAction row={row} describedBy={id} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
