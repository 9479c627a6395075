import { Plus } from 'lucide-react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useAsk } from '#renderer/client/client.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Folded } from '#renderer/ui/Folded.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Row } from '#renderer/ui/Row.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Page } from '#renderer/ui/Stack.tsx';
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
    <Page>
      <Row gap={3} lines={2}>
        {add}
      </Row>
      <Quiet>
        A team is prepared by a workshop, with its managers and co-delivered by a peer, before peer workers
        are placed with it.
      </Quiet>
      <Current teams={teams.filter((team) => !team.archived)} />
      {archived.length > 0 && (
        <Folded summary={`Archived (${archived.length})`}>
          <ClinicalTeamsTable label="Archived teams" teams={archived} />
        </Folded>
      )}
    </Page>
  );
}

function Current({ teams }: { teams: readonly ClinicalTeam[] }) {
  if (teams.length === 0) return <Quiet>All teams are archived.</Quiet>;
  return <ClinicalTeamsTable label="Ward and community teams" teams={teams} />;
}
