import { useState } from 'react';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { PersonPicker } from '#renderer/parts/PersonPicker.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { optionsOf } from '#renderer/ui/option.ts';

interface Dates {
  from: IsoDate;
  until: IsoDate;
}

const hoursWords = { all: 'All working hours', times: 'Between two times' };

/** Names somebody to ring on some days of a coordinator's absence. `first` are the days shown at first. */
export function NameToRingDialog({
  forPersonId,
  dates,
  first,
  onClose,
}: {
  forPersonId: number;
  dates: Dates;
  first: Dates;
  onClose: () => void;
}) {
  const [byPersonId, setByPersonId] = useState<number | null>(null);
  const [from, setFrom] = useState<IsoDate | null>(first.from);
  const [until, setUntil] = useState<IsoDate | null>(first.until);
  const [hours, setHours] = useState<keyof typeof hoursWords>('all');
  const [start, setStart] = useState<ClockTime | null>('13:00');
  const [end, setEnd] = useState<ClockTime | null>('17:00');
  const [tried, setTried] = useState(false);
  const sending = useSend(usePropose('whoToRing.name'), onClose);

  const isTimed = hours === 'times';
  const isWhole =
    byPersonId !== null && from !== null && until !== null && (!isTimed || (start !== null && end !== null));
  const input = isWhole
    ? { forPersonId, byPersonId, from, until, start: isTimed ? start : null, end: isTimed ? end : null }
    : null;
  const asked = useCheck('whoToRing.name', input);
  const save = () => {
    setTried(true);
    if (!input) return;
    // What stands below the fields was read before the button was pressed.
    const seen = asked.data?.findings.some(({ severity }) => severity === 'hard') ? [] : asked.data?.findings;
    void sending.submit(input, seen);
  };
  return (
    <Dialog isOpen onClose={onClose} title="Name a contact">
      <Form label="Name a contact" sending={sending} onSubmit={save}>
        <PersonPicker
          label="Person"
          name="byPersonId"
          value={byPersonId}
          onChange={setByPersonId}
          only={({ id }) => id !== forPersonId}
          autoFocus
          isRequired
          error={tried && byPersonId === null ? 'Choose whom to ring.' : undefined}
        />
        <FieldRow>
          <DateField
            label="From"
            name="from"
            value={from}
            onChange={setFrom}
            min={dates.from}
            max={dates.until}
            error={tried && from === null ? 'Give the first day.' : undefined}
          />
          <DateField
            label="Until"
            name="until"
            hint="The last day."
            value={until}
            onChange={setUntil}
            min={dates.from}
            max={dates.until}
            error={tried && until === null ? 'Give the last day.' : undefined}
          />
        </FieldRow>
        <RadioGroup label="Hours" row options={optionsOf(hoursWords)} value={hours} onChange={setHours} />
        {isTimed && (
          <FieldRow>
            <TimeField label="Starts" name="start" value={start} onChange={setStart} />
            <TimeField label="Ends" name="end" value={end} onChange={setEnd} />
          </FieldRow>
        )}
        <LiveFindings asked={asked} isWhole={isWhole} />
        <Actions>
          <Submit>Name contact</Submit>
          <Button onPress={onClose}>Go back</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
