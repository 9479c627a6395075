import type { Absence } from '#domain/absence/absence.ts';
import { groupedBy } from '#domain/lists.ts';
import type { Person, Status } from '#domain/people/person.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { dateOfDay, dayNumber } from '#domain/time/dayNumber.ts';
import {
  type Asked,
  askedOf,
  type Cadence,
  type CadenceException,
  cadenceOn,
  type SupervisedStatus,
  type SupervisionKind,
  supervisedStatuses,
} from './cadence.ts';
import {
  type ClockRule,
  clockOf,
  dayAfterRunning,
  daysRun,
  isPausedOn,
  type StandsIn,
  type SupervisionClock,
} from './clock.ts';

/** One line of a register: whether somebody was in a session that was held, and for how long. */
export interface Attendance {
  sessionId: number;
  personId: number;
  kind: SupervisionKind;
  date: IsoDate;
  /** The number of the date, where it is known already: many lines share one. */
  day?: number;
  /** The minutes they were there; 0 when they were not. */
  minutes: number;
}

/**
 * How it stands with somebody's supervision. In date: not due yet. Due: inside the days around the date. Owed: a
 * session that was held went without them since they were last there. Overdue: those days are over.
 */
export const ledgerStates = ['overdue', 'owed', 'due', 'inDate'] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** Why nothing is counted of somebody on a day. */
export const notCountedReasons = ['notSupervised', 'nothingAsked', 'paused', 'noStart'] as const;
export type NotCounted = (typeof notCountedReasons)[number];

/** All the ledger looks at. Attendances in any order. */
export interface LedgerGround extends Asked, ClockRule {
  absences: readonly Absence[];
  attendances: readonly Attendance[];
}

/** The ground of each person by itself. */
export function groundsOf(ground: LedgerGround): (personId: number) => LedgerGround {
  const attendances = groupedBy(ground.attendances, ({ personId }) => personId);
  const absences = groupedBy(ground.absences, ({ personId }) => personId);
  const exceptions = groupedBy(ground.exceptions, ({ personId }) => personId);
  return (personId) => ({
    ...ground,
    attendances: attendances.get(personId) ?? [],
    absences: absences.get(personId) ?? [],
    exceptions: exceptions.get(personId) ?? [],
  });
}

/** One person and one kind, made ready to be asked about any day. */
export interface Account {
  person: Person;
  kind: SupervisionKind;
  clock: SupervisionClock;
  /** What is asked of them from which day on, in order; while paused nothing is. */
  periods: Period[];
  /** Sessions held and attended long enough, and sessions held without them; by day. */
  credits: { day: number; sessionId: number }[];
  missed: { day: number; sessionId: number }[];
}

/** Days from one on, with one status and one cadence. */
interface Period {
  from: number;
  /** What they count as: active while they stand in for somebody. */
  status: Status;
  standsIn: StandsIn | null;
  cadence: Cadence | null;
  exception: CadenceException | null;
}

/** How it stands on one day, with what it was worked out from. */
export interface DueState {
  state: LedgerState | null;
  notCounted: NotCounted | null;
  /** What they count as: active while they stand in for somebody. */
  status: Status;
  standsIn: StandsIn | null;
  cadence: Cadence | null;
  exception: CadenceException | null;
  /** From when the days are counted: the last session attended, or the start. */
  countedFrom: IsoDate | null;
  /** The date; null while nobody knows when a pause ends. */
  dueOn: IsoDate | null;
  /** The first and the last day around it. */
  windowFrom: IsoDate | null;
  windowUntil: IsoDate | null;
  lastAttended: { date: IsoDate; sessionId: number } | null;
  owed: { date: IsoDate; sessionId: number }[];
}

/** One person's lines as the accounts read them, by day. */
export type Line = Pick<Attendance, 'sessionId' | 'kind' | 'minutes'> & { day: number };

/** The lines of one person among those of everybody, by day. */
export function linesOf(attendances: readonly Attendance[], personId: number): Line[] {
  const lines: Line[] = [];
  for (const line of attendances) {
    if (line.personId === personId)
      lines.push(isNumbered(line) ? line : { ...line, day: dayNumber(line.date) });
  }
  return lines.sort((a, b) => a.day - b.day);
}

function isNumbered(line: Attendance): line is Attendance & { day: number } {
  return line.day !== undefined;
}

