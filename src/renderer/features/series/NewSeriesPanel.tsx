import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import { weekdayOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { ServiceUserField } from '#renderer/parts/ServiceUserField.tsx';
import { WhoFields } from '#renderer/parts/WhoFields.tsx';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { MemberDates } from './MemberDates.tsx';
import { type MemberDraft, membersOf, withPart } from './memberDates.ts';
import { SeriesPreview } from './Preview.tsx';
import { type RuleDraft, RuleFields, ruleOf } from './RuleFields.tsx';

/** Makes a series of any kind, with the dates it would make in sight while it is filled in. */
export function NewSeriesPanel() {
  const today = useToday();
  const panel = usePanel();
  const create = usePropose('series.create');
  const { data: state } = useAsk('app.state', {});
  const [kind, setKind] = useState<SessionKind>('groupSupervision');
  const [startDate, setStartDate] = useState<string | null>(today);
  const [chosen, setMembers] = useState<MemberDraft[] | null>(null);
  const [serviceUserId, setServiceUserId] = useState<number | null>(null);
  const [draft, setDraft] = useState<RuleDraft>({
    weekday: weekdayOf(today),
    everyWeeks: 2,
    startTime: '10:00',
    minutes: 90,
    where: { placeId: null, link: '' },
    ending: 'open',
    until: null,
    count: null,
    sizeLimit: null,
    onBankHoliday: 'skip',
    onLeave: 'keep',
  });

  // Supervision is led by whoever plans it, until somebody else is chosen.
  const isSupervision = kind === 'groupSupervision' || kind === 'individualSupervision';
  const members: MemberDraft[] =
    chosen ??
    (isSupervision && state?.actor
      ? [{ personId: state.actor.id, part: 'lead', from: null, until: null }]
      : []);
  const inPart = (part: MemberDraft['part']) =>
    members.filter((member) => member.part === part).map((member) => member.personId);
  const rule = ruleOf(draft);
  const input =
    rule && startDate !== null
      ? {
          kind,
          startDate,
          serviceUserId: kind === 'supportMeeting' ? serviceUserId : null,
          members: membersOf(members, startDate),
          ...rule,
          sizeLimit: kind === 'groupSupervision' ? rule.sizeLimit : null,
        }
      : null;
  const isWhole = input !== null && members.length > 0;
  const asked = useCheck('series.create', isWhole ? input : null);

  const start = (date: string | null) => {
    setStartDate(date);
    // The weekday follows the first date; choosing another weekday afterwards starts on the next such day.
    if (date !== null) setDraft({ ...draft, weekday: weekdayOf(date) });
  };
  const sending = useSend(create, ({ id }) =>
    id === null ? panel.close() : panel.replace({ kind: 'series', id }),
  );
  const save = () => {
    if (input) void sending.submit(input);
    else sending.refuse(notFilledIn);
  };

  return (
    <>
      <PanelHeader title="New series" />
      <PanelSection>
        <Form label="New series" sending={sending} onSubmit={save}>
          <Select
            label="Kind"
            name="kind"
            options={optionsOf(sessionKindWords)}
            value={kind}
            onChange={setKind}
            autoFocus
          />
          {kind === 'supportMeeting' && (
            <ServiceUserField value={serviceUserId} onChange={setServiceUserId} />
          )}
          <WhoFields
            leads={inPart('lead')}
            attendees={inPart('attendee')}
            onLeads={(ids) => setMembers(withPart(members, 'lead', ids))}
            onAttendees={(ids) => setMembers(withPart(members, 'attendee', ids))}
            attendeesName="members"
          />
          {members.length > 0 && (
            <details>
              <summary>Join and leave dates</summary>
              <MemberDates members={members} onChange={setMembers} />
            </details>
          )}
          <RuleFields
            value={draft}
            onChange={setDraft}
            isGroup={kind === 'groupSupervision'}
            first={
              <DateField label="Starts" name="startDate" value={startDate} onChange={start} isRequired />
            }
          />
          <SeriesPreview input={isWhole ? input : null} />
          <LiveFindings asked={asked} isWhole={isWhole} />
          <Actions>
            <Submit>Add series</Submit>
            <Button onPress={panel.close}>Not now</Button>
          </Actions>
        </Form>
      </PanelSection>
    </>
  );
}

const notFilledIn: Failure = {
  code: 'INVALID',
  message: 'Fill in every date, time and number first.',
  fields: {},
};
