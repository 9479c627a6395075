import { TriangleAlert } from 'lucide-react';
import type { WhoToRingView } from '#contract/whoToRing.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './whoToRing.module.css';

type Named = WhoToRingView['named'][number];

/** Who is named, first named first; nothing while nobody is. */
export function NamedTable({ named }: { named: readonly Named[] }) {
  if (named.length === 0) return null;
  return (
    <Table
      label="Contacts"
      columns={['Ring', 'Days', 'Hours', 'Telephone', { id: 'Action', head: 'Action', isHidden: true }]}
    >
      {named.map((contact) => (
        <Row key={contact.id} naming={contact} />
      ))}
    </Table>
  );
}

function Row({ naming }: { naming: Named }) {
  const { id, version, byPersonId, from, until, start, end, telephone, away } = naming;
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const remove = useTell('whoToRing.remove');
  return (
    <tr>
      <th scope="row" id={`ring-${id}`}>
        {names.fullName(byPersonId)}
        {away.length > 0 && (
          <span className={cx(styles.warn)}>
            <TriangleAlert size={14} aria-hidden="true" />
            away {listWords(away.map((each) => dates.interval(each)))}
          </span>
        )}
      </th>
      <td>{dates.range(from, until)}</td>
      <td>{start && end ? unbroken(timeRange(start, end)) : 'All working hours'}</td>
      <td className={cx(styles.number)}>
        {telephone ?? (
          <Button variant="link" onPress={() => panel.open({ kind: 'person', id: byPersonId })}>
            No number: add it
          </Button>
        )}
      </td>
      <td>
        <Button size="small" aria-describedby={`ring-${id}`} onPress={() => void remove({ id, version })}>
          Remove
        </Button>
      </td>
    </tr>
  );
}
