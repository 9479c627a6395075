import type { SessionView } from '#contract/values.ts';
import { noBackground, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { absencesAround, type StoredAbsence } from './absences.ts';
import { allPeople, roomIds } from './people.ts';
import { everybodyIn, type SessionRange, type StoredSession, sessionsBetween } from './sessions.ts';

/** The one “who is doing what between two dates” that serves every feature. */
export interface Gathered extends Snapshot {
  sessions: readonly StoredSession[];
  absences: readonly StoredAbsence[];
}

/** Gathers people, sessions and absences of `[from, until)`; sessions may be narrowed to some people or kinds. */
export function gather(context: Context, range: SessionRange): Gathered {
  const sessions = sessionsBetween(context.db, range);
  const whose = range.people ? everybodyIn(sessions).concat(range.people) : null;
  return gatherAround(context, range.from, range.until, sessions, whose);
}

/** The same around sessions already read, with everybody and their absences, or only those asked for. */
export function gatherAround(
  context: Context,
  from: IsoDate,
  until: IsoDate,
  sessions: readonly StoredSession[],
  whose: readonly number[] | null = null,
): Gathered {
  const people = whose && [...new Set(whose)];
  return {
    from,
    until,
    now: context.now,
    people: allPeople(context.db, people),
    sessions,
    absences: absencesAround(context.db, from, until, people),
    holidays: context.holidays,
    settings: context.settings,
    rooms: roomIds(context.db),
    background: noBackground,
  };
}

/** Sessions as every screen shows them, with their gaps. */
export function viewsOf(snapshot: Gathered): SessionView[] {
  const { gapsIn } = viewOf(snapshot);
  // The rows are fresh from the database and given to nobody else: a property is added, not a copy made.
  return snapshot.sessions.map((session) => Object.assign(session, { gaps: [...gapsIn(session)] }));
}
