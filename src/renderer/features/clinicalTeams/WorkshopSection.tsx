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
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Row } from '#renderer/ui/Row.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
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
        <Quiet>
          None yet. Record one that was held, or book it in the calendar as a session of kind “Workshop” and
          record that.
        </Quiet>
      ) : (
        <div className={cx(styles.listed)}>
          <Quiet>{preparationDates(preparation, dates)}.</Quiet>
          <Stack as="ul" label="Preparation workshops">
            {workshops.map((workshop) => (
              <Entry key={workshop.id} team={team} workshop={workshop} />
            ))}
          </Stack>
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
    <Row as="li" lines={1} align="start">
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
        <Quiet as="div">{peersWords(workshop, shortNameOf)}</Quiet>
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
    </Row>
  );
}
