import { z } from 'zod';
import { clinicalTeamToPrepare } from './clinicalTeams.ts';
import { nothing, read } from './define.ts';
import { expiring, notReadyForCover } from './reserves.ts';
import { toTell } from './told.ts';
import { gap, id, interval, sessionView } from './values.ts';

export const board = z.object({
  date: z.string(),
  holiday: z.string().nullable(),
  /** Gaps of the next two weeks, soonest first, with those arranged or not needed left out. */
  gaps: z.array(z.object({ session: sessionView, gap })),
  /** Absences of coordinators, now or within four weeks, that are not prepared; soonest first. */
  unprepared: z.array(
    z.object({
      absenceId: id,
      personId: id,
      from: z.string(),
      /** Sessions without a deputy, a new date or a reason; of an absence without an end those of four weeks. */
      openSessions: z.number(),
      /** Days with working hours in which nobody can be rung. */
      daysWithout: z.number(),
      /** Those hours of today, from now on. */
      today: z.array(interval),
    }),
  ),
  /** Who is away today. */
  away: z.array(z.object({ personId: id, absenceId: id, since: z.string(), backOn: z.string().nullable() })),
  sessions: z.array(sessionView),
  /** What runs out soon, or has, of those under way; soonest first. */
  expiring: z.array(expiring),
  /** Cover arranged with somebody who will not be ready by then. */
  notReadyForCover: z.array(notReadyForCover),
  /** Sessions about which something must be asked, and what moves them. */
  questions: z.array(z.object({ session: sessionView, holiday: z.string().nullable() })),
  /** Changes that begin in the next two weeks and that a service user must still be told of, soonest first. */
  toTell: z.array(toTell),
  /** Ward and community teams that are not prepared for whom is placed there now or in the next two weeks. */
  clinicalTeamsToPrepare: z.array(clinicalTeamToPrepare),
  /** Returns and leave of the next two weeks, people who start, leave or change status. */
  comingUp: z.array(
    z.object({
      date: z.string(),
      what: z.enum(['back', 'away', 'starts', 'leaves', 'longTerm', 'bankHoliday', 'ready']),
      personId: id.nullable(),
      absenceId: id.nullable(),
      title: z.string().nullable(),
    }),
  ),
});
export type Board = z.infer<typeof board>;

export const todayRequests = {
  'today.board': read(nothing, board),
  /** How many gaps are open after the two weeks of the board, to the horizon. */
  'today.laterGaps': read(nothing, z.object({ count: z.number() })),
};
