import { groupedBy } from '#domain/lists.ts';
import type { Person } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { type SupervisedStatus, type SupervisionKind, supervisionKinds } from './cadence.ts';
import { clockOf } from './clock.ts';
import {
  type Account,
  accountOf,
  isSupervised,
  type LedgerGround,
  type LedgerState,
  linesOf,
  type StatePeriod,
  statePeriodsOf,
} from './ledger.ts';

/** What is counted of one person, kind and status over a period. */
export interface ComplianceRow {
  personId: number;
  kind: SupervisionKind;
  status: SupervisedStatus;
  /** Days on which something was asked of them and their clock ran, and those of them on which they were in date. */
  daysCounted: number;
  daysInDate: number;
  /** Sessions of the kind held and attended, and held without them, in the period while in that status. */
  attended: number;
  missed: number;
  /** How it stood on the last day of the period; null when nothing was asked of them then. */
  onLastDay: LedgerState | null;
}

/** In date is all that is not overdue: somebody due, or owed a session, is still within the days the trust allows. */
export function isInDate(state: LedgerState): boolean {
  return state !== 'overdue';
}

/**
 * What is counted of everybody in `[from, until)`: each person, kind and status on which at least a day counted.
 * Counting days, not people, takes care of joiners, leavers and long absences: they weigh as long as they were there.
 */
export function complianceOf(
  people: Iterable<Person>,
  ground: LedgerGround,
  from: IsoDate,
  until: IsoDate,
): ComplianceRow[] {
  const lines = groupedBy(ground.attendances, ({ personId }) => personId);
  const absences = groupedBy(ground.absences, ({ personId }) => personId);
  const exceptions = groupedBy(ground.exceptions, ({ personId }) => personId);
  const rows: ComplianceRow[] = [];
  for (const person of people) {
    const own: LedgerGround = {
      ...ground,
      attendances: lines.get(person.id) ?? [],
      absences: absences.get(person.id) ?? [],
      exceptions: exceptions.get(person.id) ?? [],
    };
    const clock = clockOf(person, own.absences, ground);
    const ownLines = linesOf(own.attendances, person.id);
    for (const kind of supervisionKinds) {
      const account = accountOf(person, kind, own, clock, ownLines);
      rows.push(...rowsOf(person.id, kind, statePeriodsOf(account, from, until), account));
    }
  }
  return rows;
}

function rowsOf(
  personId: number,
  kind: SupervisionKind,
  statePeriods: readonly StatePeriod[],
  { credits, missed }: Pick<Account, 'credits' | 'missed'>,
): ComplianceRow[] {
  const rows = new Map<SupervisedStatus, ComplianceRow>();
  const last = statePeriods.at(-1);
  for (const period of statePeriods) {
    const { state, status, from, until } = period;
    if (state === null || !isSupervised(status)) continue;
    const row = rows.get(status) ?? {
      personId,
      kind,
      status,
      daysCounted: 0,
      daysInDate: 0,
      attended: 0,
      missed: 0,
      onLastDay: null,
    };
    rows.set(status, row);
    row.daysCounted += until - from;
    if (isInDate(state)) row.daysInDate += until - from;
    row.attended += countIn(credits, from, until);
    row.missed += countIn(missed, from, until);
    if (period === last) row.onLastDay = state;
  }
  return [...rows.values()];
}

/** How many of these days lie in `[from, until)`; they are in order. */
function countIn(days: readonly { day: number }[], from: number, until: number): number {
  let count = 0;
  for (let at = firstFrom(days, from); at < days.length && (days[at]?.day ?? until) < until; at += 1)
    count += 1;
  return count;
}

function firstFrom(days: readonly { day: number }[], from: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sums of some rows: people on the last day, and days of the period. */
export interface ComplianceTotal {
  people: number;
  peopleInDate: number;
  daysCounted: number;
  daysInDate: number;
}

/** The sums of these rows; a person counts once for each kind that is asked of them. */
export function totalOf(rows: readonly ComplianceRow[]): ComplianceTotal {
  const total: ComplianceTotal = { people: 0, peopleInDate: 0, daysCounted: 0, daysInDate: 0 };
  for (const { onLastDay, daysCounted, daysInDate } of rows) {
    total.daysCounted += daysCounted;
    total.daysInDate += daysInDate;
    if (onLastDay === null) continue;
    total.people += 1;
    if (isInDate(onLastDay)) total.peopleInDate += 1;
  }
  return total;
}

/** A whole percentage, rounded down so that 100 means all; null when there is nothing to count. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part / whole) * 100);
}
