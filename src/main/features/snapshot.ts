import type { SessionView } from '../../contract/values.ts';
import { awayIntervals, longTermFrom, spellsOf } from '../../domain/absence.ts';
import { gapsOf } from '../../domain/cover.ts';
import { addDays, type IsoDate } from '../../domain/dates.ts';
import type { Interval } from '../../domain/interval.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { absencesBetween, type StoredAbsence } from './absence/reads.ts';
import type { Context } from './context.ts';
import { allPeople } from './people/reads.ts';
import { type SessionRange, type StoredSession, sessionsBetween } from './sessions/reads.ts';

/** The one “who is doing what between two dates” that serves every feature. */
export interface Gathered extends Snapshot {
  sessions: readonly StoredSession[];
  absences: readonly StoredAbsence[];
}

/** Gathers people, sessions and absences of `[from, until)`; sessions may be narrowed to some people or kinds. */
export function gather(context: Context, range: SessionRange): Gathered {
  return gatherAround(context, range.from, range.until, sessionsBetween(context.db, range));
}

/** The same around sessions already read. */
export function gatherAround(
  context: Context,
  from: IsoDate,
  until: IsoDate,
  sessions: readonly StoredSession[],
): Gathered {
  return {
    from,
    until,
    now: context.now,
    people: allPeople(context.db),
    sessions,
    // A spell that touches the dates may have begun long before them.
    absences: absencesBetween(context.db, addDays(from, -366), until),
    holidays: context.holidays,
    settings: context.settings,
  };
}

/** Who is away when, and when that is long-term, each worked out once a person. */
export function awayness(context: Context, snapshot: Snapshot) {
  const byPerson = Map.groupBy(snapshot.absences, (absence) => absence.personId);
  const away = new Map<number, Interval[]>();
  const longFrom = new Map<number, { interval: Interval; from: IsoDate }[]>();
  return {
    /** The intervals within the snapshot's dates in which the person is not there. */
    away(personId: number): Interval[] {
      let intervals = away.get(personId);
      if (!intervals) {
        const person = snapshot.people.get(personId);
        intervals = person
          ? awayIntervals(person, byPerson.get(personId) ?? [], snapshot.from, snapshot.until)
          : [];
        away.set(personId, intervals);
      }
      return intervals;
    },
    /** Whether a gap of this person on this date asks for long-term cover. */
    term(personId: number, date: IsoDate): 'short' | 'long' {
      let spells = longFrom.get(personId);
      if (!spells) {
        spells = spellsOf(byPerson.get(personId) ?? []).map((spell) => ({
          interval: spell.interval,
          from: longTermFrom(spell, context.settings),
        }));
        longFrom.set(personId, spells);
      }
      const end = `${date}T24:00`;
      const spell = spells.find(({ interval }) => interval.start < end && `${date}T00:00` < interval.end);
      return spell && date >= spell.from ? 'long' : 'short';
    },
  };
}

/** Sessions as every screen shows them, with their gaps. */
export function viewsOf(context: Context, snapshot: Gathered): SessionView[] {
  const { away, term } = awayness(context, snapshot);
  return snapshot.sessions.map(({ serviceUserId: _, ...session }) => ({
    ...session,
    gaps: session.state === 'planned' ? gapsOf(session, away, term) : [],
  }));
}
