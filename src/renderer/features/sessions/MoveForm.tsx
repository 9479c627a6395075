import { useState } from 'react';
import type { Failure } from '#contract/envelope.ts';
import type { Sent } from '#contract/requests.ts';
import type { SessionView } from '#contract/values.ts';
import { type Weekday, weekdayOf } from '#domain/time/dates.ts';
import { weekdayName } from '#domain/time/dateWords.ts';
import { useCheck } from '#renderer/client/useCheck.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField, TimeField } from '#renderer/parts/DateField.tsx';
import { LengthField } from '#renderer/parts/LengthField.tsx';
import { LiveFindings } from '#renderer/parts/LiveFindings.tsx';
import { endOf, lengthOf } from '#renderer/text/times.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { type Scope, ScopeField } from './ScopeField.tsx';
import { useSeriesOf } from './useSeriesOf.ts';

const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).map((id) => ({ id, label: weekdayName(id) }));

/** Moves a session, or with its series this and following or all: what a drag does, by keyboard. */
export function MoveForm({ session, onDone }: { session: SessionView; onDone: () => void }) {
  const [scope, setScope] = useState<Scope>('one');
  const [date, setDate] = useState<string | null>(session.date);
  const [weekday, setWeekday] = useState<Weekday>(weekdayOf(session.date));
  const [start, setStart] = useState<string | null>(session.start);
  const [minutes, setMinutes] = useState<number | null>(lengthOf(session.start, session.end));
  const further = useSeriesOf(session, scope);
  const move = usePropose('session.move');
  const changeRule = usePropose('series.changeRule');

  const end = endOf(start, minutes);
  const one: Sent<'session.move.check'> | null =
    scope === 'one' && date !== null && start !== null && end !== null
      ? { id: session.id, version: session.version, date, start, end }
      : null;
  const rule: Sent<'series.changeRule.check'> | null =
    further && start !== null && minutes !== null
      ? {
          id: further.series.id,
          version: further.series.version,
          fromSlot: further.fromSlot,
          ...further.rule,
          weekday,
          startTime: start,
          minutes,
        }
      : null;
  const oneAsked = useCheck('session.move', one);
  const ruleAsked = useCheck('series.changeRule', rule);

  const sending = useSend(() => (one ? move(one) : rule ? changeRule(rule) : null), onDone);
  const save = () => {
    if (start !== null && minutes !== null && end === null) {
      const field = scope === 'one' ? 'end' : 'minutes';
      return sending.refuse(wrong(field, 'It must end before midnight of the same day.'));
    }
    void sending.submit();
  };

  return (
    <Form label="Move" sending={sending} onSubmit={save}>
      <ScopeField seriesId={session.seriesId} value={scope} onChange={setScope} />
      <FieldRow>
        {scope === 'one' ? (
          <DateField label="Date" name="date" value={date} onChange={setDate} autoFocus isRequired />
        ) : (
          <Select label="Weekday" name="weekday" options={weekdays} value={weekday} onChange={setWeekday} />
        )}
        <TimeField
          label="Starts"
          name={scope === 'one' ? 'start' : 'startTime'}
          value={start}
          onChange={setStart}
          isRequired
        />
      </FieldRow>
      <LengthField value={minutes} onChange={setMinutes} name={scope === 'one' ? 'end' : 'minutes'} />
      <LiveFindings asked={scope === 'one' ? oneAsked : ruleAsked} isWhole={one !== null || rule !== null} />
      <Actions>
        <Submit isDisabled={one === null && rule === null && end !== null}>Move</Submit>
        <Button onPress={onDone}>Not now</Button>
      </Actions>
    </Form>
  );
}

/** A failure of our own at a field. */
function wrong(field: string, words: string): Failure {
  return { code: 'INVALID', message: words, fields: { [field]: words } };
}
