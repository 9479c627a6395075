import FullCalendar, {
  type CalendarRef,
  type DateSelectInfo,
  type DayCellInfo,
  type DayHeaderInfo,
  type DayLaneInfo,
  type EventApi,
  type EventDisplayInfo,
  type MountInfo,
} from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import theme from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { CalendarPage } from '../../../contract/sessions.ts';
import type { Moment } from '../../../domain/dates.ts';
import { usePanel } from '../../app/panel.tsx';
import { usePeople } from '../../app/people.ts';
import { usePropose } from '../../app/usePropose.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './calendar.module.css';
import { DayHeader } from './DayHeader.tsx';
import { eventsOf, lookOf } from './events.ts';
import { FitLine } from './FitLine.tsx';
import { createFit, type Drag } from './fit.ts';
import type { DateRange, Span } from './range.ts';
import { eventContent } from './SessionEvent.tsx';
import { useSlotHeight } from './useSlotHeight.ts';

const views = { day: 'timeGridDay', week: 'timeGridWeek', month: 'dayGridMonth' } satisfies Record<
  Span,
  string
>;
const plugins = [dayGrid, timeGrid, interaction, theme];

// FullCalendar hands over instants of a clock set to UTC; what they read there is our wall clock.
const dateIn = (date: Date): string => date.toISOString().slice(0, 10);
const wallOf = (text: string): Moment => text.slice(0, 16);
const targetOf = (span: { startStr: string; endStr: string }) => {
  const [start, end] = [wallOf(span.startStr), wallOf(span.endStr)];
  return { date: start.slice(0, 10), start: start.slice(11), end: end.slice(11) };
};

interface Settings {
  dayStart: string;
  dayEnd: string;
}

/** Day, week and month as a grid: click opens, drag and resize propose, an empty stretch adds. */
export function CalendarGrid({
  page,
  range,
  span,
  date,
  now,
  weekends,
  settings,
}: {
  page: CalendarPage;
  range: DateRange;
  span: Span;
  date: string;
  now: Moment;
  weekends: boolean;
  settings: Settings;
}) {
  const panel = usePanel();
  const [, navigate] = useLocation();
  const { shortNameOf } = usePeople();
  const move = usePropose('session.move');
  const calendar = useRef<CalendarRef>(null);
  const fit = useMemo(createFit, []);
  const { frame, slotHeight } = useSlotHeight(settings);
  const view = views[span];

  useEffect(() => {
    const api = calendar.current?.getApi();
    if (!api) return;
    // After the paint: FullCalendar draws at once, which React does not allow inside an effect.
    queueMicrotask(() => {
      if (api.view.type === view) api.gotoDate(date);
      else api.changeView(view, date);
    });
  }, [view, date]);

  const events = useMemo(() => eventsOf(page, range, shortNameOf), [page, range, shortNameOf]);
  const holidays = useMemo(
    () => new Map(page.holidays.map((each) => [each.date, each.title])),
    [page.holidays],
  );

  const shade = useCallback(
    (info: { date: Date }) => cx(holidays.has(dateIn(info.date)) && styles.holiday),
    [holidays],
  );
  const dayHeader = useCallback(
    (info: DayHeaderInfo) => (
      <DayHeader
        // “Mon 23 Nov” as everywhere else; the locale puts a comma in.
        text={info.text.replace(',', '')}
        holiday={view === 'dayGridMonth' ? null : (holidays.get(dateIn(info.date)) ?? null)}
      />
    ),
    [holidays, view],
  );
  const dayTop = useCallback(
    (info: DayCellInfo) => {
      const holiday = holidays.get(dateIn(info.date));
      return (
        <span className={cx(styles.dayTop)}>
          {holiday && <span className={cx(styles.holidayName)}>{holiday}</span>}
          {info.text}
        </span>
      );
    },
    [holidays],
  );

  const begin = useCallback(
    ({ event }: { event: EventApi }) => {
      const look = lookOf(event);
      if (look.kind === 'session') void fit.begin(look.session, range);
    },
    [fit, range],
  );
  const propose = async (event: EventApi, revert: () => void) => {
    const look = lookOf(event);
    if (look.kind !== 'session') return revert();
    const { id, version } = look.session;
    const result = await move({ id, version, ...targetOf(event) });
    if (!result.done) revert();
  };
  const anyway = async ({ session, target }: Drag) => {
    fit.clear();
    if (session && target) await move({ id: session.id, version: session.version, ...target });
  };
  const select = ({ startStr, endStr, allDay, view: { calendar: api } }: DateSelectInfo) => {
    api.unselect();
    const { date: day, start, end } = targetOf({ startStr, endStr });
    panel.open(allDay ? { kind: 'newSession', date: day } : { kind: 'newSession', date: day, start, end });
  };

  return (
    <div className={cx(styles.frame)}>
      <FitLine fit={fit} onAnyway={(drag) => void anyway(drag)} />
      <div
        ref={frame}
        className={cx(styles.grid)}
        style={{ '--slot': `${slotHeight}px` } as CSSProperties}
        onMouseDownCapture={fit.clear}
      >
        <FullCalendar
          ref={calendar}
          plugins={plugins}
          headerToolbar={false}
          initialView={view}
          initialDate={date}
          now={now}
          timeZone="UTC"
          locale="en-GB"
          firstDay={1}
          height="100%"
          weekends={weekends}
          fixedWeekCount={false}
          nowIndicator
          scrollTime={settings.dayStart}
          scrollTimeReset={false}
          slotDuration="00:30"
          slotHeaderInterval="01:00"
          slotMinHeight={slotHeight}
          snapDuration="00:15"
          slotHeaderFormat={clock}
          eventTimeFormat={clock}
          dayHeaderFormat={span === 'month' ? weekdayOnly : weekdayAndDay}
          displayEventEnd={span === 'day'}
          allDayText="All day"
          businessHours={{
            daysOfWeek: [1, 2, 3, 4, 5],
            startTime: settings.dayStart,
            endTime: settings.dayEnd,
          }}
          nonBusinessHoursClass={cx(styles.closed)}
          dayMaxEvents
          eventMaxStack={span === 'day' ? 12 : 4}
          eventDisplay="block"
          eventOrder={span === 'month' ? 'rank,start,title' : 'start,title'}
          slotEventOverlap={false}
          slotHeaderInnerClass={cx(styles.hour)}
          forceEventDuration
          editable
          selectable
          selectMirror
          selectMinDistance={4}
          dragRevertDuration={150}
          events={events}
          eventContent={eventContent}
          eventClass={eventClass}
          eventDidMount={markKind}
          {...(span === 'month' ? { dayCellDidMount: reachable } : { dayLaneDidMount: reachable })}
          dayLaneClass={shade}
          dayCellClass={shade}
          dayHeaderClass={shade}
          dayHeaderContent={dayHeader}
          dayCellTopContent={dayTop}
          dayCellTopInnerClass={cx(styles.dayNumber)}
          moreLinkContent={moreLink}
          selectAllow={oneDay}
          select={select}
          eventAllow={(to, event) => event !== null && !to.allDay && isOneDay(to) && fit.judge(targetOf(to))}
          eventDragStart={begin}
          eventResizeStart={begin}
          eventDragStop={fit.end}
          eventResizeStop={fit.end}
          eventDrop={({ event, revert }) => void propose(event, revert)}
          eventResize={({ event, revert }) => void propose(event, revert)}
          eventClick={({ event }) => {
            const look = lookOf(event);
            if (look.kind === 'session') panel.open({ kind: 'session', id: look.session.id });
            else navigate('/absence');
          }}
        />
      </div>
    </div>
  );
}

