import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { LongTermView } from '#contract/longTerm.ts';
import { addDays } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { standsInSentence } from '#renderer/text/longTerm.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, Form, Submit } from '#renderer/ui/Form.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { meetingOf, noChoice } from './meetingChoice.ts';

/** “End long-term cover…”: the last day, and the session in which the work is handed back. */
export function EndLongTermPanel({ id }: { id: number }) {
  const { data, failure } = useAsk('longTerm.get', { id });
  const dates = useDates();
  const names = useNames();
  return (
    <>
      <PanelHeader title="End long-term cover" subtitle={data && standsInSentence(data, names, dates)} />
      <PanelSection>
        {data ? <EndForm cover={data} /> : <Waiting failure={failure} what="the long-term cover" />}
      </PanelSection>
    </>
  );
}

/** The last day to begin with: the one before the return, else today; never before the first. */
function lastDayOf({ from, until, backOn }: LongTermView, today: string): string {
  const day = until ?? (backOn === null ? today : addDays(backOn, -1));
  return day < from ? from : day;
}

function EndForm({ cover }: { cover: LongTermView }) {
  const panel = usePanel();
  const dates = useDates();
  const names = useNames();
  const sending = useSend(usePropose('longTerm.end'), panel.close);
  const { id, version, from, byPersonId, handBack: booked } = cover;
  const [until, setUntil] = useState<string | null>(() => lastDayOf(cover, dates.today));
  const [meeting, setMeeting] = useState(noChoice);
  const never = until !== null && until < from;
  const { data } = useAsk(
    'longTerm.handBackSlots',
    { id, until: until ?? from, placeId: meeting.placeId },
    { enabled: until !== null && !never && !booked, keep: true },
  );
  const slots = data?.slots ?? [];
  const chosen = booked || never ? null : meetingOf(meeting, slots);
  const input =
    until !== null && chosen !== undefined && (data || booked || never)
      ? { id, version, until, handBack: chosen }
      : null;
  const asked = useCheck('longTerm.end', input);
  const save = () => {
    if (!input) return sending.refuse(missing(until));
    const seen = asked.data?.findings.filter(({ code }) => code !== 'coverLapses');
    void sending.submit(input, seen);
  };
  return (
    <Form label="End long-term cover" sending={sending} onSubmit={save}>
      <DateField
        label="Last day"
        name="until"
        value={until}
        onChange={setUntil}
        min={addDays(from, -1)}
        isRequired
        autoFocus
        hint={
          never
            ? `${names.first(byPersonId)} does not stand in at all: what was booked for it is cancelled, and steps not done leave the induction.`
            : 'Cover after this day ends, and you are asked before. Steps still open then are not asked for any more.'
        }
      />
      {booked && (
        <p>
          Hand-back: {dates.near(booked.date)} {timeRange(booked.start, booked.end)}.
        </p>
      )}
      {!booked && !never && (
        <MeetingFields
          label="Hand-back"
          name="handBack"
          slots={slots}
          value={meeting}
          onChange={setMeeting}
        />
      )}
      <LiveFindings asked={asked} isWhole={input !== null} />
      <Actions>
        <Submit>End long-term cover</Submit>
        <Button onPress={panel.close}>Not now</Button>
      </Actions>
    </Form>
  );
}

function missing(until: string | null): Failure {
  const fields: Record<string, string> =
    until === null
      ? { until: 'Fill in the last day.' }
      : { 'handBack.date': 'Fill in the day and time of the hand-back.' };
  return { code: 'INVALID', message: 'Some fields are not filled in yet.', fields };
}