/** The account of somebody in a kind. What serves both kinds, the clock and the lines, may be handed in. */
export function accountOf(
  person: Person,
  kind: SupervisionKind,
  ground: LedgerGround,
  clock = clockOf(person, ground.absences, ground),
  lines = linesOf(ground.attendances, person.id),
): Account {
  const periods = periodsOf(clock, askedOf(person, kind, ground));
  const account: Account = { person, kind, clock, periods, credits: [], missed: [] };
  for (const line of lines) {
    const { day, sessionId } = line;
    if (isCredited(account, line)) account.credits.push({ day, sessionId });
    else if (line.kind === kind && !isPausedOn(clock, day)) account.missed.push({ day, sessionId });
  }
  return account;
}

/** By the rule of the session's own day: later changes do not take a credit away or give one. */
function isCredited({ periods, kind }: Account, line: Line): boolean {
  if (line.minutes <= 0) return false;
  const cadence = periodOn(periods, line.day)?.cadence;
  if (line.kind !== kind && !cadence?.groupCounts) return false;
  return line.minutes >= (cadence?.minimumMinutes ?? 0);
}

function periodsOf({ runs }: SupervisionClock, asked: Asked): Period[] {
  const changes = new Set(runs.map(({ from }) => from));
  for (const { from } of asked.rules) changes.add(dayNumber(from));
  for (const { from, until } of asked.exceptions) {
    changes.add(dayNumber(from));
    if (until !== null) changes.add(dayNumber(until) + 1);
  }
  return [...changes]
    .sort((a, b) => a - b)
    .map((from) => {
      const run = runs.findLast((each) => each.from <= from);
      const { status = 'notStarted', standsIn = null } = run ?? {};
      const date = Number.isFinite(from) ? dateOfDay(from) : '0001-01-01';
      return { from, status, standsIn, ...cadenceOn(asked, status, date) };
    });
}

function periodOn(periods: readonly Period[], day: number): Period | undefined {
  return periods.findLast(({ from }) => from <= day);
}

/** What somebody counts as on a date: their status, or active while a reserve stands in for somebody. */
export function countsAs({ clock }: Account, date: IsoDate): Status {
  const day = dayNumber(date);
  return clock.runs.findLast(({ from }) => from <= day)?.status ?? 'notStarted';
}

/** How it stands with an account on a date. */
export function dueStateOn(account: Account, date: IsoDate): DueState {
  const { clock, periods, credits, missed } = account;
  const day = dayNumber(date);
  // Who is paused is shown with what was asked of them before.
  const now = periodOn(periods, day);
  const status = now?.status ?? 'notStarted';
  const asks = periods.findLast((period) => period.from <= day && period.status !== 'paused');
  const { cadence = null, exception = null } = (status === 'paused' ? asks : now) ?? {};
  const last = credits.findLast((credit) => credit.day <= day) ?? null;
  const anchor = anchorOn(account, day);
  const due = anchor === null || !cadence ? null : dayAfterRunning(clock, anchor, cadence.everyWeeks * 7);
  const owed = missed.filter((each) => each.day <= day && each.day > (anchor ?? Number.NEGATIVE_INFINITY));
  const notCounted = notCountedOn(account, day, status, cadence, anchor);
  const dated = (each: { day: number; sessionId: number }) => ({
    date: dateOfDay(each.day),
    sessionId: each.sessionId,
  });
  return {
    state:
      notCounted === null && cadence && anchor !== null
        ? stateAfter(daysRun(clock, anchor, day), cadence, owed.length > 0)
        : null,
    notCounted,
    status,
    standsIn: now?.standsIn ?? null,
    cadence,
    exception,
    countedFrom: anchor === null ? null : dateOfDay(anchor),
    dueOn: due === null ? null : dateOfDay(due),
    windowFrom: due === null || !cadence ? null : dateOfDay(due - cadence.withinDays),
    windowUntil: due === null || !cadence ? null : dateOfDay(due + cadence.withinDays),
    lastAttended: last && dated(last),
    owed: owed.map(dated),
  };
}

/** The day from which an account's days are counted on a day: the later of the last credit and the last start. */
function anchorOn({ clock, credits }: Account, day: number): number | null {
  const start = clock.starts.findLast((each) => each <= day);
  const credit = credits.findLast((each) => each.day <= day)?.day;
  if (start === undefined && credit === undefined) return null;
  return Math.max(start ?? Number.NEGATIVE_INFINITY, credit ?? Number.NEGATIVE_INFINITY);
}

