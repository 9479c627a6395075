import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';

/** What a term is to be planned for: who is supervised by whom, when, how and where. Dates are `[from, until)`. */
export interface TermScope {
  from: IsoDate;
  until: IsoDate;
  /** Who leads, unless somebody has a lead of their own. */
  leadId: number;
  /** Whose individual supervision somebody else leads. */
  ownLeads: readonly { personId: number; leadId: number }[];
  people: readonly number[];
  kinds: readonly SupervisionKind[];
  /** Where, the first choice first; without any, sessions have no place (a call). */
  rooms: readonly number[];
  /** How long a session takes, in minutes. */
  minutes: Readonly<Record<SupervisionKind, number>>;
  /** The most people in one group. */
  groupSize: number;
  /** The most sessions a lead has in a row without a break. */
  mostInARow: number;
}

/** A place that may be used, with its site. */
export interface TermRoom {
  placeId: number | null;
  site: string | null;
}

/** Whom a term supervises again and again: somebody, or a group as a whole. */
export interface TermSupervisee {
  /** What names it among the others: kind and people. */
  key: string;
  kind: SupervisionKind;
  people: readonly number[];
  leadId: number;
  /** What is asked at first. */
  everyWeeks: number;
}

/** One session that is due. */
export interface TermDue {
  /** Where it stands in the problem's list, and its supervisee in that list. */
  at: number;
  supervisee: number;
  /** Which one of its supervisee, from 1. */
  ordinal: number;
  dueOn: IsoDate;
  /** The days around the date (inclusive). */
  windowFrom: IsoDate;
  windowUntil: IsoDate;
  /** Whether it is in the calendar already. */
  booked: boolean;
}

/** Two sessions of a supervisee that follow each other, and how far apart they should be. */
export interface TermStep {
  /** Null: the day from which the days are counted, at 0. */
  before: number | null;
  after: number;
  everyDays: number;
  withinDays: number;
  /** Whether too near counts, too: not before what is in the calendar anyway. */
  nearCounts: boolean;
}

/** A time at which a session that is due can be held. */
export interface TermOption {
  at: number;
  due: number;
  leadId: number;
  date: IsoDate;
  start: ClockTime;
  end: ClockTime;
  placeId: number | null;
  site: string | null;
  /** How many days of the supervisee's clock have run by then. */
  run: number;
  /** Members who cannot come then. */
  missing: readonly number[];
  /** How many people must come to another site than their base. */
  otherBase: number;
  /** The weekday, time and rhythm it belongs to, and the weekday and time alone. */
  line: string;
  kin: string;
  /** The session in the calendar that it is; null for a new one. */
  sessionId: number | null;
  /** Whether it must hold. */
  locked: boolean;
}

/** Why somebody has no part in a plan. */
export const notPlannedReasons = [
  'nothingAsked',
  'notSupervised',
  'pausedWithoutEnd',
  'inGroup',
  'leadsIt',
] as const;
export type NotPlanned = (typeof notPlannedReasons)[number];

/** Everything a term is planned from. Sorted, so that the same data make the same problem. */
export interface TermProblem {
  snapshot: Snapshot;
  scope: TermScope;
  supervisees: readonly TermSupervisee[];
  dues: readonly TermDue[];
  steps: readonly TermStep[];
  options: readonly TermOption[];
  /** Sessions each lead has by week without the plan, by `loadKey`. */
  load: ReadonlyMap<string, number>;
  notPlanned: readonly { personId: number; kind: SupervisionKind; reason: NotPlanned }[];
}

/** Which option each due takes, by the due's place; null where none. */
export type TermChoice = readonly (number | null)[];

/** The supervisee of a due. Throws a RangeError when there is none. */
export function superviseeOf({ supervisees, dues }: TermProblem, at: number): TermSupervisee {
  const supervisee = supervisees[dues[at]?.supervisee ?? -1];
  if (!supervisee) throw new RangeError(`No due at ${at}.`);
  return supervisee;
}

/** The options a choice takes, in the order of the dues. */
export function takenOf({ options }: Pick<TermProblem, 'options'>, choice: TermChoice): TermOption[] {
  return choice.flatMap((at) => (at === null ? [] : (options[at] ?? [])));
}
