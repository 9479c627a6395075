import { useState } from 'react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import { useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EditableSection } from '#renderer/ui/EditableSection.tsx';
import styles from './clinicalTeams.module.css';
import { WithoutPeerMark } from './PreparationMark.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';
import { peersWords, preparationDates } from './words.ts';

type Workshop = ClinicalTeam['workshops'][number];

/** The preparation workshops of a team, and recording the next. */
export function WorkshopSection({ team }: { team: ClinicalTeam }) {
  const dates = useDates();
  const { workshops, preparation, archived } = team;
  return (
    <EditableSection
      title="Preparation workshops"
      change={archived ? null : 'Record workshop'}
      form={(done) => <WorkshopForm team={team} workshop={null} onDone={done} />}
      keeps={workshops.length > 0}
    >
      {workshops.length === 0 ? (
        <p className={cx(styles.soft)}>
          None yet. Record one that was held, or book it in the calendar as a session of kind “Workshop” and
          record that.
        </p>
      ) : (
        <div className={cx(styles.listed)}>
          <p className={cx(styles.soft)}>{preparationDates(preparation, dates)}.</p>
          <ul className={cx(styles.entries)} aria-label="Preparation workshops">
            {workshops.map((workshop) => (
              <Entry key={workshop.id} team={team} workshop={workshop} />
            ))}
          </ul>
        </div>
      )}
    </EditableSection>
  );
}

function Entry({ team, workshop }: { team: ClinicalTeam; workshop: Workshop }) {
  const dates = useDates();
  const panel = usePanel();
  const { shortNameOf } = usePeople();
  const remove = useTell('clinicalTeams.removeWorkshop');
  const [changing, setChanging] = useState(false);
  const { id, date, sessionId, cancelled } = workshop;
  const day = dates.date(date);
  if (changing) {
    return (
      <li>
        <WorkshopForm team={team} workshop={workshop} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={cx(styles.entry)}>
      <div className={cx(styles.entryWords)}>
        <div className={cx(styles.marks)}>
          {sessionId === null ? (
            <strong>{day}</strong>
          ) : (
            <Button variant="link" onPress={() => panel.open({ kind: 'session', id: sessionId })}>
              {day}
            </Button>
          )}
          {cancelled ? (
            <Chip tone="warn">Cancelled in the calendar</Chip>
          ) : (
            date > dates.today && <Chip tone="info">Booked</Chip>
          )}
          {!cancelled && workshop.peers.length === 0 && <WithoutPeerMark />}
        </div>
        <div className={cx(styles.soft)}>{peersWords(workshop, shortNameOf)}</div>
      </div>
      <span className={cx(styles.acts)}>
        <Button size="small" aria-label={`Change the workshop of ${day}`} onPress={() => setChanging(true)}>
          Change
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={`Remove the workshop of ${day}`}
          onPress={() => void remove({ clinicalTeamId: team.id, version: team.version, id })}
        >
          Remove
        </Button>
      </span>
    </li>
  );
}
