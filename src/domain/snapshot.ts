import type { Absence } from './absence.ts';
import type { IsoDate, Moment } from './dates.ts';
import type { Person } from './person.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

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
}
