import { useState } from 'react';
import type { LedgerRow } from '#contract/supervision.ts';
import { momentOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { PersonActions } from '#renderer/features/register/PersonActions.tsx';
import { SupportSection } from '#renderer/features/register/SupportSection.tsx';
import { sessionKindWords } from '#renderer/text/kinds.ts';
import {
  cadenceWords,
  exceptionReasonWords,
  isBookedInTime,
  needsDoing,
  standsInWords,
  whyWords,
} from '#renderer/text/supervision.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { CatchUp } from './CatchUp.tsx';
import { ExceptionSection } from './ExceptionSection.tsx';
import { PersonTimeline } from './PersonTimeline.tsx';
import { StateMark } from './StateMark.tsx';
import styles from './supervision.module.css';

/**
 * All about one person's supervision: how it stands, times to catch up, what took place, and what was agreed; `first`
 * puts what it was opened for at the top.
 */
export function PersonSupervisionPanel({
  personId,
  first,
}: {
  personId: number;
  first?: 'support' | undefined;
}) {
  const { data, failure } = useAsk('supervision.ledger', {});
  const { nameOf } = usePeople();
  const panel = usePanel();
  return (
    <>
      <PanelHeader
        title={nameOf(personId)}
        subtitle="Supervision"
        actions={
          <Button onPress={() => panel.open({ kind: 'person', id: personId })}>Open the record</Button>
        }
      />
      {first === 'support' && <SupportSection personId={personId} />}
      {!data && <Waiting failure={failure} what="how it stands" />}
      {data?.rows
        .filter((row) => row.personId === personId)
        .map((row) => (
          <KindSection key={row.kind} row={row} />
        ))}
      <PanelSection title="What took place">
        <PersonTimeline personId={personId} />
      </PanelSection>
      <PersonActions personId={personId} />
      {first !== 'support' && <SupportSection personId={personId} />}
      <ExceptionSection personId={personId} />
    </>
  );
}

/** How it stands with one kind; times are offered at once where something must be done. */
function KindSection({ row }: { row: LedgerRow }) {
  const dates = useDates();
  const panel = usePanel();
  const [wants, setWants] = useState(false);
  const { nameOf } = usePeople();
  const { next, exceptionReason } = row;
  const standsIn = standsInWords(row, nameOf, dates);
  const isOpen = needsDoing(row) || (row.state !== null && !row.leadKnown);
  const isOffered = wants || (isOpen && !isBookedInTime(row));
  return (
    <PanelSection title={sessionKindWords[row.kind]}>
      <div className={cx(styles.dueState)}>
        <StateMark state={row.state} />
        <span>{whyWords(row, dates)}</span>
        <span className={cx(styles.soft)}>
          {`Asked for: ${cadenceWords(row.cadence)}${exceptionReason === null ? '' : ` (${exceptionReasonWords[exceptionReason].toLocaleLowerCase('en-GB')})`}.`}
        </span>
        {standsIn && <span className={cx(styles.soft)}>{standsIn}</span>}
        {next !== null && (
          <Button variant="link" onPress={() => panel.open({ kind: 'session', id: next.sessionId })}>
            {`Next booked: ${dates.moment(momentOf(next.date, next.start))}`}
          </Button>
        )}
        {isOffered ? (
          <CatchUp personId={row.personId} kind={row.kind} />
        ) : (
          row.state !== null && (
            <Button size="small" onPress={() => setWants(true)}>
              Find a time
            </Button>
          )
        )}
      </div>
    </PanelSection>
  );
}
