import { useState } from 'react';
import { type SessionKind, sessionKinds } from '#domain/sessions/session.ts';
import { type Span, spans } from './range.ts';

/** How the coordinator likes her calendar; kept on this computer. Filters empty: everybody, every kind. */
export interface CalendarLook {
  span: Span;
  isList: boolean;
  weekends: boolean;
  people: number[];
  kinds: SessionKind[];
}

const storedAs = 'understudy.calendar';
const usual: CalendarLook = { span: 'week', isList: false, weekends: false, people: [], kinds: [] };

function read(): CalendarLook {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storedAs) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return usual;
    const { span, isList, weekends, people, kinds }: Partial<Record<keyof CalendarLook, unknown>> = stored;
    return {
      span: spans.find((each) => each === span) ?? usual.span,
      isList: isList === true,
      weekends: weekends === true,
      people: Array.isArray(people) ? people.filter((id) => Number.isInteger(id)) : [],
      kinds: Array.isArray(kinds) ? sessionKinds.filter((kind) => kinds.includes(kind)) : [],
    };
  } catch {
    // What was kept is not ours or not whole: begin afresh.
    return usual;
  }
}

/** The look, and a function that changes parts of it and keeps them. */
export function useCalendarLook(): [CalendarLook, (part: Partial<CalendarLook>) => void] {
  const [look, setLook] = useState(read);
  const change = (part: Partial<CalendarLook>) => {
    const next = { ...look, ...part };
    setLook(next);
    localStorage.setItem(storedAs, JSON.stringify(next));
  };
  return [look, change];
}
