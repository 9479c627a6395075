import { useState } from 'react';
import type { SessionView } from '#contract/values.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { WhoFields } from '#renderer/parts/WhoFields.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

/** Changes who leads and who attends, in one session or in its series from there on. */
export function PeopleForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const inPart = (part: 'lead' | 'attendee') =>
    session.parts.filter((each) => each.part === part).map((each) => each.personId);
  const [scope, setScope] = useState<Scope>('one');
  const [leads, setLeads] = useState<number[]>(inPart('lead'));
  const [attendees, setAttendees] = useState<number[]>(inPart('attendee'));
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

  const sending = useSend(() => (one ? changePeople(one) : members ? changeMembers(members) : null), onDone);

  return (
    <Form label="Change people" sending={sending} onSubmit={() => void sending.submit()}>
      <ScopeField seriesId={session.seriesId} value={scope} onChange={setScope} />
      <WhoFields leads={leads} attendees={attendees} onLeads={setLeads} onAttendees={setAttendees} />
      <LiveFindings
        asked={scope === 'one' ? oneAsked : membersAsked}
        isWhole={one !== null || members !== null}
      />
      <Actions>
        <Submit isDisabled={one === null && members === null}>Change people</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
