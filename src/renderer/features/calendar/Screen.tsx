import { useMemo, useState } from 'react';
import { weekdayOf } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useNow, useToday } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { cx } from '#renderer/ui/cx.ts';
import { FailureNotice, Loading } from '#renderer/ui/Notice.tsx';
import styles from './calendar.module.css';
import { CalendarFilters } from './Filters.tsx';
import { CalendarGrid } from './Grid.tsx';
import { CalendarHeader } from './Header.tsx';
import { CalendarList } from './List.tsx';
import { rangeOf } from './range.ts';
import { useCalendarLook } from './remembered.ts';

// Kept while the app is open: whoever looks something up elsewhere comes back to the same week.
let lastDate: string | null = null;

/** The supervision calendar: day, week and month as a grid, and all of them as a list. */
export function CalendarScreen() {
  const today = useToday();
  const now = useNow();
  const { byId } = usePeople();
  const [look, change] = useCalendarLook();
  const [date, setDate] = useState(lastDate ?? today);
  const { span, isList } = look;
  const range = useMemo(() => rangeOf(span, date, isList), [span, date, isList]);
  // Another database may be open than the one the filters were chosen in.
  const people = look.people.filter((id) => byId.has(id));
  const { data: settings, failure: noSettings } = useAsk('settings.get', {});
  const { data: page, failure } = useAsk(
    'calendar.between',
    {
      ...range,
      people: people.length > 0 ? people : null,
      kinds: look.kinds.length > 0 ? look.kinds : null,
    },
    { keep: true },
  );
  const onWeekend = page?.sessions.some((session) => weekdayOf(session.date) > 5) ?? false;

  const goTo = (day: string) => {
    lastDate = day;
    setDate(day);
  };
  return (
    <div className={cx(styles.screen)}>
      <CalendarHeader
        span={span}
        isList={isList}
        date={date}
        today={today}
        onDate={goTo}
        onView={(view) => change(view === 'list' ? { isList: true } : { span: view, isList: false })}
      />
      <CalendarFilters look={{ ...look, people }} onChange={change}>
        {!isList && settings && <Legend {...settings} />}
      </CalendarFilters>
      <FailureNotice failure={failure ?? noSettings} />
      {!page || !settings ? (
        !failure && <Loading what="the calendar" />
      ) : isList ? (
        <CalendarList page={page} range={range} />
      ) : (
        <CalendarGrid
          page={page}
          range={range}
          span={span}
          date={date}
          now={now}
          weekends={span === 'day' || look.weekends || onWeekend}
          settings={settings}
        />
      )}
    </div>
  );
}

/** What the shading means, in words. */
function Legend({ dayStart, dayEnd }: { dayStart: string; dayEnd: string }) {
  return (
    <p className={cx(styles.legend)} title={`Closed: outside ${dayStart}–${dayEnd}, and weekends`}>
      <span className={cx(styles.closedSample)} aria-hidden="true" /> Closed hours
      <span className={cx(styles.holidaySample)} aria-hidden="true" /> Bank holiday
    </p>
  );
}
