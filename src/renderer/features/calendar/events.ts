import type { EventInput } from '@fullcalendar/react';
import type { CalendarPage } from '#contract/sessions.ts';
import type { SessionView } from '#contract/values.ts';
import type { GapState } from '#domain/gaps/gap.ts';
import { sessionKindShort } from '#renderer/text/kinds.ts';
import { movedFrom, openGap, whoWords } from '#renderer/text/sessionState.ts';
import { awayByDate, spansOf } from './away.ts';
import type { DraggedStep } from './fit.ts';
import type { DateRange } from './range.ts';

/** What an event of the calendar carries; words are made once here, because drawing happens often. */
export type EventLook =
  | { kind: 'away' }
  /** Hours not worked, behind the sessions. */
  | { kind: 'off' }
  | DraggedStep
  | {
      kind: 'session';
      session: SessionView;
      what: string;
      who: string;
      gap: GapState | null;
      moved: string | null;
    };

/** The look of an event, from FullCalendar's untyped property. */
export function lookOf(event: { extendedProps: { look?: EventLook } }): EventLook {
  return event.extendedProps.look ?? { kind: 'away' };
}

/** Sessions and away-lines of a page as FullCalendar wants them. All times are wall-clock strings. */
export function eventsOf(page: CalendarPage, range: DateRange, nameOf: (id: number) => string): EventInput[] {
  const away = spansOf(awayByDate(page.away, range, nameOf)).map(
    ({ start, end, text }): EventInput => ({
      id: `away ${start}`,
      start,
      end,
      allDay: true,
      title: `Away: ${text}`,
      editable: false,
      rank: 0,
      look: { kind: 'away' } satisfies EventLook,
    }),
  );
  const sessions = page.sessions.map((session): EventInput => {
    const look: Extract<EventLook, { kind: 'session' }> = {
      kind: 'session',
      session,
      what: sessionKindShort[session.kind],
      who: whoWords(session, nameOf),
      gap: openGap(session),
      moved: movedFrom(session),
    };
    return {
      id: String(session.id),
      start: `${session.date}T${session.start}`,
      end: `${session.date}T${session.end}`,
      title: look.what,
      editable: session.state === 'planned',
      rank: rankOf(look),
      look,
    };
  });
  return [...away, ...sessions];
}

/** What needs doing comes first where there is room for a few only. */
function rankOf({ gap, session }: Extract<EventLook, { kind: 'session' }>): number {
  if (gap !== null) return 1;
  if (session.state !== 'planned') return 4;
  return session.question === null ? 3 : 2;
}
