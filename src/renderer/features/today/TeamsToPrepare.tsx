import { Presentation } from 'lucide-react';
import type { Board } from '../../../contract/today.ts';
import { useDates } from '../../client/clock.ts';
import { useNames } from '../../client/names.ts';
import { usePanel } from '../../client/panel.tsx';
import { Button } from '../../ui/Button.tsx';
import { Line } from '../../ui/Line.tsx';
import { SectionHeading } from '../../ui/Section.tsx';
import { toPrepareSentence } from '../teams/words.ts';

/** Ward and community teams that are not prepared for whom is placed there; nothing at all when all are. */
export function TeamsToPrepare({ teamsToPrepare }: Pick<Board, 'teamsToPrepare'>) {
  const dates = useDates();
  const names = useNames();
  const panel = usePanel();
  if (teamsToPrepare.length === 0) return null;
  return (
    <section aria-labelledby="today-teams">
      <SectionHeading id="today-teams" title="Teams to prepare" count={teamsToPrepare.length} />
      <ul>
        {teamsToPrepare.map((team) => {
          const id = `prepare-${team.teamId}`;
          return (
            <Line
              key={id}
              id={id}
              mark={<Presentation size={16} aria-hidden="true" />}
              action={
                <Button
                  size="small"
                  aria-describedby={id}
                  onPress={() => panel.open({ kind: 'clinicalTeam', id: team.teamId })}
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
