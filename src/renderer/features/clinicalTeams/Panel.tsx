import { Archive, ArchiveRestore } from 'lucide-react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { clinicalTeamKindWords } from '#renderer/text/clinicalTeams.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import styles from './clinicalTeams.module.css';
import { ClinicalTeamDetails } from './Details.tsx';
import { draftOf, fieldsOf } from './draft.ts';
import { PlacementSection } from './PlacementSection.tsx';
import { PreparationMark } from './PreparationMark.tsx';
import { WorkshopSection } from './WorkshopSection.tsx';

/** One ward or community team: what is recorded, how it was prepared, and who is placed there. */
export function ClinicalTeamPanel({ id }: { id: number }) {
  const { data: teams, failure } = useAsk('clinicalTeams.list', {}, { keep: true });
  const team = teams?.find((each) => each.id === id);
  if (team) return <Record team={team} />;
  return (
    <>
      <PanelHeader title="Ward or community team" />
      <PanelSection>
        {teams ? (
          <Notice tone="warn">This team is no longer there.</Notice>
        ) : (
          <Waiting failure={failure} what="the team" />
        )}
      </PanelSection>
    </>
  );
}

function Record({ team }: { team: ClinicalTeam }) {
  const change = useTell('clinicalTeams.change');
  const { id, version, archived } = team;
  const archive = () => change({ id, version, ...fieldsOf(draftOf(team)), archived: !archived });
  return (
    <>
      <PanelHeader
        title={team.name}
        subtitle={
          <span className={cx(styles.subtitle)}>
            {clinicalTeamKindWords[team.kind]}
            {archived ? <Chip>Archived</Chip> : <PreparationMark preparation={team.preparation} />}
          </span>
        }
        actions={
          <Button icon={archived ? ArchiveRestore : Archive} onPress={() => void archive()}>
            {archived ? 'Take out of the archive' : 'Archive'}
          </Button>
        }
      />
      <WorkshopSection team={team} />
      <PlacementSection team={team} />
      <ClinicalTeamDetails team={team} />
    </>
  );
}
