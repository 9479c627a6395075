import { useEffect, useRef } from 'react';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { PageTop } from '#renderer/parts/PageTop.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice, Progress } from '#renderer/ui/Notice.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Page } from '#renderer/ui/Stack.tsx';
import { DayFields } from './DayFields.tsx';
import { TrialRow } from './TrialRow.tsx';
import { teamWords, tryingWords } from './trialWords.ts';
import styles from './tryOut.module.css';
import { useTrials } from './useTrials.ts';
import { useTypedPath } from './useTypedPath.ts';
import { draftAt, problemsOf, resiliencePath, type TriedPath, whatIfPath } from './whatIfDraft.ts';

const weeksAtFirst = 2;

/**
 * Everybody away in turn on the days the path says, else for two weeks from next Monday: whom the team could not do without.
 */
export function Resilience({ dates }: { dates: Pick<TriedPath, 'from' | 'until'> }) {
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [days, setDays] = useTypedPath(draftAt(dates, today, weeksAtFirst), resiliencePath);
  const { from, until } = days;
  const problems = problemsOf(days, today, '9999-12-31');
  const isWhole = from !== null && until !== null && Object.keys(problems).length === 0;
  return (
    <Page>
      <PageTop
        back={{ href: '/absence', words: 'Back to Absence' }}
        title="Resilience"
        heading={heading}
        note="Each person away in turn, the worst first. Nothing is recorded: this only tries it out."
      >
        <div className={cx(styles.fields)}>
          <DayFields draft={days} today={today} problems={problems} onChange={setDays} />
        </div>
      </PageTop>
      <Trials
        days={isWhole ? { from, last: until } : null}
        // The button pressed is gone then.
        onAgain={() => heading.current?.focus()}
      />
    </Page>
  );
}

function Trials({ days, onAgain }: { days: { from: IsoDate; last: IsoDate } | null; onAgain: () => void }) {
  const names = useNames();
  const panel = usePanel();
  const trying = useTrials(days && { from: days.from, until: addDays(days.last, 1) });
  const { trials, isTrying, progress } = trying;
  const isBare = trials?.every(({ leads }) => leads === 0) ?? false;
  return (
    <div className={cx(styles.board)}>
      {isTrying && (
        <Progress
          label={tryingWords(progress, names)}
          done={progress && progress.at / progress.of}
          onStop={trying.stop}
        />
      )}
      <TrialNotices
        trying={trying}
        onAgain={() => {
          onAgain();
          trying.again();
        }}
      />
      {isBare && (
        <EmptyState
          title="Nobody leads a session on these days"
          action={
            <Button variant="primary" onPress={() => panel.open({ kind: 'newSeries' })}>
              New series
            </Button>
          }
        >
          Once sessions are planned, you see here whose absence the team would not come through, and what
          would help.
        </EmptyState>
      )}
      {trials && !isBare && (
        <>
          <p role="status" className={cx(styles.sentence)}>
            {teamWords(trials, names)}
          </p>
          <ul className={cx(styles.trials)} aria-label="Each person away in turn" aria-busy={isTrying}>
            {days &&
              trials.map((trial) => (
                <TrialRow
                  key={trial.personId}
                  trial={trial}
                  path={whatIfPath({
                    personId: trial.personId,
                    from: days.from,
                    until: days.last,
                    notKnown: false,
                  })}
                />
              ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Why nothing is there, or what is there may not hold any more, each with what to do. */
function TrialNotices({ trying, onAgain }: { trying: ReturnType<typeof useTrials>; onAgain: () => void }) {
  const { trials, isTrying, failure, isStopped, isOutOfDate } = trying;
  if (isTrying) return null;
  const button = (
    // Whoever stopped it goes on from here.
    <Button size="small" autoFocus={isStopped} onPress={onAgain}>
      Try again
    </Button>
  );
  if (failure) {
    return (
      <Notice tone="error" action={button}>
        {failure.message}
      </Notice>
    );
  }
  if (isStopped) {
    return (
      <Notice title="It was stopped" action={button}>
        {trials ? 'What stands here is from before.' : 'Nothing was changed.'}
      </Notice>
    );
  }
  if (!isOutOfDate || !trials) return null;
  return <Notice tone="warn" title="Something has changed since this was worked out" action={button} />;
}
