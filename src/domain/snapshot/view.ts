import { type Absence, awayIntervals } from '#domain/absence/absence.ts';
import { type CoverTerm, coverTermsOf } from '#domain/absence/coverTerm.ts';
import { busyOf, type Gap, gapsOf } from '#domain/gaps/gap.ts';
import { groupedBy, memoise } from '#domain/lists.ts';
import type { PartKind, Session } from '#domain/sessions/session.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { type Pool, poolsOn } from './pools.ts';
import type { Snapshot } from './snapshot.ts';
import { type Turns, turnsOf } from './turns.ts';

/** What takes somebody up on a day: a planned session they are effectively in, and when. */
export interface Engagement {
  session: Session;
  interval: Interval;
  part: PartKind;
}

/** A snapshot with what rules ask of it again and again at hand. Worked out on first use, then kept. */
export interface SnapshotView {
  snapshot: Snapshot;
  sessionsOn: (date: IsoDate) => readonly Session[];
  busyOn: (personId: number, date: IsoDate) => readonly Engagement[];
  absencesOf: (personId: number) => readonly Absence[];
  /** When a person of the snapshot is away within its dates; never, for somebody it does not hold. */
  away: (personId: number) => readonly Interval[];
  coverTerm: (personId: number, date: IsoDate) => CoverTerm;
  /** The gaps of one of its sessions. */
  gapsIn: (session: Session) => readonly Gap[];
  /** Who covers what, from the background. */
  turns: Turns;
  /** Those who share cover on a date among them. */
  pools: (date: IsoDate) => readonly Pool[];
}

const views = new WeakMap<Snapshot, SnapshotView>();

/** The view of a snapshot, the same one each time: a snapshot is never changed. */
export function viewOf(snapshot: Snapshot): SnapshotView {
  const known = views.get(snapshot);
  if (known) return known;
  const view = makeView(snapshot);
  views.set(snapshot, view);
  return view;
}

function makeView(snapshot: Snapshot): SnapshotView {
  const sessions = groupedBy(snapshot.sessions, (session) => session.date);
  const absences = groupedBy(snapshot.absences, (absence) => absence.personId);
  const sessionsOn = (date: IsoDate) => sessions.get(date) ?? [];
  const absencesOf = (personId: number) => absences.get(personId) ?? [];
  const busyDays = memoise((date: IsoDate) => engagementsOf(sessionsOn(date)));
  const away = memoise((personId: number): Interval[] => {
    const person = snapshot.people.get(personId);
    return person ? awayIntervals(person, absencesOf(personId), snapshot.from, snapshot.until) : [];
  });
  const coverTerms = memoise((personId: number): ((date: IsoDate) => CoverTerm) => {
    const person = snapshot.people.get(personId);
    return person ? coverTermsOf(person, absencesOf(personId), snapshot.settings) : () => 'short';
  });
  const coverTerm = (personId: number, date: IsoDate) => coverTerms(personId)(date);
  const turns = turnsOf(snapshot.background.turns, snapshot.settings.fairnessDays);
  return {
    snapshot,
    sessionsOn,
    absencesOf,
    away,
    busyOn: (personId, date) => busyDays(date).get(personId) ?? [],
    coverTerm,
    gapsIn: memoise((session: Session) => gapsOf(session, away, coverTerm)),
    turns,
    pools: memoise((date: IsoDate) => poolsOn(snapshot.people.values(), date, away, turns.lately(date))),
  };
}

function engagementsOf(sessions: readonly Session[]): Map<number, Engagement[]> {
  const byPerson = new Map<number, Engagement[]>();
  for (const session of sessions) {
    for (const { personId, interval, part } of busyOf(session)) {
      const known = byPerson.get(personId);
      if (known) known.push({ session, interval, part });
      else byPerson.set(personId, [{ session, interval, part }]);
    }
  }
  return byPerson;
}
