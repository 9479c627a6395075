import type { PersonSummary } from '#contract/people.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { HoursFit } from '#renderer/parts/HoursFit.tsx';
import { StatusMark } from '#renderer/parts/StatusMark.tsx';
import { patternFit } from '#renderer/text/hours.ts';
import { roleWords } from '#renderer/text/kinds.ts';
import { readinessWords } from '#renderer/text/readiness.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import { type Group, groupWords, mayLeadWords } from './groups.ts';
import styles from './people.module.css';

/** People as one table with a heading for each group; a row opens the person. */
export function PeopleTable({
  label,
  groups,
}: {
  label: string;
  groups: readonly { group: Group; people: readonly PersonSummary[] }[];
}) {
  return (
    <Table
      label={label}
      columns={[
        'Name',
        { id: 'Role', head: 'Role', className: cx(styles.role) },
        'Status',
        'Hours a week',
        { id: 'Base', head: 'Base', className: cx(styles.wide) },
        { id: 'May lead supervision', head: 'May lead supervision', className: cx(styles.wide) },
        'Away',
      ]}
      isGrouped
    >
      {groups.map(({ group, people }) => (
        <tbody key={group}>
          <tr className={cx(styles.groupRow)}>
            <th scope="rowgroup" colSpan={7}>
              {groupWords[group]} <span className={cx(styles.soft)}>{people.length}</span>
            </th>
          </tr>
          {people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Row({ person }: { person: PersonSummary }) {
  const panel = usePanel();
  const dates = useDates();
  const { id, name, role, status, baseName, away, leavingDate, readiness } = person;
  const hours = patternFit(person.patternMinutes, person.contractedMinutes);
  const knowsHours = person.patternMinutes !== null || person.contractedMinutes !== null;
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <span className={cx(styles.opens)}>
          <Button variant="link" onPress={() => panel.open({ kind: 'person', id })}>
            {name}
          </Button>
        </span>
      </th>
      <td className={cx(styles.role)}>{roleWords[role]}</td>
      <td>
        <StatusMark status={status} />
        {leavingDate !== null && (
          <div className={cx(styles.soft)}>
            {status === 'leaver' ? 'on' : 'leaves'} {dates.date(leavingDate)}
          </div>
        )}
        {status === 'notStarted' && person.startDate && (
          <div className={cx(styles.soft)}>from {dates.date(person.startDate)}</div>
        )}
        {status === 'reserve' && readiness && (
          <div className={cx(styles.soft)}>{readinessWords(readiness, dates).toLocaleLowerCase('en-GB')}</div>
        )}
      </td>
      <td>{knowsHours ? <HoursFit hours={hours} quiet /> : '–'}</td>
      <td className={cx(styles.wide)}>{baseName ?? '–'}</td>
      <td className={cx(styles.wide)}>{mayLeadWords(person)}</td>
      <td>{away ? <Chip tone="warn">Away, {dates.back(away.backOn)}</Chip> : '–'}</td>
    </tr>
  );
}
