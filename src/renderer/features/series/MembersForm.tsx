import { useState } from 'react';
import type { SeriesView } from '#contract/series.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { MemberDates } from './MemberDates.tsx';
import { type MemberDraft, membersOf } from './memberDates.ts';

/** Changes who belongs to a series and between which dates. Whoever leaves keeps what was before. */
export function MembersForm({ series, onDone }: { series: SeriesView; onDone: () => void }) {
  const today = useToday();
  const sending = useSend(usePropose('series.setMembers'), onDone);
  const [members, setMembers] = useState<MemberDraft[]>(series.members);
  const joins = today > series.startDate ? today : series.startDate;
  const add = (part: MemberDraft['part']) => (personId: number | null) => {
    if (personId !== null) setMembers([...members, { personId, part, from: joins, until: null }]);
  };
  const input = {
    id: series.id,
    version: series.version,
    members: membersOf(members, series.startDate),
  };
  const asked = useCheck('series.setMembers', members.length > 0 ? input : null);
  const belongs = (id: number) =>
    members.some((member) => member.personId === id && (member.until === null || member.until >= today));
  return (
    <Form label="Members" sending={sending} onSubmit={() => void sending.submit(input)}>
      <p>An “Until” takes somebody out after that day. Sessions that have begun stay as they were.</p>
      <MemberDates members={members} onChange={setMembers} />
      <PersonPicker
        label="Add a lead"
        name="leads"
        value={null}
        onChange={add('lead')}
        only={(person) => !belongs(person.id)}
      />
      <PersonPicker
        label="Add a member"
        name="members"
        value={null}
        onChange={add('attendee')}
        only={(person) => !belongs(person.id)}
      />
      <LiveFindings asked={asked} isWhole={members.length > 0} />
      <Actions>
        <Submit>Save members</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}
