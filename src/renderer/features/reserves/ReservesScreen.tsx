import { UserPlus } from 'lucide-react';
import type { LongTermView } from '../../../contract/longTerm.ts';
import type { PersonSummary } from '../../../contract/people.ts';
import { addDays } from '../../../domain/dates.ts';
import { useAsk } from '../../app/client.ts';
import { useDates } from '../../app/clock.ts';
import { usePanel } from '../../app/panel.tsx';
import { usePeople } from '../../app/people.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState, Table } from '../../ui/Section.tsx';
import { StandsInFor } from '../longTerm/StandsInFor.tsx';
import { HoursFit } from '../people/HoursFit.tsx';
import { sumOf } from '../people/hours.ts';
import { ReadinessMark } from './ReadinessMark.tsx';
import { lastCover } from './readiness.ts';
import styles from './reserves.module.css';

const lookBackDays = 182;

/** The reserves: who may cover, from when, and when each did last. */
export function ReservesScreen() {
  const { list } = usePeople();
  const panel = usePanel();
  const reserves = list.filter(({ status }) => status === 'reserve');
  const add = (
    <Button variant="primary" icon={UserPlus} onPress={() => panel.open({ kind: 'addPerson' })}>
      Add person
    </Button>
  );
  if (reserves.length === 0) {
    return (
      <EmptyState title="No reserve yet" action={add}>
        Reserve peer workers cover long-term absences. Add a person with the status “Reserve”, or change the
        status of somebody under People.
      </EmptyState>
    );
  }
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>{add}</div>
      <p className={cx(styles.soft)}>
        A reserve may cover from the day you set here. The steps of their induction will be followed on this
        screen.
      </p>
      <ReservesTable reserves={reserves} />
    </div>
  );
}

function ReservesTable({ reserves }: { reserves: readonly PersonSummary[] }) {
  const dates = useDates();
  const { data } = useAsk(
    'calendar.between',
    {
      from: addDays(dates.today, -lookBackDays),
      until: addDays(dates.today, 1),
      people: reserves.map(({ id }) => id),
      kinds: null,
    },
    { keep: true },
  );
  const { data: running = [] } = useAsk('longTerm.running', {});
  const last = lastCover(data?.sessions ?? [], dates.today);
  return (
    <Table label="Reserves">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">May cover</th>
          <th scope="col">Hours a week</th>
          <th scope="col">Stands in for</th>
          <th scope="col">Last cover</th>
          <th scope="col">Away</th>
        </tr>
      </thead>
      <tbody>
        {reserves.map((person) => (
          <Row
            key={person.id}
            person={person}
            covered={data ? (last.get(person.id) ?? null) : undefined}
            covers={running.filter(({ byPersonId }) => byPersonId === person.id)}
          />
        ))}
      </tbody>
    </Table>
  );
}

function Row({
  person,
  covered,
  covers,
}: {
  person: PersonSummary;
  covered: string | null | undefined;
  covers: readonly LongTermView[];
}) {
  const dates = useDates();
  const panel = usePanel();
  const { id, name, away } = person;
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <Button variant="link" onPress={() => panel.open({ kind: 'person', id })}>
          {name}
        </Button>
      </th>
      <td>{person.readiness && <ReadinessMark readiness={person.readiness} />}</td>
      <td>
        <HoursFit sum={sumOf(person.patternMinutes, person.contractedMinutes)} quiet />
      </td>
      <td>
        <StandsInFor covers={covers} />
      </td>
      <td>{covered === undefined ? '' : covered === null ? 'None in 6 months' : dates.date(covered)}</td>
      <td>{away ? `Away, ${dates.back(away.backOn)}` : '–'}</td>
    </tr>
  );
}
