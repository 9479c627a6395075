import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelSection } from '#renderer/ui/Panel.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './clinicalTeams.module.css';
import { PreparationMark } from './PreparationMark.tsx';

/** The ward and community teams somebody is or will be placed with, on their own panel; nothing when there are none. */
export function PlacedWithSection({ personId }: { personId: number }) {
  const dates = useDates();
  const panel = usePanel();
  const { data: teams = [] } = useAsk('clinicalTeams.list', {}, { keep: true });
  const placed = teams.flatMap((team) =>
    team.placements
      .filter((placement) => placement.personId === personId && !placement.over)
      .map((placement) => ({ team, placement })),
  );
  if (placed.length === 0) return null;
  return (
    <PanelSection title="Placed with">
      <Stack as="ul" label="Placed with">
        {placed.map(({ team, placement }) => (
          <li key={placement.id}>
            <div className={cx(styles.marks)}>
              <Button variant="link" onPress={() => panel.open({ kind: 'clinicalTeam', id: team.id })}>
                {team.name}
              </Button>
              <PreparationMark preparation={team.preparation} />
            </div>
            <Quiet as="div">{dates.range(placement.from, placement.until)}</Quiet>
          </li>
        ))}
      </Stack>
    </PanelSection>
  );
}
