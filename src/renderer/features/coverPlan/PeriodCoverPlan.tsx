import { useState } from 'react';
import { addDays } from '#domain/time/dates.ts';
import { useToday } from '#renderer/client/clock.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { PageTop } from '#renderer/parts/PageTop.tsx';
import { PeoplePicker } from '#renderer/parts/PersonPicker.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Page } from '#renderer/ui/Stack.tsx';
import { CoverPlanBoard } from './Board.tsx';
import styles from './coverPlan.module.css';
import { useCoverPlanning } from './useCoverPlanning.ts';

/** Two weeks, the last day included. */
const daysAtFirst = 13;

/** “Plan all gaps” of everybody, or of those chosen, on the days chosen: at first the next two weeks. */
export function PeriodCoverPlan() {
  const today = useToday();
  const [from, setFrom] = useState<string | null>(today);
  const [last, setLast] = useState<string | null>(addDays(today, daysAtFirst));
  const [people, setPeople] = useState<number[]>([]);
  const isWhole = from !== null && last !== null && from >= today && from <= last;
  const planning = useCoverPlanning(
    isWhole
      ? {
          from,
          until: addDays(last, 1),
          people: people.length > 0 ? people : null,
          only: null,
          imagined: null,
        }
      : null,
  );
  return (
    <Page>
      <PageTop
        back={{ href: '/absence', words: 'Back to Absence' }}
        title={`Plan all gaps: ${people.length > 0 ? 'people chosen' : 'everybody'}`}
      >
        <div className={cx(styles.fields)}>
          <DateField
            label="From"
            value={from}
            onChange={setFrom}
            min={today}
            error={from !== null && from < today ? 'Choose a day from today on.' : undefined}
          />
          <DateField
            label="Until"
            value={last}
            onChange={setLast}
            min={from ?? today}
            error={
              from !== null && last !== null && last < from
                ? 'The end must not be before the start.'
                : undefined
            }
          />
          <div className={cx(styles.people)}>
            <PeoplePicker
              label="Only the gaps of"
              placeholder="Everybody"
              value={people}
              onChange={setPeople}
            />
          </div>
        </div>
      </PageTop>
      <CoverPlanBoard
        planning={planning}
        empty="Every session on these days has its lead or its cover, or needs none."
      />
    </Page>
  );
}
