import type { Absence } from '#domain/absence/absence.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Settings } from '#domain/settings.ts';
import type { IsoDate, Moment } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';

/** Who is doing what between two dates `[from, until)`: all a rule may look at. Gathered by main, never changed. */
export interface Snapshot {
  from: IsoDate;
  until: IsoDate;
  now: Moment;
  people: ReadonlyMap<number, Person>;
  sessions: readonly Session[];
  /** Absences that touch the dates or the year before them (a spell may have begun then). */
  absences: readonly Absence[];
  /** Bank holidays and own extra days: date → title. */
  holidays: ReadonlyMap<IsoDate, string>;
  settings: Settings;
  /** The places that hold one session at a time. */
  rooms?: ReadonlySet<number>;
  /** What only the rules of cover look at; nothing where a question is not about cover. */
  background: CoverBackground;
}

/** One session somebody covers for others, swaps left out: they are given in return. */
export interface CoverTurn {
  personId: number;
  sessionId: number;
  /** Whom it is for (`continuityKeyOf`). */
  continuityKey: string | null;
  /** Within one day. */
  interval: Interval;
}

/** What is known beyond the sessions of the snapshot: who covered lately and will cover, and who has met whom. */
export interface CoverBackground {
  /** Of the dates looked at, their whole weeks, `fairnessDays` before, and as many days around as may have cover in a row. */
  turns: readonly CoverTurn[];
  /** Continuity key (`continuityKeyOf`) → person → how many sessions with that service user or group they were in. */
  met: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

export const noBackground: CoverBackground = { turns: [], met: new Map() };
