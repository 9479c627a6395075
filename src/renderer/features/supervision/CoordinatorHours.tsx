import { addDays, mondayOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { minutesWords, weekTitle } from '#renderer/text/dates.ts';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './supervision.module.css';

const weeks = 8;

/** Where each coordinator's hours in sessions go: last week, this one and those to come, against the contract. */
export function CoordinatorHours() {
  const { today } = useDates();
  const { data = [] } = useAsk('supervision.hours', { from: addDays(mondayOf(today), -7), weeks });
  const { nameOf } = usePeople();
  return data.map(({ personId, contractedMinutes, weeks: each }) => (
    <section key={personId} aria-labelledby={`hours-${personId}`}>
      <SectionHeading id={`hours-${personId}`} title={`Hours of ${nameOf(personId)} in sessions`} />
      <p className={cx(styles.soft)}>
        {contractedMinutes === null
          ? 'The contract is not recorded; add its hours under People to see the share.'
          : `Contract: ${minutesWords(contractedMinutes)} a week. Cover is what is led in somebody’s place.`}
      </p>
      <Table
        label={`Week by week, ${nameOf(personId)}`}
        columns={[
          'Week',
          'Supervision',
          'Meetings',
          'Training',
          'Cover',
          'Together',
          ...(contractedMinutes === null ? [] : ['Of contract']),
        ]}
      >
        {each.map(({ monday, supervision, meetings, training, cover }) => {
          const all = supervision + meetings + training + cover;
          return (
            <tr key={monday} data-now={monday === mondayOf(today) || undefined}>
              <th scope="row">{weekTitle(monday)}</th>
              {[supervision, meetings, training, cover, all].map((minutes, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order
                <td key={at} className={cx(styles.number)}>
                  {minutes === 0 ? '–' : minutesWords(minutes)}
                </td>
              ))}
              {contractedMinutes !== null && (
                <td className={cx(styles.number)}>
                  {contractedMinutes === 0 ? '–' : `${Math.round((all / contractedMinutes) * 100)} %`}
                </td>
              )}
            </tr>
          );
        })}
      </Table>
    </section>
  ));
}
