import type { Session } from '#domain/sessions/session.ts';
import { superviseeOf, type TermProblem } from './term.ts';

/** An option as a session that is not stored: its id is below nought. */
export function asSession(
  problem: TermProblem,
  { at, due, leadId, date, start, end, placeId, site, missing }: TermProblem['options'][number],
): Session {
  const { kind, people } = superviseeOf(problem, due);
  const part = (personId: number, what: 'lead' | 'attendee') =>
    ({ personId, part: what, origin: 'series' }) as const;
  const there = kind === 'groupSupervision' ? people : people.filter((id) => !missing.includes(id));
  return {
    id: -1 - at,
    version: 1,
    seriesId: null,
    slot: null,
    kind,
    date,
    start,
    end,
    placeId,
    site,
    state: 'planned',
    question: null,
    serviceUserCode: null,
    parts: [part(leadId, 'lead'), ...there.map((id) => part(id, 'attendee'))],
    cover: [],
    asks: [],
    notNeededFor: [],
  };
}
