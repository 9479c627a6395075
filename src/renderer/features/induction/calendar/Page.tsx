import { useMemo, useState } from 'react';
import type { InductionView } from '#contract/induction.ts';
import type { PersonRecord } from '#contract/people.ts';
import { hoursOn } from '#domain/people/workingPattern.ts';
import { datesBetween, weekdayOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useNow, useToday } from '#renderer/client/clock.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { CalendarGrid } from '#renderer/features/calendar/Grid.tsx';
import { Pager } from '#renderer/features/calendar/Header.tsx';
import { rangeOf } from '#renderer/features/calendar/range.ts';
import { Segmented } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import styles from './page.module.css';
import { StepsToBook } from './StepsToBook.tsx';

const spans = [
  { id: 'week', label: 'Week' },
  { id: 'month', label: 'Month' },
] as const;

/** The calendar of one person, and beside it the steps still to be booked, to be dragged onto a day or a time. */
export function InductionCalendar({ induction }: { induction: InductionView }) {
  const { personId } = induction;
  const today = useToday();
  const now = useNow();
  const panel = usePanel();
  const [span, setSpan] = useState<'week' | 'month'>('month');
  const [date, setDate] = useState(today);
  const range = useMemo(() => rangeOf(span, date, false), [span, date]);
  const { data: settings, failure: noSettings } = useAsk('settings.get', {});
  const { data: person } = useAsk('person.get', { id: personId });
  const about = { ...range, people: [personId], kinds: null };
  const { data: page, failure } = useAsk('calendar.between', about, { keep: true });
  const hours = useMemo(
    () => person && datesBetween(range.from, range.until).flatMap((day) => hoursOn(person.patterns, day)),
    [person, range],
  );
  const onWeekend =
    (page?.sessions ?? []).some((session) => weekdayOf(session.date) > 5) || worksAtWeekends(person);
  return (
    <div className={cx(styles.beside)}>
      <StepsToBook induction={induction} />
      <section className={cx(styles.calendar)} aria-label="Induction calendar">
        <div className={cx(styles.header)}>
          <Pager span={span} date={date} today={today} onDate={setDate} />
          <Segmented label="View" options={spans} value={span} onChange={setSpan} />
        </div>
        <FailureNotice failure={failure ?? noSettings} />
        {page && settings ? (
          <CalendarGrid
            page={page}
            range={range}
            span={span}
            date={date}
            now={now}
            weekends={onWeekend}
            settings={settings}
            hours={hours}
            onBook={({ stepId }, day, start) =>
              panel.open({
                kind: 'step',
                personId,
                stepId,
                form: 'book',
                date: day,
                start: start ?? undefined,
              })
            }
          />
        ) : (
          !failure && <Loading what="the calendar" />
        )}
      </section>
    </div>
  );
}

function worksAtWeekends(person: Pick<PersonRecord, 'patterns'> | undefined): boolean {
  return person?.patterns.some(({ hours }) => hours.some(({ weekday }) => weekday > 5)) ?? false;
}
