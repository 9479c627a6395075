import { TriangleAlert } from 'lucide-react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { clinicalTeamKindWords } from '#renderer/text/clinicalTeams.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './clinicalTeams.module.css';
import { PreparationMark } from './PreparationMark.tsx';
import { preparationDates } from './words.ts';

/** Teams as a table; a row opens the team. */
export function ClinicalTeamsTable({ label, teams }: { label: string; teams: readonly ClinicalTeam[] }) {
  const { data: flagged = [] } = useAsk('clinicalTeams.toPrepare', {});
  return (
    <Table
      label={label}
      columns={[
        'Name',
        { id: 'Kind', head: 'Kind', className: cx(styles.wide) },
        { id: 'Place', head: 'Place', className: cx(styles.wide) },
        'Preparation',
        'Placed there',
      ]}
    >
      {teams.map((team) => (
        <Row
          key={team.id}
          team={team}
          isFlagged={flagged.some(({ clinicalTeamId }) => clinicalTeamId === team.id)}
        />
      ))}
    </Table>
  );
}

function Row({ team, isFlagged }: { team: ClinicalTeam; isFlagged: boolean }) {
  const dates = useDates();
  const panel = usePanel();
  const { id, name, kind, placeName, site, preparation } = team;
  const words = preparationDates(preparation, dates);
  return (
    <tr className={cx(styles.row)}>
      <th scope="row">
        <span className={cx(styles.opens)}>
          <Button variant="link" onPress={() => panel.open({ kind: 'clinicalTeam', id })}>
            {name}
          </Button>
        </span>
      </th>
      <td className={cx(styles.wide)}>{clinicalTeamKindWords[kind]}</td>
      <td className={cx(styles.wide)}>
        {placeName ?? '–'}
        {site && <div className={cx(styles.soft)}>{site}</div>}
      </td>
      <td>
        <PreparationMark preparation={preparation} />
        {words !== '' && <div className={cx(styles.soft)}>{words}</div>}
      </td>
      <td>
        <Placed team={team} />
        {isFlagged && (
          <div>
            <Chip tone="warn">
              <TriangleAlert size={14} aria-hidden="true" />
              Prepare this team
            </Chip>
          </div>
        )}
      </td>
    </tr>
  );
}

function Placed({ team: { placements } }: { team: ClinicalTeam }) {
  const dates = useDates();
  const { shortNameOf } = usePeople();
  const current = placements.filter(({ over }) => !over);
  if (current.length === 0) return '–';
  return listWords(
    current.map(({ personId, from }) =>
      from > dates.today ? `${shortNameOf(personId)} from ${dates.date(from)}` : shortNameOf(personId),
    ),
  );
}
