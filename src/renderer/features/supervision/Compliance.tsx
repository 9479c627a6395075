import { useState } from 'react';
import type { Output } from '#contract/requests.ts';
import { type ComplianceTotal, percentOf, totalOf } from '#domain/supervision/compliance.ts';
import { addDays } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { KindMark } from '#renderer/parts/Marks.tsx';
import { sessionKindWords, statusWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FilterChips } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FieldRow, Form } from '#renderer/ui/Form.tsx';
import { EmptyState, SectionHeading } from '#renderer/ui/Section.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { StateMark } from './StateMark.tsx';
import styles from './supervision.module.css';

type Row = Output<'supervision.compliance'>['rows'][number];
type Group = { key: string; words: string; rows: Row[] };

const nothing = () => {};

/** Who was in date over a period and on its last day, by kind and status, and the rows behind each figure. */
export function Compliance() {
  const dates = useDates();
  const [from, setFrom] = useState<string | null>(addDays(dates.today, -84));
  const [until, setUntil] = useState<string | null>(dates.today);
  const [chosen, setChosen] = useState<string[]>([]);
  const isWhole = from !== null && until !== null;
  const { data, failure } = useAsk(
    'supervision.compliance',
    { from: from ?? dates.today, until: until ?? dates.today },
    { enabled: isWhole, keep: true },
  );
  const groups = failure || !data ? [] : groupsOf(data.rows);
  const shown = groups.filter(({ key }) => chosen.length === 0 || chosen.includes(key));
  return (
    <div className={cx(styles.groups)}>
      <Form label="Period" sending={{ failure }} onSubmit={nothing}>
        <FieldRow>
          <DateField label="From" name="from" value={from} onChange={setFrom} max={dates.today} />
          <DateField label="Until" name="until" value={until} onChange={setUntil} max={dates.today} />
        </FieldRow>
      </Form>
      {data && !failure && groups.length === 0 && (
        <EmptyState title="Nothing to count">
          Nothing was asked of anybody in this period. Choose another, or say how often under “How often”.
        </EmptyState>
      )}
      {groups.length > 0 && until !== null && (
        <>
          <section aria-labelledby="compliance-figures">
            <SectionHeading id="compliance-figures" title="In date" />
            <p className={cx(styles.soft)}>
              In date is everybody who is not overdue. Days on which nothing was asked of somebody, or their
              clock stood still, are not counted. Choose a figure to see only the rows behind it.
            </p>
            <dl className={cx(styles.figures)}>
              {groups.map(({ key, words, rows }) => (
                <Figure
                  key={key}
                  words={words}
                  total={totalOf(rows)}
                  until={dates.date(until)}
                  onPress={() => setChosen([key])}
                />
              ))}
            </dl>
          </section>
          <section aria-labelledby="compliance-rows">
            <SectionHeading id="compliance-rows" title="By person" />
            <div className={cx(styles.filter)}>
              <FilterChips
                label="Rows behind a figure"
                options={groups.map(({ key, words, rows }) => ({
                  id: key,
                  label: words,
                  count: rows.length,
                }))}
                value={chosen}
                onChange={setChosen}
              />
            </div>
            <Rows rows={shown.flatMap(({ rows }) => rows)} />
          </section>
        </>
      )}
    </div>
  );
}

function groupsOf(rows: readonly Row[]): Group[] {
  const byKey = Map.groupBy(rows, ({ kind, status }) => `${kind} ${status}`);
  return [...byKey].map(([key, own]) => {
    const [first] = own;
    const words = first
      ? `${sessionKindWords[first.kind]}, ${statusWords[first.status].toLocaleLowerCase('en-GB')}`
      : key;
    return { key, words, rows: own };
  });
}

/** “83 %”, with what it is a share of. */
function Figure({
  words,
  total,
  until,
  onPress,
}: {
  words: string;
  total: ComplianceTotal;
  until: string;
  /** Shows the rows behind it. */
  onPress: () => void;
}) {
  const onDay = percentOf(total.peopleInDate, total.people);
  const over = percentOf(total.daysInDate, total.daysCounted);
  return (
    <div className={cx(styles.figure)}>
      <dt>
        <Button variant="link" onPress={onPress}>
          {words}
        </Button>
      </dt>
      <dd>
        <strong>{onDay === null ? '–' : `${onDay} %`}</strong>
        {` on ${until}: ${total.peopleInDate} of ${total.people} people`}
      </dd>
      <dd>
        {`${over === null ? '–' : `${over} %`} of the period: ${total.daysInDate} of ${total.daysCounted} days`}
      </dd>
    </div>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const panel = usePanel();
  const { nameOf } = usePeople();
  const ordered = rows.toSorted(
    (a, b) =>
      a.daysInDate / a.daysCounted - b.daysInDate / b.daysCounted ||
      nameOf(a.personId).localeCompare(nameOf(b.personId)),
  );
  return (
    <Table
      label="Compliance by person"
      columns={['Person', 'Kind', 'Status', 'In date', 'Days', 'Attended', 'Missed', 'On the last day']}
    >
      {ordered.map((row) => {
        const { personId, kind, status, daysInDate, daysCounted, attended, missed, onLastDay } = row;
        return (
          <tr key={`${personId} ${kind} ${status}`}>
            <th scope="row">
              <Button variant="link" onPress={() => panel.open({ kind: 'supervision', personId })}>
                {nameOf(personId)}
              </Button>
            </th>
            <td>
              <KindMark kind={kind} short />
            </td>
            <td>{statusWords[status]}</td>
            <td className={cx(styles.number)}>{`${percentOf(daysInDate, daysCounted)} %`}</td>
            <td className={cx(styles.number)}>{`${daysInDate} of ${daysCounted}`}</td>
            <td className={cx(styles.number)}>{attended}</td>
            <td className={cx(styles.number)}>{missed}</td>
            <td>
              <StateMark state={onLastDay} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
