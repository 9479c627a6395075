import { groupedBy, memoise } from '#domain/lists.ts';
import { coverInterval } from '#domain/sessions/coverChain.ts';
import { continuityKeyOf, type Session } from '#domain/sessions/session.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/dates.ts';
import type { CoverTurn } from './snapshot.ts';

/** Which sessions a person covers: their ids. */
export type Covered = ReadonlySet<number>;

/** The turns of cover of a snapshot, as the rules ask for them. */
export interface Turns {
  /** A person's turns but for those in one session, where a rule is asked about that session itself. */
  elsewhere: (personId: number, sessionId: number) => readonly CoverTurn[];
  /** Who has a turn in a session. */
  inSession: (sessionId: number) => ReadonlySet<number>;
  /** What each person covers in the days counted for fairness, which end with the date (inclusive). */
  lately: (date: IsoDate) => ReadonlyMap<number, Covered>;
}

/** Turns at hand by person and by date; `days` is how many count for fairness. */
export function turnsOf(turns: readonly CoverTurn[], days: number): Turns {
  const byPerson = groupedBy(turns, (turn) => turn.personId);
  const bySession = groupedBy(turns, (turn) => turn.sessionId);
  const lately = memoise((date: IsoDate): Map<number, Covered> => {
    const after = addDays(date, -days);
    const covered = new Map<number, Set<number>>();
    for (const { personId, sessionId, interval } of turns) {
      const day = dateOf(interval.start);
      if (day <= after || day > date) continue;
      const known = covered.get(personId);
      if (known) known.add(sessionId);
      else covered.set(personId, new Set([sessionId]));
    }
    return covered;
  });
  return {
    elsewhere: (personId, sessionId) =>
      byPerson.get(personId)?.filter((turn) => turn.sessionId !== sessionId) ?? [],
    inSession: memoise(
      (sessionId: number) => new Set((bySession.get(sessionId) ?? []).map((turn) => turn.personId)),
    ),
    lately,
  };
}

/** The turns of a session as it stands: swaps are none, nor is what somebody else covers in turn the whole time. */
export function turnsIn(session: Session): CoverTurn[] {
  const rows = session.cover.filter((row) => row.swapId === null);
  return rows
    .filter(
      (row) =>
        !rows.some(
          (next) => next.forPersonId === row.byPersonId && next.start <= row.start && next.end >= row.end,
        ),
    )
    .map((row) => ({
      personId: row.byPersonId,
      sessionId: session.id,
      continuityKey: continuityKeyOf(session),
      interval: coverInterval(session, row),
    }));
}

/** Who covers in a session as it stands, swaps left out: they are given in return. */
export function coveringIn(session: Pick<Session, 'cover'>): Set<number> {
  return new Set(session.cover.filter((row) => row.swapId === null).map((row) => row.byPersonId));
}

/** How many sessions that is, one of them left out. */
export function countWithout(covered: Covered | undefined, sessionId: number): number {
  if (covered === undefined) return 0;
  return covered.has(sessionId) ? covered.size - 1 : covered.size;
}
