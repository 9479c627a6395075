import { useState } from 'react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import { Folded } from '#renderer/ui/Folded.tsx';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Row } from '#renderer/ui/Row.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './clinicalTeams.module.css';
import { ChangePlacementForm, PlaceForm } from './PlacementForms.tsx';

type Placement = ClinicalTeam['placements'][number];

/** Who is, will be and was placed with a team. */
export function PlacementSection({ team }: { team: ClinicalTeam }) {
  const current = team.placements.filter(({ over }) => !over);
  const past = team.placements.filter(({ over }) => over);
  return (
    <EditableSection
      title={current.length > 0 ? `Placed there: ${current.length}` : 'Placed there'}
      change={team.archived ? null : 'Place somebody'}
      form={(done) => <PlaceForm team={team} onDone={done} />}
      keeps={team.placements.length > 0}
    >
      <div className={cx(styles.listed)}>
        {current.length === 0 && <Quiet>Nobody is placed with this team.</Quiet>}
        <Entries team={team} placements={current} label="Placed there" />
        {past.length > 0 && (
          <Folded summary={`Before (${past.length})`}>
            <Entries team={team} placements={past} label="Placed there before" />
          </Folded>
        )}
      </div>
    </EditableSection>
  );
}

function Entries({
  team,
  placements,
  label,
}: {
  team: ClinicalTeam;
  placements: readonly Placement[];
  label: string;
}) {
  if (placements.length === 0) return null;
  return (
    <Stack as="ul" label={label}>
      {placements.map((placement) => (
        <Entry key={placement.id} team={team} placement={placement} />
      ))}
    </Stack>
  );
}

function Entry({ team, placement }: { team: ClinicalTeam; placement: Placement }) {
  const dates = useDates();
  const panel = usePanel();
  const { nameOf } = usePeople();
  const [changing, setChanging] = useState(false);
  const { personId, from, until } = placement;
  if (changing) {
    return (
      <li>
        <ChangePlacementForm team={team} placement={placement} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <Row as="li" lines={1} align="start">
      <div className={cx(styles.entryWords)}>
        <Button variant="link" onPress={() => panel.open({ kind: 'person', id: personId })}>
          {nameOf(personId)}
        </Button>
        <Quiet as="div">{dates.range(from, until)}</Quiet>
      </div>
      <Button
        size="small"
        aria-label={`Change the placement of ${nameOf(personId)}`}
        onPress={() => setChanging(true)}
      >
        Change
      </Button>
    </Row>
  );
}
