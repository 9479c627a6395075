import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { SessionView } from '#contract/values.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { WhoFields } from '#renderer/parts/WhoFields.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form } from '#renderer/ui/Form.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

/** Changes who leads and who attends, in one session or in its series from there on. */
export function PeopleForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const inPart = (part: 'lead' | 'attendee') =>
    session.parts.filter((each) => each.part === part).map((each) => each.personId);
  const [scope, setScope] = useState<Scope>('one');
  const [leads, setLeads] = useState<number[]>(inPart('lead'));
  const [attendees, setAttendees] = useState<number[]>(inPart('attendee'));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const further = useSeriesOf(session, scope);
  const changePeople = usePropose('session.changePeople');
  const changeMembers = usePropose('series.changeMembers');

  const people = { leads, attendees };
  const anybody = leads.length + attendees.length > 0;
  const one = scope === 'one' && anybody ? { id: session.id, version: session.version, ...people } : null;
  // The day counts, not the slot: a session moved to an earlier day must be reached too.
  const fromDate =
    scope === 'all'
      ? null
      : session.slot !== null && session.slot < session.date
        ? session.slot
        : session.date;
  const members =
    further && anybody
      ? { id: further.series.id, version: further.series.version, fromDate, ...people }
      : null;
  const oneAsked = useCheck('session.changePeople', one);
  const membersAsked = useCheck('series.changeMembers', members);

  const save = async () => {
    setBusy(true);
    const result = one ? await changePeople(one) : members ? await changeMembers(members) : null;
    setBusy(false);
    if (result?.done) onDone();
    else setFailure(result?.failure ?? null);
  };

  return (
    <Form label="Change people" failure={failure} onSubmit={() => void save()}>
      <ScopeField seriesId={session.seriesId} value={scope} onChange={setScope} />
      <WhoFields leads={leads} attendees={attendees} onLeads={setLeads} onAttendees={setAttendees} />
      <LiveFindings
        asked={scope === 'one' ? oneAsked : membersAsked}
        isWhole={one !== null || members !== null}
      />
      <Actions>
        <Button variant="primary" type="submit" isDisabled={busy || (one === null && members === null)}>
          Change people
        </Button>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
