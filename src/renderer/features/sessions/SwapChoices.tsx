import { Check, CircleX, TriangleAlert } from 'lucide-react';
import type { SwapChoice } from '#contract/cover.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { FindingList } from '#renderer/parts/FindingList.tsx';
import { timeRange } from '#renderer/text/dates.ts';
import { count } from '#renderer/text/kinds.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { unbroken } from '#renderer/ui/unbroken.tsx';
import styles from './sessions.module.css';

/** What somebody could give in return, those that fit first, each with what there is to know. */
export function SwapChoices({
  choices,
  personId,
  onChoose,
}: {
  choices: readonly SwapChoice[];
  personId: number;
  onChoose: (choice: SwapChoice) => void;
}) {
  const { shortNameOf } = usePeople();
  const dates = useDates();
  if (choices.length === 0) {
    return (
      <EmptyState title="Nothing to swap">
        {shortNameOf(personId)} leads no session within two weeks of this one that could be given for it.
        Choose somebody else, or arrange cover instead.
      </EmptyState>
    );
  }
  return (
    <ol className={cx(styles.choices)} aria-label={`What ${shortNameOf(personId)} could give`}>
      {choices.map((choice) => {
        const { session, fits, findings } = choice;
        const id = `swap-${session.id}`;
        return (
          <li key={session.id} className={cx(styles.choice)}>
            <div id={id}>
              <strong>
                {dates.date(session.date)} {unbroken(timeRange(session.start, session.end))}
              </strong>{' '}
              {sessionTitle(session, shortNameOf)}
            </div>
            <div className={cx(styles.choiceMarks)}>
              <Fit choice={choice} />
              <Button
                size="small"
                variant={fits ? 'secondary' : 'quiet'}
                aria-describedby={id}
                onPress={() => onChoose(choice)}
              >
                {fits ? 'Swap…' : 'Override'}
              </Button>
            </div>
            {findings.length > 0 && (
              <FindingList findings={findings} label={`To know about ${session.date}`} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Fit({ choice: { fits, findings } }: { choice: SwapChoice }) {
  if (!fits) {
    return (
      <Chip tone="error">
        <CircleX size={12} aria-hidden="true" /> Does not fit
      </Chip>
    );
  }
  if (findings.length > 0) {
    return (
      <Chip tone="warn">
        <TriangleAlert size={12} aria-hidden="true" /> Fits, {count(findings.length, 'thing')} to know
      </Chip>
    );
  }
  return (
    <Chip tone="fine">
      <Check size={12} aria-hidden="true" /> Fits
    </Chip>
  );
}
