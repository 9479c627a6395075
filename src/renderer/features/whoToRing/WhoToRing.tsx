import { useState } from 'react';
import type { AbsenceView } from '#contract/absence.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { CheckSentence } from '#renderer/parts/CheckSentence.tsx';
import { byDay, whoToRingSentence } from '#renderer/text/whoToRing.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions } from '#renderer/ui/Form.tsx';
import { showFailure } from '#renderer/ui/toasts.ts';
import { NameToRingDialog } from './NameDialog.tsx';
import { NamedTable } from './NamedTable.tsx';
import styles from './whoToRing.module.css';

const daysAtFirst = 5;

/** Whom to ring while a coordinator is away: the hours with nobody, who is named, and how to name more. */
export function WhoToRing({ absence }: { absence: AbsenceView }) {
  const { data, failure } = useAsk('whoToRing.of', { absenceId: absence.id });
  const [naming, setNaming] = useState(false);
  const nameAll = usePropose('whoToRing.nameAll');
  const dates = useDates();
  const names = useNames();
  if (data === undefined) return <Waiting failure={failure} what="whom to ring" />;
  if (data === null) return null;
  const open = byDay(data.without);
  const { suggested } = data;
  const onNameAll = async () => {
    const named = suggested.map(({ byPersonId, from, until, start, end }) => ({
      byPersonId,
      from,
      until,
      start,
      end,
    }));
    const result = await nameAll({ forPersonId: absence.personId, named });
    // There is no form whose fields could say it.
    if (!result.ok && result.failure?.code === 'INVALID') showFailure(result.failure);
  };
  return (
    <section aria-labelledby="ring-say" className={cx(styles.whoToRing)}>
      <CheckSentence id="ring-say" done={open.length === 0}>
        {whoToRingSentence(data, absence.until !== null)}
      </CheckSentence>
      {data.hoursAssumed && (
        <p className={cx(styles.quiet)}>
          No working hours are recorded for {names.name(absence.personId)}, so the hours of the working day in
          Settings are asked for, Monday to Friday. Record the real ones under People.
        </p>
      )}
      {open.length > 0 && (
        <ul aria-label="Nobody to ring" className={cx(styles.open)}>
          {open.slice(0, daysAtFirst).map(({ date, words }) => (
            <li key={date}>
              <strong>{dates.date(date)}</strong> {words}
            </li>
          ))}
          {open.length > daysAtFirst && <li>and {open.length - daysAtFirst} more days</li>}
        </ul>
      )}
      {open.length > 0 && suggested.length === 0 && (
        <p className={cx(styles.quiet)}>
          Nobody of the team works in these hours. Name somebody who is on call.
        </p>
      )}
      <NamedTable named={data.named} />
      {data.days.length > 0 && (
        <Actions>
          {suggested.length > 0 && (
            <Button variant="primary" onPress={() => void onNameAll()}>
              Name for every day
            </Button>
          )}
          <Button onPress={() => setNaming(true)}>Name a contact…</Button>
        </Actions>
      )}
      {naming && data.dates && (
        <NameToRingDialog
          forPersonId={absence.personId}
          dates={data.dates}
          first={{ from: open[0]?.date ?? data.dates.from, until: open.at(-1)?.date ?? data.dates.until }}
          onClose={() => setNaming(false)}
        />
      )}
    </section>
  );
}
