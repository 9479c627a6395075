import { useState } from 'react';
import { mostPhasedWeeks, phasedWeeks } from '#domain/absence/phasedReturn.ts';
import { addDays } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { HandBackNote } from '#renderer/features/longTerm/HandBackNote.tsx';
import { DateField } from '#renderer/parts/DateField.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { optionsOf } from '#renderer/ui/option.ts';
import { NumberField } from '#renderer/ui/TextField.tsx';
import { type AbsenceDialogProps, SendsOnEnter } from './dialogs.tsx';
import { PhasedWeeks } from './PhasedWeeks.tsx';
import { firstDraft, type PhasedDraft, weeksOfRequest } from './phasedDraft.ts';

const returnWords = { all: 'To all hours', phased: 'Phased return' };

/**
 * Asks for the last day away, and whether all hours are worked at once. Cover that would no longer be needed is listed
 * before anything is written.
 */
export function EndAbsenceDialog({ absence, onClose }: AbsenceDialogProps) {
  const dates = useDates();
  const names = useNames();
  const change = usePropose('absence.change');
  const phase = usePropose('absence.phaseReturn');
  const yesterday = addDays(dates.today, -1);
  const [until, setUntil] = useState<string | null>(absence.from > yesterday ? absence.from : yesterday);
  const [how, setHow] = useState<keyof typeof returnWords>('all');
  const [count, setCount] = useState<number | null>(2);
  const [chosen, setChosen] = useState<PhasedDraft | null>(null);
  const { data: person } = useAsk('person.get', { id: absence.personId }, { enabled: how === 'phased' });
  const weeks = person && until !== null ? phasedWeeks(person.patterns, until, count ?? 1) : [];
  const draft = chosen ?? firstDraft(weeks);
  const sent = weeksOfRequest(weeks, draft);
  const hasHours = weeks.some(({ days }) => days.length > 0);
  const isWhole = until !== null && (how === 'all' || (sent !== null && hasHours && count !== null));

  const sending = useSend(() => {
    if (until === null) return null;
    const { id, version, kind, from, fromTime } = absence;
    return how === 'all'
      ? change({ id, version, kind, from, fromTime, until, untilTime: null })
      : phase({ id, version, until, weeks: sent ?? [] });
  }, onClose);
  const are = names.isYou(absence.personId) ? 'are' : 'is';
  return (
    <Dialog isOpen onClose={onClose} title="End absence" size={how === 'phased' ? 'wide' : 'normal'}>
      <SendsOnEnter>
        <Form sending={sending} onSubmit={() => isWhole && void sending.submit()}>
          <FieldRow>
            <DateField
              label="Last day away"
              name="until"
              value={until}
              onChange={(day) => {
                setUntil(day);
                // The weeks are others now: what was ticked in them says nothing.
                setChosen(null);
              }}
              min={absence.from}
              autoFocus
              error={until === null ? 'Give the last day away.' : undefined}
              hint={
                until === null
                  ? undefined
                  : `${names.first(absence.personId)} ${are} back ${dates.near(addDays(until, 1))}.`
              }
            />
            {how === 'phased' && (
              <NumberField
                label="Fewer hours for"
                name="weeks"
                value={count}
                onChange={setCount}
                min={1}
                max={mostPhasedWeeks}
                unit="weeks"
              />
            )}
          </FieldRow>
          <RadioGroup label="Back" row options={optionsOf(returnWords)} value={how} onChange={setHow} />
          {how === 'phased' && person && !hasHours && until !== null && (
            <Notice tone="warn">
              No working hours are recorded for these weeks. Record them under People first.
            </Notice>
          )}
          {how === 'phased' && hasHours && (
            <>
              <p>
                Tick the days that {names.name(absence.personId)}{' '}
                {names.isYou(absence.personId) ? 'work' : 'works'}. The rest of the hours stays away; cover
                within the hours worked is listed before it ends.
              </p>
              <PhasedWeeks weeks={weeks} draft={draft} onChange={setChosen} />
            </>
          )}
          <HandBackNote personId={absence.personId} />
          <Actions>
            <Submit isDisabled={!isWhole}>End absence</Submit>
            <Button onPress={onClose}>Go back</Button>
          </Actions>
        </Form>
      </SendsOnEnter>
    </Dialog>
  );
}
