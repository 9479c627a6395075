import type { PhasedWeek } from '#domain/absence/phasedReturn.ts';
import { timeOf } from '#domain/time/dates.ts';
import { useDates } from '#renderer/client/clock.ts';
import { TimeField } from '#renderer/parts/DateField.tsx';
import { minutesWords, timeRange } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Quiet } from '#renderer/ui/Quiet.tsx';
import { Stack } from '#renderer/ui/Stack.tsx';
import styles from './absence.module.css';
import {
  type DayChoice,
  minutesOfWeek,
  type PhasedDraft,
  problemOf,
  withChoice,
  withSameAsBefore,
} from './phasedDraft.ts';

/** The weeks of a phased return: which days of the pattern are worked, in full or in part. */
export function PhasedWeeks({
  weeks,
  draft,
  onChange,
}: {
  weeks: readonly PhasedWeek[];
  draft: PhasedDraft;
  onChange: (draft: PhasedDraft) => void;
}) {
  const dates = useDates();
  return (
    <Stack>
      {weeks.map((week, at) => {
        const { worked, all } = minutesOfWeek(week, draft);
        return (
          <fieldset key={week.monday} className={cx(styles.phasedWeek)}>
            <legend>
              Week {at + 1}, from {dates.date(week.days[0]?.date ?? week.monday)}
              <Quiet as="span">
                {' '}
                {worked === 0 ? 'nothing' : minutesWords(worked)} of {minutesWords(all)}
              </Quiet>
            </legend>
            {week.days.length === 0 && <Quiet>No hours in this week.</Quiet>}
            <div className={cx(styles.phasedDays)}>
              {week.days.map((day) => (
                <Day
                  key={day.date}
                  day={day}
                  choice={draft[day.date]}
                  onChange={(choice) => onChange(withChoice(draft, day.date, choice))}
                />
              ))}
            </div>
            {at > 0 && (
              <div>
                <Button size="small" variant="quiet" onPress={() => onChange(withSameAsBefore(draft, week))}>
                  Same as week {at}
                </Button>
              </div>
            )}
          </fieldset>
        );
      })}
    </Stack>
  );
}

function Day({
  day,
  choice,
  onChange,
}: {
  day: PhasedWeek['days'][number];
  choice: DayChoice | undefined;
  onChange: (choice: DayChoice | null) => void;
}) {
  const dates = useDates();
  const name = dates.date(day.date);
  const hours = day.hours.map(({ start, end }) => timeRange(timeOf(start), timeOf(end)));
  const [first, last] = [day.hours[0], day.hours.at(-1)];
  const problem = problemOf(day, choice);
  const part = typeof choice === 'object' ? choice : null;
  return (
    <div className={cx(styles.phasedDay)}>
      <Checkbox
        isSelected={choice !== undefined}
        onChange={(isWorked) => onChange(isWorked ? 'all' : null)}
        note={listWords(hours)}
      >
        {name}
      </Checkbox>
      {choice === 'all' && first && last && (
        <Button
          size="small"
          variant="quiet"
          aria-label={`Only a part of ${name}`}
          onPress={() => onChange({ start: timeOf(first.start), end: timeOf(last.end) })}
        >
          Only a part
        </Button>
      )}
      {part && (
        <div className={cx(styles.phasedPart)}>
          <TimeField
            label={`Works on ${name} from`}
            hideLabel
            value={part.start}
            onChange={(start) => onChange({ ...part, start })}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            label={`Works on ${name} until`}
            hideLabel
            value={part.end}
            onChange={(end) => onChange({ ...part, end })}
          />
        </div>
      )}
      {problem && (
        <p role="alert" className={cx(styles.phasedProblem)}>
          {problem}
        </p>
      )}
    </div>
  );
}
