import { CalendarCheck, CircleCheck, CircleX, Minus, PenLine } from 'lucide-react';
import type { CohortView } from '#contract/cohort.ts';
import type { Attendance } from '#domain/reserves/cohort.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import styles from '#renderer/features/reserves/reserves.module.css';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';

const icons = {
  attended: CircleCheck,
  missed: CircleX,
  toRegister: PenLine,
  booked: CalendarCheck,
  notIn: Minus,
};

const words = {
  attended: 'Attended',
  missed: 'Missed',
  toRegister: 'To register',
  booked: 'Booked',
  notIn: 'Not in it',
} satisfies Record<Attendance, string>;

/** People down, sessions across; below each session that is over, its register. */
export function AttendanceTable({ cohort }: { cohort: CohortView }) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const { id, sessions, members } = cohort;
  const waits = (at: number) => members.some(({ attendance }) => attendance[at] === 'toRegister');
  return (
    <Table
      label={`Attendance of ${cohort.name}`}
      columns={[
        'Name',
        ...sessions.map(({ sessionId, date, start }) => ({
          id: sessionId,
          head: (
            <>
              <Button variant="link" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
                {dates.date(date)}
              </Button>
              <div className={cx(styles.note)}>{start}</div>
            </>
          ),
        })),
      ]}
    >
      {members.map(({ personId, attendance }) => (
        <tr key={personId} className={cx(styles.row)}>
          <th scope="row">{names.fullName(personId)}</th>
          {sessions.map(({ sessionId }, at) => (
            <td key={sessionId}>
              <Mark attendance={attendance[at] ?? 'notIn'} />
            </td>
          ))}
        </tr>
      ))}
      {sessions.some((_, at) => waits(at)) && (
        <tr className={cx(styles.row)}>
          <th scope="row">Register</th>
          {sessions.map(({ sessionId, date }, at) => (
            <td key={sessionId}>
              {waits(at) && (
                <Button
                  size="small"
                  aria-label={`Take register of ${dates.date(date)}`}
                  onPress={() => panel.open({ kind: 'cohortRegister', cohortId: id, sessionId })}
                >
                  Take register
                </Button>
              )}
            </td>
          ))}
        </tr>
      )}
    </Table>
  );
}

function Mark({ attendance }: { attendance: Attendance }) {
  const Icon = icons[attendance];
  return (
    <span className={cx(styles.attendance)} data-attendance={attendance}>
      <Icon size={15} aria-hidden="true" />
      {words[attendance]}
    </span>
  );
}
