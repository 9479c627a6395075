import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { SessionKind } from '#domain/sessions/session.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { LengthField } from '#renderer/parts/LengthField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { linkOf, PlaceFields, type Where } from '#renderer/parts/PlaceFields.tsx';
import { ServiceUserField } from '#renderer/parts/ServiceUserField.tsx';
import { WhoFields } from '#renderer/parts/WhoFields.tsx';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import { endOf, lengthOf } from '#renderer/text/times.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Select } from '#renderer/ui/Select.tsx';

interface Prefilled {
  /** Supervision of this person. */
  superviseId?: number | undefined;
  date?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
}

/** Adds a single session of any kind. */
export function NewSessionPanel({ superviseId, date: day, start: from, end: to }: Prefilled) {
  const today = useToday();
  const panel = usePanel();
  const add = usePropose('session.add');
  const { data: state } = useAsk('app.state', {});
  const [kind, setKind] = useState<SessionKind>(
    superviseId === undefined ? 'supportMeeting' : 'individualSupervision',
  );
  const [date, setDate] = useState<string | null>(day ?? today);
  const [start, setStart] = useState<string | null>(from ?? '10:00');
  const [minutes, setMinutes] = useState<number | null>(from && to ? lengthOf(from, to) : 60);
  const [where, setWhere] = useState<Where>({ placeId: null, link: '' });
  const [serviceUserId, setServiceUserId] = useState<number | null>(null);
  const [chosenLeads, setLeads] = useState<number[] | null>(null);
  const [attendees, setAttendees] = useState<number[]>(superviseId === undefined ? [] : [superviseId]);

  // Supervision is led by whoever plans it, until somebody else is chosen.
  const isSupervision = kind === 'groupSupervision' || kind === 'individualSupervision';
  const leads = chosenLeads ?? (isSupervision && state?.actor ? [state.actor.id] : []);
  const end = endOf(start, minutes);
  const input =
    date !== null && start !== null && end !== null
      ? {
          kind,
          date,
          start,
          end,
          placeId: where.placeId,
          link: linkOf(where),
          serviceUserId: kind === 'supportMeeting' ? serviceUserId : null,
          leads,
          attendees,
        }
      : null;
  const isWhole = input !== null && leads.length + attendees.length > 0;
  const asked = useCheck('session.add', isWhole ? input : null);

  const sending = useSend(add, ({ id }) =>
    id === null ? panel.close() : panel.replace({ kind: 'session', id }),
  );
  const save = () => {
    if (input) void sending.submit(input);
    else sending.refuse(missing(date, start));
  };

  return (
    <>
      <PanelHeader title="New session" />
      <PanelSection>
        <Form label="New session" sending={sending} onSubmit={save}>
          <Select
            label="Kind"
            name="kind"
            options={optionsOf(sessionKindWords)}
            value={kind}
            onChange={setKind}
            autoFocus
          />
          <FieldRow>
            <DateField label="Date" name="date" value={date} onChange={setDate} isRequired />
            <TimeField label="Starts" name="start" value={start} onChange={setStart} isRequired />
          </FieldRow>
          <LengthField value={minutes} onChange={setMinutes} name="end" />
          {kind === 'supportMeeting' && (
            <ServiceUserField value={serviceUserId} onChange={setServiceUserId} />
          )}
          <WhoFields leads={leads} attendees={attendees} onLeads={setLeads} onAttendees={setAttendees} />
          <PlaceFields value={where} onChange={setWhere} />
          <LiveFindings asked={asked} isWhole={isWhole} />
          <Actions>
            <Submit>Add session</Submit>
            <Button onPress={panel.close}>Not now</Button>
          </Actions>
        </Form>
      </PanelSection>
    </>
  );
}

/** What is not filled in, at its field. */
function missing(date: string | null, start: string | null): Failure {
  const fields: Record<string, string> = {};
  if (date === null) fields.date = 'Fill in the date.';
  if (start === null) fields.start = 'Fill in the time.';
  if (date !== null && start !== null) fields.end = 'It must end before midnight of the same day.';
  return { code: 'INVALID', message: 'Some fields are not filled in yet.', fields };
}
