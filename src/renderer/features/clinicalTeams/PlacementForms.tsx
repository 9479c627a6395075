import { useState } from 'react';
import type { ClinicalTeam } from '#contract/clinicalTeams.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';

/** Places somebody with a team; what stands against it is said before it is saved. */
export function PlaceForm({ team, onDone }: { team: ClinicalTeam; onDone: () => void }) {
  const today = useToday();
  const sending = useSend(usePropose('clinicalTeams.place'), onDone);
  const [personId, setPersonId] = useState<number | null>(null);
  const [from, setFrom] = useState<IsoDate | null>(today);
  const [until, setUntil] = useState<IsoDate | null>(null);
  const [tried, setTried] = useState(false);
  const input =
    personId === null || from === null
      ? null
      : { clinicalTeamId: team.id, version: team.version, personId, from, until };
  const asked = useCheck('clinicalTeams.place', input);
  const save = () => {
    setTried(true);
    if (input) void sending.submit(input);
  };
  return (
    <Form sending={sending} label="Place somebody" onSubmit={save}>
      <PersonPicker
        label="Person"
        name="personId"
        value={personId}
        onChange={setPersonId}
        only={({ role }) => role === 'peerWorker'}
        error={tried && personId === null ? 'Choose who is placed there.' : undefined}
        isRequired
        autoFocus
      />
      <Dates from={from} until={until} setFrom={setFrom} setUntil={setUntil} tried={tried} />
      <LiveFindings asked={asked} isWhole={input !== null} />
      <Actions>
        <Submit>Place</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}

/** Gives a placement other dates, ends it, or takes back one that never was. */
export function ChangePlacementForm({
  team,
  placement,
  onDone,
}: {
  team: ClinicalTeam;
  placement: ClinicalTeam['placements'][number];
  onDone: () => void;
}) {
  const { nameOf } = usePeople();
  const sending = useSend(usePropose('clinicalTeams.changePlacement'), onDone);
  const remove = useTell('clinicalTeams.removePlacement');
  const [from, setFrom] = useState<IsoDate | null>(placement.from);
  const [until, setUntil] = useState<IsoDate | null>(placement.until);
  const of = { clinicalTeamId: team.id, version: team.version, id: placement.id };
  const save = () => {
    if (from !== null) void sending.submit({ ...of, from, until });
  };
  return (
    <Form sending={sending} label={`Placement of ${nameOf(placement.personId)}`} onSubmit={save}>
      <strong>{nameOf(placement.personId)}</strong>
      <Dates from={from} until={until} setFrom={setFrom} setUntil={setUntil} tried autoFocus />
      <Actions>
        <Submit>Save placement</Submit>
        <Button variant="danger" onPress={() => void remove(of)}>
          Was never placed
        </Button>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}

function Dates({
  from,
  until,
  setFrom,
  setUntil,
  tried,
  autoFocus = false,
}: {
  from: IsoDate | null;
  until: IsoDate | null;
  setFrom: (date: IsoDate | null) => void;
  setUntil: (date: IsoDate | null) => void;
  tried: boolean;
  autoFocus?: boolean;
}) {
  return (
    <FieldRow>
      <DateField
        label="From"
        name="from"
        value={from}
        onChange={setFrom}
        error={tried && from === null ? 'Give the first day.' : undefined}
        autoFocus={autoFocus}
      />
      <DateField
        label="Until"
        name="until"
        value={until}
        onChange={setUntil}
        hint="The last day; empty while there is none."
      />
    </FieldRow>
  );
}
