import { ArrowDown, Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { weekdayName, weekdayShort } from '#domain/time/dateWords.ts';
import { TimeField } from '#renderer/parts/DateField.tsx';
import { minutesWords } from '#renderer/text/dates.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import {
  dayAt,
  emptyHours,
  type HoursDraft,
  linesOf,
  minutesSoFar,
  type PatternDraft,
  weekdays,
  withDay,
  withSameWeeks,
} from './pattern.ts';
import styles from './people.module.css';

interface GridProps {
  draft: PatternDraft;
  problems: ReadonlyMap<string, string>;
  onChange: (draft: PatternDraft) => void;
}

/** The days of a weekly or two-weekly pattern, each with one line of hours or two. */
export function PatternGrid({ draft, problems, onChange }: GridProps) {
  return (
    <div className={cx(styles.weeks)}>
      {([1, 2] as const).slice(0, draft.weeks).map((week) => (
        <fieldset key={week} className={cx(styles.week)}>
          <legend>
            {draft.weeks === 1 ? 'Every week' : `Week ${week}`}
            <span className={cx(styles.soft)}> {weekMinutes(draft, week)}</span>
          </legend>
          {week === 2 && (
            <div>
              <Button size="small" variant="quiet" onPress={() => onChange(withSameWeeks(draft))}>
                Copy week 1
              </Button>
            </div>
          )}
          {weekdays.map((weekday) => (
            <Day
              key={weekday}
              day={dayAt(week, weekday)}
              name={draft.weeks === 1 ? weekdayName(weekday) : `${weekdayName(weekday)} of week ${week}`}
              short={weekdayShort(weekday)}
              next={weekday === 7 ? null : weekdayName(weekdays[weekday] ?? 7)}
              draft={draft}
              problems={problems}
              onChange={onChange}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function weekMinutes(draft: PatternDraft, week: 1 | 2): string {
  const days = draft.days.slice((week - 1) * 7, week * 7);
  return minutesWords(minutesSoFar({ weeks: 1, days }));
}

interface DayProps extends GridProps {
  day: number;
  name: string;
  short: string;
  /** The next day of the week; null on Sunday. */
  next: string | null;
}

function Day({ day, name, short, next, draft, problems, onChange }: DayProps) {
  const rows = useRef<HTMLDivElement>(null);
  const lines = draft.days[day] ?? [emptyHours];
  const isFilled = lines.some(({ start, end }) => start !== null || end !== null);
  const set = (changed: HoursDraft[]) =>
    onChange(withDay(draft, day, changed.length === 0 ? [emptyHours] : changed));
  // Pressing the same key again copies on, day by day.
  const copyOn = () => {
    onChange(withDay(draft, day + 1, lines));
    const grid = rows.current?.closest('fieldset');
    requestAnimationFrame(() => grid?.querySelector<HTMLElement>(`[data-copy="${day + 1}"]`)?.focus());
  };
  const addSecond = () => {
    set([...lines, emptyHours]);
    requestAnimationFrame(() =>
      rows.current?.lastElementChild?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus(),
    );
  };
  return (
    <div className={cx(styles.day)} ref={rows}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at} className={cx(styles.hours)}>
          <span className={cx(styles.dayName)} aria-hidden="true">
            {at === 0 ? short : 'and'}
          </span>
          <HoursFields
            at={`${day}-${at}`}
            name={at === 0 ? name : `${name}, second part,`}
            draft={draft}
            hours={line}
            problems={problems}
            onChange={(changed) => set(lines.map((own, index) => (index === at ? changed : own)))}
          />
          <span className={cx(styles.dayActs)}>
            {at === 0 && next !== null && isFilled && (
              <IconButton
                label={`Copy ${weekdayName(weekdays[day % 7] ?? 1)} to ${next}`}
                icon={ArrowDown}
                size="small"
                onPress={copyOn}
                data-copy={day}
              />
            )}
            {at === 0 && lines.length === 1 && isFilled && (
              <IconButton
                label={`Add a second part on ${name}`}
                icon={Plus}
                size="small"
                onPress={addSecond}
              />
            )}
            {(isFilled || at > 0) && (
              <IconButton
                label={at === 0 ? `Clear ${name}` : `Clear the second part on ${name}`}
                icon={X}
                size="small"
                onPress={() => {
                  set(lines.filter((_, index) => index !== at));
                  rows.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus();
                }}
              />
            )}
          </span>
        </div>
      ))}
    </div>
  );
}

function HoursFields({
  at,
  name,
  draft,
  hours,
  problems,
  onChange,
}: {
  at: string;
  name: string;
  draft: PatternDraft;
  hours: HoursDraft;
  problems: ReadonlyMap<string, string>;
  onChange: (hours: HoursDraft) => void;
}) {
  const line = linesOf(draft).findIndex(({ key }) => key === at);
  const sent = (half: 'start' | 'end') => (line < 0 ? undefined : `hours.${line}.${half}`);
  return (
    <>
      <TimeField
        label={`${name} from`}
        name={sent('start')}
        hideLabel
        value={hours.start}
        onChange={(start) => onChange({ ...hours, start })}
        error={problems.get(`${at}-start`)}
        autoFocus={at === '0-0'}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        label={`${name} to`}
        name={sent('end')}
        hideLabel
        value={hours.end}
        onChange={(end) => onChange({ ...hours, end })}
        error={problems.get(`${at}-end`)}
      />
    </>
  );
}
