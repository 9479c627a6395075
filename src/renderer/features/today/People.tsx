import { CalendarCheck, CalendarX, Flag, UserCheck, UserPlus, UserX } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Board } from '#contract/today.ts';
import { mondayOf, timeOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Line } from '#renderer/ui/Line.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import { awaySentence, comingSentence } from './sentences.ts';
import styles from './today.module.css';

/** Who is away today, since when and until when. */
export function Away({ away }: Pick<Board, 'away'>) {
  const dates = useDates();
  const names = useNames();
  const [, navigate] = useLocation();
  return (
    <section aria-labelledby="today-away">
      <SectionHeading id="today-away" title="Away" count={away.length} />
      {away.length === 0 && <Quiet size="normal">Nobody is away today.</Quiet>}
      <ul>
        {away.map((each) => {
          const id = `away-${each.absenceId}`;
          return (
            <Line
              key={id}
              id={id}
              action={
                <Button
                  size="small"
                  aria-describedby={id}
                  onPress={() => navigate(`/absence/${each.absenceId}`)}
                >
                  Open
                </Button>
              }
            >
              {awaySentence(each, names, dates)}
            </Line>
          );
        })}
      </ul>
      <InToday />
    </section>
  );
}

/** Who works today and is not away all day, with their hours. */
function InToday() {
  const { today } = useDates();
  const names = useNames();
  const panel = usePanel();
  const { data } = useAsk('rota.between', { from: mondayOf(today), weeks: 1 });
  if (!data) return null;
  const there = data.rows.flatMap(({ personId, cells }) => {
    const cell = cells.find(({ date }) => date === today);
    const isAway = cell?.away.some(({ interval }) =>
      cell.hours.every((hours) => interval.start <= hours.start && interval.end >= hours.end),
    );
    return cell && cell.hours.length > 0 && !isAway ? [{ personId, hours: cell.hours }] : [];
  });
  if (there.length === 0) return null;
  return (
    <div className={cx(styles.there)}>
      <h3 id="today-in">In today ({there.length})</h3>
      <ul aria-labelledby="today-in">
        {there.map(({ personId, hours }) => (
          <li key={personId}>
            <Button variant="link" onPress={() => panel.open({ kind: 'person', id: personId })}>
              {names.first(personId)}
            </Button>{' '}
            {hours.map(({ start, end }) => timeRange(timeOf(start), timeOf(end))).join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

const comingIcons = {
  back: UserCheck,
  away: UserX,
  starts: UserPlus,
  leaves: UserX,
  longTerm: Flag,
  bankHoliday: CalendarX,
  ready: CalendarCheck,
} satisfies Record<Board['comingUp'][number]['what'], unknown>;

/** Returns, leave, starts and bank holidays of the next two weeks. */
export function ComingUp({ comingUp }: Pick<Board, 'comingUp'>) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  const [, navigate] = useLocation();
  return (
    <section aria-labelledby="today-coming">
      <SectionHeading id="today-coming" title="Coming up" count={comingUp.length} />
      {comingUp.length === 0 && <Quiet size="normal">Nothing in the next two weeks.</Quiet>}
      <ul>
        {comingUp.map((coming) => {
          const { absenceId, personId, date, what } = coming;
          const id = `coming-${date}-${what}-${personId ?? ''}`;
          const open = () => {
            if (absenceId !== null) navigate(`/absence/${absenceId}`);
            else if (personId !== null) panel.open({ kind: 'person', id: personId });
            else navigate(`/rota/${mondayOf(date)}/1`);
          };
          const Icon = comingIcons[what];
          return (
            <Line
              key={id}
              id={id}
              mark={<Icon size={16} aria-hidden="true" />}
              action={
                <Button size="small" aria-describedby={id} onPress={open}>
                  Open
                </Button>
              }
            >
              {comingSentence(coming, names, dates)}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}
