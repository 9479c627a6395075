import { Presentation } from 'lucide-react';
import type { Board } from '#contract/today.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { toPrepareSentence } from '#renderer/features/clinicalTeams/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { SectionHeading } from '#renderer/ui/Section.tsx';

/** Ward and community teams that are not prepared for whom is placed there; nothing at all when all are. */
export function ClinicalTeamsToPrepare({ clinicalTeamsToPrepare }: Pick<Board, 'clinicalTeamsToPrepare'>) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  if (clinicalTeamsToPrepare.length === 0) return null;
  return (
    <section aria-labelledby="today-teams">
      <SectionHeading id="today-teams" title="Teams to prepare" count={clinicalTeamsToPrepare.length} />
      <ul>
        {clinicalTeamsToPrepare.map((team) => {
          const id = `prepare-${team.clinicalTeamId}`;
          return (
            <Line
              key={id}
              id={id}
              mark={<Presentation size={16} aria-hidden="true" />}
              action={
                <Button
                  size="small"
                  aria-describedby={id}
                  onPress={() => panel.open({ kind: 'clinicalTeam', id: team.clinicalTeamId })}
                >
                  Open team
                </Button>
              }
            >
              {toPrepareSentence(team, names.name, dates)}
            </Line>
          );
        })}
      </ul>
    </section>
  );
}