const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
const weekdayOnly = { weekday: 'short' } as const;
const weekdayAndDay = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** A session lies within one day; the midnight at its end belongs to it no more. */
function isOneDay({ startStr, endStr }: { startStr: string; endStr: string }): boolean {
  return startStr.slice(0, 10) === endStr.slice(0, 10);
}

/** Whole days are for a month, where any one day may be chosen; in a day only times of that day. */
function oneDay(span: {
  startStr: string;
  endStr: string;
  allDay: boolean;
  start: Date;
  end: Date;
}): boolean {
  return span.allDay ? span.end.getTime() - span.start.getTime() <= 86_400_000 : isOneDay(span);
}

function eventClass({ event }: EventDisplayInfo): string | undefined {
  const look = lookOf(event);
  if (look.kind === 'away') return cx(styles.event, styles.away);
  const { session, gap } = look;
  return cx(
    styles.event,
    gap && styles.gap,
    session.state !== 'planned' && styles.gone,
    session.cover.length > 0 && session.state === 'planned' && styles.covered,
    session.question && styles.toDecide,
  );
}

function markKind({ el, event }: MountInfo<EventDisplayInfo>): void {
  const look = lookOf(event);
  if (look.kind === 'away') return;
  el.dataset.kind = look.session.kind;
  if (look.gap) el.dataset.gap = look.gap;
  else delete el.dataset.gap;
}

/**
 * What scrolls must be within reach of the keyboard, and without a session nothing in it takes the focus. A place in
 * the tab order on FullCalendar's own scrolling part would break its table, so the first day in it has it.
 */
function reachable({ el, view, date }: MountInfo<DayCellInfo> | MountInfo<DayLaneInfo>): void {
  if (date.getTime() === view.activeStart.getTime()) el.tabIndex = 0;
}

function moreLink({ num }: { num: number }): string {
  return `${num} more`;
}