function notCountedOn(
  { clock }: Account,
  day: number,
  status: Status,
  cadence: Cadence | null,
  anchor: number | null,
): NotCounted | null {
  if (status !== 'paused' && !supervisedStatuses.some((each) => each === status)) return 'notSupervised';
  if (isPausedOn(clock, day)) return 'paused';
  if (cadence === null) return 'nothingAsked';
  return anchor === null ? 'noStart' : null;
}

/** The state after so many days of the clock; a missed session shows until the days around the date are over. */
export function stateAfter(days: number, { everyWeeks, withinDays }: Cadence, owes: boolean): LedgerState {
  if (days > everyWeeks * 7 + withinDays) return 'overdue';
  if (owes) return 'owed';
  return days >= everyWeeks * 7 - withinDays ? 'due' : 'inDate';
}

/** Days `[from, until)` on which nothing about an account changes but the days that pass. */
export interface StatePeriod {
  from: number;
  until: number;
  state: LedgerState | null;
  status: Status;
}

/**
 * An account between two dates `[from, until)` as periods of one state each, in order; what is not counted has no
 * state. Worked out from the few days on which something changes, not day by day: a trust over five years is 700,000 days.
 */
export function statePeriodsOf(account: Account, from: IsoDate, until: IsoDate): StatePeriod[] {
  const { clock, periods, credits, missed } = account;
  const [first, end] = [dayNumber(from), dayNumber(until)];
  const changes = new Set([first]);
  const add = (day: number) => {
    if (day > first && day < end) changes.add(day);
  };
  for (const period of periods) add(period.from);
  for (const start of clock.starts) add(start);
  for (const pause of clock.pauses) {
    add(pause.from);
    add(pause.until);
  }
  for (const credit of credits) add(credit.day);
  for (const miss of missed) add(miss.day);
  const days = [...changes].sort((a, b) => a - b);
  const statePeriods: StatePeriod[] = [];
  const pointer = pointerOf(account);
  days.forEach((day, at) => {
    const last = days[at + 1] ?? end;
    if (day >= last) return;
    const { anchor, owes } = pointer(day);
    const { status, cadence } = periodOn(periods, day) ?? { status: 'notStarted', cadence: null };
    if (notCountedOn(account, day, status, cadence, anchor) !== null || !cadence || anchor === null) {
      push(statePeriods, { from: day, until: last, state: null, status });
      return;
    }
    // Day by day the clock runs by one: the days on which the state changes are known without walking there.
    const run = daysRun(clock, anchor, day);
    const changeDays = [
      cadence.everyWeeks * 7 - cadence.withinDays,
      cadence.everyWeeks * 7 + cadence.withinDays + 1,
    ];
    let start = day;
    for (const change of [...changeDays.map((each) => day + each - run), last]) {
      const stop = Math.min(change, last);
      if (stop <= start) continue;
      const state = stateAfter(run + start - day, cadence, owes);
      push(statePeriods, { from: start, until: stop, state, status });
      start = stop;
    }
  });
  return statePeriods;
}

function push(statePeriods: StatePeriod[], next: StatePeriod): void {
  const last = statePeriods.at(-1);
  if (last && last.state === next.state && last.status === next.status) last.until = next.until;
  else statePeriods.push(next);
}

/** The anchor, and whether something is owed, on days asked for in order. */
function pointerOf({ clock: { starts }, credits, missed }: Account) {
  let [start, credit, miss] = [0, 0, 0];
  let anchor: number | null = null;
  let lastMissed = Number.NEGATIVE_INFINITY;
  const reach = (day: number) => {
    anchor = Math.max(anchor ?? day, day);
  };
  return (day: number): { anchor: number | null; owes: boolean } => {
    for (let next = starts[start]; next !== undefined && next <= day; next = starts[start]) {
      reach(next);
      start += 1;
    }
    for (let next = credits[credit]; next !== undefined && next.day <= day; next = credits[credit]) {
      reach(next.day);
      credit += 1;
    }
    for (let next = missed[miss]; next !== undefined && next.day <= day; next = missed[miss]) {
      lastMissed = next.day;
      miss += 1;
    }
    return { anchor, owes: lastMissed > (anchor ?? Number.NEGATIVE_INFINITY) };
  };
}

/** Whether a status is one in which people are supervised. */
export function isSupervised(status: Status): status is SupervisedStatus {
  return supervisedStatuses.some((each) => each === status);
}
