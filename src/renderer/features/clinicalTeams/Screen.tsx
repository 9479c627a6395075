import { Plus } from 'lucide-react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import styles from './clinicalTeams.module.css';
import { ClinicalTeamsTable } from './Table.tsx';

/** The wards and community teams peer workers are placed with, and how each is prepared; archived ones folded away. */
export function ClinicalTeamsScreen() {
  const panel = usePanel();
  const { data: teams, failure } = useAsk('clinicalTeams.list', {}, { keep: true });
  if (!teams) return <Waiting failure={failure} what="the teams" />;
  const add = (
    <Button variant="primary" icon={Plus} onPress={() => panel.open({ kind: 'addClinicalTeam' })}>
      Add ward or community team
    </Button>
  );
  if (teams.length === 0) {
    return (
      <EmptyState title="The wards and community teams belong here" action={add}>
        A team is prepared by a workshop, with its managers and co-delivered by a peer, before peer workers
        are placed with it. Here you see which teams are, and when to refresh it.
      </EmptyState>
    );
  }
  const archived = teams.filter((team) => team.archived);
  return (
    <div className={cx(styles.screen)}>
      <div className={cx(styles.toolbar)}>{add}</div>
      <p className={cx(styles.soft)}>
        A team is prepared by a workshop, with its managers and co-delivered by a peer, before peer workers
        are placed with it.
      </p>
      <Current teams={teams.filter((team) => !team.archived)} />
      {archived.length > 0 && (
        <details className={cx(styles.archived)}>
          <summary>Archived ({archived.length})</summary>
          <ClinicalTeamsTable label="Archived teams" teams={archived} />
        </details>
      )}
    </div>
  );
}

function Current({ teams }: { teams: readonly ClinicalTeam[] }) {
  if (teams.length === 0) return <p className={cx(styles.soft)}>All teams are archived.</p>;
  return <ClinicalTeamsTable label="Ward and community teams" teams={teams} />;
}
