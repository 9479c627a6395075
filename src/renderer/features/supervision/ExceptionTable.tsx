import type { CadenceExceptionView } from '#contract/supervision.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { KindMark } from '#renderer/parts/Marks.tsx';
import { cadenceWords, exceptionReasonWords } from '#renderer/text/supervision.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './supervision.module.css';

/** For whom something else is asked, why, and until when; what is over is left out. */
export function ExceptionTable({ exceptions }: { exceptions: readonly CadenceExceptionView[] }) {
  const dates = useDates();
  const panel = usePanel();
  const { nameOf } = usePeople();
  const end = useTell('supervision.endException');
  const current = exceptions.filter(({ until }) => until === null || until >= dates.today);
  return (
    <section aria-labelledby="cadence-exceptions">
      <SectionHeading id="cadence-exceptions" title="Exceptions" count={current.length} />
      {current.length === 0 && (
        <p className={cx(styles.soft)}>
          None. To ask something else of one person, open them under “Who is due”.
        </p>
      )}
      {current.length > 0 && (
        <Table label="Exceptions" columns={['Person', 'Kind', 'Asked for', 'Reason', 'When', 'To do']}>
          {current.map(({ id, version, personId, kind, cadence, reason, from, until }) => (
            <tr key={id}>
              <th scope="row">
                <Button variant="link" onPress={() => panel.open({ kind: 'supervision', personId })}>
                  {nameOf(personId)}
                </Button>
              </th>
              <td>
                <KindMark kind={kind} short />
              </td>
              <td>{cadenceWords(cadence)}</td>
              <td>{exceptionReasonWords[reason]}</td>
              <td>{dates.range(from, until)}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`End the exception of ${nameOf(personId)}`}
                  onPress={() => void end({ id, version })}
                >
                  End
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
