import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { addDays, type IsoDate } from '../../../domain/dates.ts';
import { useToday } from '../../app/clock.ts';
import { usePanel } from '../../app/panel.tsx';
import { count } from '../../text/kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice, Progress } from '../../ui/Notice.tsx';
import { EmptyState } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { useNames } from '../cover/names.ts';
import { focusFirst } from './focusFirst.ts';
import { TrialRow } from './TrialRow.tsx';
import { teamWords, tryingWords } from './trialWords.ts';
import styles from './tryOut.module.css';
import { useTrials } from './useTrials.ts';
import {
  draftAt,
  lengthOf,
  problemsOf,
  type WhatIfDraft,
  whatIfPath,
  withFrom,
  withLength,
} from './whatIfDraft.ts';

const lengthOptions = (['1', '2', '4', '6'] as const).map((id) => ({ id, label: count(Number(id), 'week') }));

/** Everybody away in turn on the days chosen, at first for two weeks from next Monday: whom the team could not do without. */
export function Resilience() {
  const today = useToday();
  const [days, setDays] = useState<WhatIfDraft>(() => withLength(draftAt({}, today), '2'));
  const { from, until } = days;
  const problems = problemsOf(days, today, '9999-12-31');
  const isWhole = from !== null && until !== null && Object.keys(problems).length === 0;
  return (
    <div className={cx(styles.screen)}>
      <header className={cx(styles.top)}>
        <div className={cx(styles.titles)}>
          <Link href="/absence" className={cx(styles.back)}>
            <ArrowLeft size={15} aria-hidden="true" />
            Back to Absence
          </Link>
          <h2 ref={focusFirst} tabIndex={-1}>
            Resilience
          </h2>
          <p className={cx(styles.quiet)}>
            Each person away in turn, the worst first. Nothing is recorded: this only tries it out.
          </p>
        </div>
        <div className={cx(styles.fields)}>
          <DateField
            label="From"
            value={from}
            onChange={(day) => setDays(withFrom(days, day))}
            min={today}
            error={problems.from}
          />
          <Select
            label="Length"
            placeholder="Other"
            options={lengthOptions}
            value={lengthOf(days)}
            onChange={(weeks) => setDays(withLength(days, weeks))}
          />
          <DateField
            label="Until"
            value={until}
            onChange={(day) => setDays({ ...days, until: day })}
            min={from ?? today}
            error={problems.until}
          />
        </div>
      </header>
      <Trials days={isWhole ? { from, last: until } : null} />
    </div>
  );
}

function Trials({ days }: { days: { from: IsoDate; last: IsoDate } | null }) {
  const names = useNames();
  const panel = usePanel();
  const trying = useTrials(days && { from: days.from, until: addDays(days.last, 1) });
  const { trials, isTrying, progress } = trying;
  return (
    <div className={cx(styles.board)}>
      {isTrying && (
        <Progress
          label={tryingWords(progress, names)}
          done={progress && progress.at / progress.of}
          onStop={trying.stop}
        />
      )}
      <TrialNotices trying={trying} />
      {trials?.length === 0 && (
        <EmptyState
          title="Nobody is in the team then"
          action={
            <Button variant="primary" onPress={() => panel.open({ kind: 'addPerson' })}>
              Add person
            </Button>
          }
        >
          Once there are people who lead sessions, you see here whose absence the team would not come through.
        </EmptyState>
      )}
      {trials && trials.length > 0 && (
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
function TrialNotices({ trying }: { trying: ReturnType<typeof useTrials> }) {
  const { trials, isTrying, failure, isStopped, isOutOfDate, again } = trying;
  if (isTrying) return null;
  const button = (
    <Button size="small" onPress={again}>
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
