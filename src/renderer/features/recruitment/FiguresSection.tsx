import { useState } from 'react';
import { milestones } from '#domain/recruitment/application.ts';
import { addDays, addMonths, type IsoDate } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { milestoneWords } from '#renderer/text/recruitment.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice } from '#renderer/ui/Notice.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './recruitment.module.css';

/** How many reached each stage in a period, by pathway; the last twelve months at first. */
export function FiguresSection() {
  const today = useToday();
  const [from, setFrom] = useState<IsoDate | null>(() => addDays(addMonths(today, -12), 1));
  const [until, setUntil] = useState<IsoDate | null>(today);
  const isWhole = from !== null && until !== null;
  const { data, failure } = useAsk(
    'recruitment.figures',
    { from: from ?? today, until: until ?? today },
    { enabled: isWhole, keep: true },
  );
  return (
    <section aria-labelledby="recruitment-figures" className={cx(styles.numbers)}>
      <SectionHeading id="recruitment-figures" title="Numbers" />
      <p className={cx(styles.soft)}>
        How many reached each stage on these days. Each is counted by its own day: somebody may be appointed
        in one period who applied in another.
      </p>
      <div className={cx(styles.period)}>
        <DateField label="From" value={from} onChange={setFrom} />
        <DateField label="Until" value={until} onChange={setUntil} />
      </div>
      <FailureNotice failure={failure} />
      {data && (
        <div className={cx(styles.figures)}>
          <Table
            label="Numbers"
            columns={[
              'Stage',
              ...[pathwayWords.new, pathwayWords.existingWorkforce, 'Together'].map((head) => ({
                id: head,
                head,
                className: cx(styles.number),
              })),
            ]}
          >
            {milestones.map((milestone) => {
              const { new: isNew, existingWorkforce } = data[milestone];
              return (
                <tr key={milestone}>
                  <th scope="row">{milestoneWords[milestone]}</th>
                  <td className={cx(styles.number)}>{isNew}</td>
                  <td className={cx(styles.number)}>{existingWorkforce}</td>
                  <td className={cx(styles.number, styles.sum)}>{isNew + existingWorkforce}</td>
                </tr>
              );
            })}
          </Table>
        </div>
      )}
    </section>
  );
}
