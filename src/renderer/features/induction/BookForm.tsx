import { useState } from 'react';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import { dateOf, timeOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import { LengthField } from '#renderer/parts/LengthField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { PeoplePicker } from '#renderer/parts/PersonPicker.tsx';
import { linkOf, PlaceFields, type Where } from '#renderer/parts/PlaceFields.tsx';
import type { BoundDates } from '#renderer/text/dates.ts';
import { endOf } from '#renderer/text/times.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/**
 * Books a session for a step: at one of the first times that suit everybody, in its turn or on a day that was chosen, or
 * at another.
 */
export function BookForm({
  induction,
  step,
  date: givenDate,
  start: givenStart,
  onDone,
}: {
  induction: InductionView;
  step: OwnStepView;
  /** The day it was dropped on, and the time of it. */
  date: IsoDate | null;
  start: ClockTime | null;
  onDone: () => void;
}) {
  const dates = useDates();
  const sending = useSend(usePropose('step.book'), onDone);
  const [leads, setLeads] = useState<number[]>([]);
  const [where, setWhere] = useState<Where>({ placeId: null, link: '' });
  const [on, setOn] = useState(givenDate);
  const [pick, setPick] = useState<string | null>(givenStart === null ? null : 'other');
  const [date, setDate] = useState<IsoDate | null>(givenDate);
  const [start, setStart] = useState<ClockTime | null>(givenStart ?? '10:00');
  const [minutes, setMinutes] = useState<number | null>(step.minutes || 60);

  const about = { id: induction.id, stepId: step.id };
  const found = useAsk('step.slots', { ...about, leads, placeId: where.placeId, on }, { keep: true });
  const slots = found.data?.slots ?? [];
  const slot = slots.find((each) => each.start === pick) ?? (pick === null ? slots[0] : undefined);
  const other = { date, start, end: endOf(start, minutes) };
  const time = slot ? { date: dateOf(slot.start), start: timeOf(slot.start), end: timeOf(slot.end) } : other;
  const input =
    time.date !== null && time.start !== null && time.end !== null
      ? {
          ...about,
          version: induction.version,
          date: time.date,
          start: time.start,
          end: time.end,
          placeId: where.placeId,
          link: linkOf(where),
          leads,
        }
      : null;
  const asked = useCheck('step.book', input);
  const save = () => {
    if (!input) {
      const fields = { date: 'Fill in the day and the time.' };
      return sending.refuse({ code: 'INVALID', message: 'Some fields are not filled in yet.', fields });
    }
    void sending.submit(input);
  };
  return (
    <Form label="Book a session" sending={sending} onSubmit={save}>
      <PeoplePicker
        label="Lead"
        name="leads"
        value={leads}
        onChange={setLeads}
        only={(person) => person.id !== induction.personId}
        hint="Whoever takes the person along. May be left empty."
      />
      <RadioGroup
        label="Find a slot"
        hint={foundWords(slots.length > 0, on, dates)}
        options={[
          ...slots.map((each) => ({ id: each.start, label: dates.interval(each) })),
          { id: 'other', label: 'Another time' },
        ]}
        value={slot?.start ?? 'other'}
        onChange={setPick}
      />
      {found.data && found.data.why.length > 0 && (
        <Notice tone="warn" title="Why not">
          <FindingList findings={found.data.why} />
        </Notice>
      )}
      {on !== null && (
        <Button
          variant="link"
          onPress={() => {
            setOn(null);
            setPick(null);
          }}
        >
          Look on other days too
        </Button>
      )}
      {!slot && (
        <>
          <FieldRow>
            <DateField label="Date" name="date" value={date} onChange={setDate} isRequired />
            <TimeField label="Starts" name="start" value={start} onChange={setStart} isRequired />
          </FieldRow>
          <LengthField value={minutes} onChange={setMinutes} name="end" />
        </>
      )}
      <PlaceFields value={where} onChange={setWhere} />
      <LiveFindings asked={asked} isWhole={input !== null} />
      <Actions>
        <Submit>Book session</Submit>
        <Button onPress={onDone}>Go back</Button>
      </Actions>
    </Form>
  );
}

function foundWords(found: boolean, on: IsoDate | null, dates: BoundDates): string {
  if (on !== null) {
    return found
      ? `Everybody works and is free at these times of ${dates.date(on)}.`
      : `No time of ${dates.date(on)} suits everybody.`;
  }
  return found
    ? 'Everybody works and is free at these times, and it is the step’s turn.'
    : 'No time was found at which everybody is free.';
}
