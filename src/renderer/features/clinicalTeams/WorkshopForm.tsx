import { useState } from 'react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import type { Sent } from '#contract/requests.ts';
import type { CalendarPage } from '#contract/sessions.ts';
import { addDays } from '#domain/time/dates.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PeoplePicker } from '#renderer/parts/PersonPicker.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { Select } from '#renderer/ui/Select.tsx';

type Workshop = ClinicalTeam['workshops'][number];

/** Not in the calendar: the date is given here. */
const byDate = 0;

/** Records a workshop by its date or by its session in the calendar, or changes one. */
export function WorkshopForm({
  team,
  workshop,
  onDone,
}: {
  team: ClinicalTeam;
  workshop: Workshop | null;
  onDone: () => void;
}) {
  const dates = useDates();
  const { byId } = usePeople();
  const record = useTell('clinicalTeams.recordWorkshop');
  const change = useTell('clinicalTeams.changeWorkshop');
  const sending = useSend(
    (fields: Sent<'clinicalTeams.recordWorkshop'>) =>
      workshop ? change({ ...fields, id: workshop.id }) : record(fields),
    onDone,
  );
  const sessions = useWorkshops(team, workshop);
  const [sessionId, setSessionId] = useState(workshop?.sessionId ?? byDate);
  const [date, setDate] = useState<string | null>(
    workshop ? (workshop.sessionId === null ? workshop.date : null) : dates.today,
  );
  const [peers, setPeers] = useState<readonly number[]>(workshop?.peers ?? []);
  const [tried, setTried] = useState(false);
  const isPeer = (id: number) => byId.get(id)?.role === 'peerWorker';

  const choose = (id: number) => {
    setSessionId(id);
    sending.forget();
    // Whoever leads it and is a peer delivers it; the coordinator may say otherwise.
    const leads = sessions.find((session) => session.id === id)?.parts ?? [];
    if (peers.length === 0) {
      setPeers(
        leads
          .filter(({ part, personId }) => part === 'lead' && isPeer(personId))
          .map(({ personId }) => personId),
      );
    }
  };
  const save = () => {
    setTried(true);
    if (sessionId === byDate && date === null) return;
    void sending.submit({
      clinicalTeamId: team.id,
      version: team.version,
      date: sessionId === byDate ? date : null,
      sessionId: sessionId === byDate ? null : sessionId,
      peers: [...peers],
    });
  };
  return (
    <Form sending={sending} label={workshop ? 'Change workshop' : 'Record workshop'} onSubmit={save}>
      {sessions.length > 0 && (
        <Select
          label="Session"
          name="sessionId"
          options={[
            { id: byDate, label: 'Not in the calendar' },
            ...sessions.map((session) => ({
              id: session.id,
              label: `${dates.date(session.date)} ${timeRange(session.start, session.end)}`,
              note: session.placeName ?? undefined,
            })),
          ]}
          value={sessionId}
          onChange={choose}
          hint="A workshop in the calendar keeps its date there."
        />
      )}
      {sessionId === byDate && (
        <DateField
          label="Date"
          name="date"
          value={date}
          onChange={(changed) => {
            setDate(changed);
            sending.forget();
          }}
          hint="The day it was held."
          error={tried && date === null ? 'Give the day it was held.' : undefined}
          autoFocus
        />
      )}
      <PeoplePicker
        label="Peer co-deliverers"
        name="peers"
        value={peers}
        onChange={setPeers}
        only={({ id }) => isPeer(id)}
        hint="The local peers who delivered it with you. A workshop without one is marked."
      />
      <Actions>
        <Submit>{workshop ? 'Save workshop' : 'Record workshop'}</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}

/** Workshops in the calendar of the last year and to come that are not recorded for this team yet. */
function useWorkshops(team: ClinicalTeam, own: Workshop | null): CalendarPage['sessions'] {
  const { today } = useDates();
  const { data } = useAsk('calendar.between', {
    from: addDays(today, -366),
    until: addDays(today, 366),
    people: null,
    kinds: ['workshop'],
  });
  const taken = new Set(team.workshops.map(({ sessionId }) => sessionId));
  return (data?.sessions ?? []).filter(
    ({ id, state }) => id === own?.sessionId || (state === 'planned' && !taken.has(id)),
  );
}
