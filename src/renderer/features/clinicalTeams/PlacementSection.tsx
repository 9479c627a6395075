import { useState } from 'react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
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
        {current.length === 0 && <p className={cx(styles.soft)}>Nobody is placed with this team.</p>}
        <Entries team={team} placements={current} label="Placed there" />
        {past.length > 0 && (
          <details className={cx(styles.past)}>
            <summary>Before ({past.length})</summary>
            <Entries team={team} placements={past} label="Placed there before" />
          </details>
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
    <ul className={cx(styles.entries)} aria-label={label}>
      {placements.map((placement) => (
        <Entry key={placement.id} team={team} placement={placement} />
      ))}
    </ul>
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
    <li className={cx(styles.entry)}>
      <div className={cx(styles.entryWords)}>
        <Button variant="link" onPress={() => panel.open({ kind: 'person', id: personId })}>
          {nameOf(personId)}
        </Button>
        <div className={cx(styles.soft)}>{dates.range(from, until)}</div>
      </div>
      <Button
        size="small"
        aria-label={`Change the placement of ${nameOf(personId)}`}
        onPress={() => setChanging(true)}
      >
        Change
      </Button>
    </li>
  );
}
