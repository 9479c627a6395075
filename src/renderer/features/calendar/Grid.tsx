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
import type { CalendarPage } from '#contract/sessions.ts';
import {
  addMinutes,
  type ClockTime,
  type IsoDate,
  type Moment,
  momentOf,
  timeOf,
} from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { usePanel } from '#renderer/client/panel.tsx';
import { usePeople } from '#renderer/client/people.ts';
import { usePropose } from '#renderer/client/usePropose.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './calendar.module.css';
import { DayHeader } from './DayHeader.tsx';
import { eventsOf, lookOf } from './events.ts';
import { FitLine } from './FitLine.tsx';
import { createFit, type Drag, type DraggedStep } from './fit.ts';
import { isDayOff, offHours } from './offHours.ts';
import type { DateRange, Span } from './range.ts';
import { eventContent } from './SessionEvent.tsx';
import { useEndOfDrag } from './stepDrag.ts';
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

/** Day, week and month as a grid: click opens, drag and resize propose, an empty stretch adds, a step dropped is booked. */
export function CalendarGrid({
  page,
  range,
  span,
  date,
  now,
  weekends,
  settings,
  hours,
  onBook,
}: {
  page: CalendarPage;
  range: DateRange;
  span: Span;
  date: string;
  now: Moment;
  weekends: boolean;
  settings: Settings;
  /** When somebody works, where it is the calendar of one person; the rest is shaded. */
  hours?: readonly Interval[] | undefined;
  /** A step was dropped on a day, or at a time of it. */
  onBook?: ((step: DraggedStep, date: IsoDate, start: ClockTime | null) => void) | undefined;
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

  const events = useMemo(
    () => [...eventsOf(page, range, shortNameOf), ...offHours(range, hours)],
    [page, range, shortNameOf, hours],
  );
  const holidays = useMemo(
    () => new Map(page.holidays.map((each) => [each.date, each.title])),
    [page.holidays],
  );

  const shade = useCallback(
    (info: { date: Date }) =>
      cx(
        holidays.has(dateIn(info.date)) && styles.holiday,
        isDayOff(dateIn(info.date), hours) && styles.closed,
      ),
    [holidays, hours],
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
      if (look.kind === 'session') void fit.begin({ kind: 'session', session: look.session }, range);
    },
    [fit, range],
  );
  useEndOfDrag(fit);
  const propose = async (event: EventApi, revert: () => void) => {
    const look = lookOf(event);
    if (look.kind !== 'session') return revert();
    const { id, version } = look.session;
    const result = await move({ id, version, ...targetOf(event) });
    if (!result.ok) revert();
  };
  const anyway = async ({ what, target }: Drag) => {
    fit.clear();
    if (!what || !target) return;
    const time = 'start' in target ? target : null;
    if (what.kind === 'step') return onBook?.(what, target.date, time?.start ?? null);
    if (time) await move({ id: what.session.id, version: what.session.version, ...time });
  };
  const allow = (to: { allDay: boolean; startStr: string; endStr: string }, event: EventApi | null) => {
    const look = event && lookOf(event);
    if (look?.kind !== 'step') return look !== null && !to.allDay && isOneDay(to) && fit.judge(targetOf(to));
    const { phase, what } = fit.current();
    // FullCalendar tells nobody that a drag from outside begins: its first move does.
    if (phase !== 'dragging' || what?.kind !== 'step' || what.stepId !== look.stepId)
      void fit.begin(look, range);
    const { date, start } = targetOf(to);
    if (to.allDay) return fit.judge({ date });
    const end = timeOf(addMinutes(momentOf(date, start), look.minutes));
    return end > start && fit.judge({ date, start, end });
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
          businessHours={
            hours === undefined && {
              daysOfWeek: [1, 2, 3, 4, 5],
              startTime: settings.dayStart,
              endTime: settings.dayEnd,
            }
          }
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
          backgroundEventClass={cx(styles.off)}
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
          eventAllow={allow}
          droppable={onBook !== undefined}
          eventReceive={({ event, revert }) => {
            // It becomes a session once it is booked.
            revert();
            fit.clear();
            const look = lookOf(event);
            const { date: day, start } = targetOf(event);
            if (look.kind === 'step') onBook?.(look, day, event.allDay ? null : start);
          }}
          eventDragStart={begin}
          eventResizeStart={begin}
          eventDragStop={fit.end}
          eventResizeStop={fit.end}
          eventDrop={({ event, revert }) => void propose(event, revert)}
          eventResize={({ event, revert }) => void propose(event, revert)}
          eventClick={({ event }) => {
            const look = lookOf(event);
            if (look.kind === 'session') panel.open({ kind: 'session', id: look.session.id });
            else if (look.kind === 'away') navigate('/absence');
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
  if (look.kind !== 'session') return cx(styles.event, styles.coming);
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
  if (look.kind !== 'session') return;
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
