import { type Absence, pausesOf, spellsOf } from '#domain/absence/absence.ts';
import { type Person, type Status, statusOn } from '#domain/people/person.ts';
import { dateOf, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { dateOfDay, dayNumber } from '#domain/time/dayNumber.ts';
import { FOREVER, type Interval } from '#domain/time/interval.ts';
import { supervisedStatuses } from './cadence.ts';

/** Days `[from, until)` as numbers (dayNumber.ts); Infinity where there is no end. */
export interface DayRange {
  from: number;
  until: number;
}

/** The days by which somebody's supervision is counted, whatever its kind. */
export interface SupervisionClock {
  /** What they counted as when, without gaps from -Infinity to Infinity. */
  runs: (DayRange & { status: Status; standsIn: StandsIn | null })[];
  /** Days on which the clock stands still, in order and apart. */
  pauses: DayRange[];
  /** Days on which it starts anew: on starting, on being activated, on becoming a reserve. */
  starts: number[];
}

/** A reserve standing in for somebody on dates, both inclusive; `until` null while nobody knows. */
export interface StandsIn {
  personId: number;
  forPersonId: number;
  from: IsoDate;
  until: IsoDate | null;
}

/** What the clock goes by beside the person. */
export interface ClockRule {
  /** Whole absences of so many days stop the clock; 0: none does. */
  pauseDays: number;
  today: IsoDate;
  /** The day from which registers are kept. */
  keptSince: IsoDate;
  /** Long-term cover, of anybody. */
  standsIn: readonly StandsIn[];
}

/**
 * The rules of the clock:
 * - it starts with the day somebody starts, is activated or becomes a reserve; coming back from a pause is no start;
 * - a reserve who stands in for somebody counts as active from the first day of that cover to its last, since they do an
 *   active peer worker's work and are to be supported in it (handbook, chapter 15): what is asked is what is asked of an
 *   active peer worker, and the clock starts as on being activated, and again when they are a reserve once more;
 * - it starts on `keptSince` for those who were there before: what came of their supervision until then is not known;
 * - it stands still while they are paused, and for whole absences of `pauseDays` calendar days or more (0: never). An
 *   absence without an end counts with the days it has lasted by `today`; half days at its edges do not count.
 */
export function clockOf(
  person: Person,
  absences: readonly Absence[],
  { pauseDays, today, keptSince, standsIn }: ClockRule,
): SupervisionClock {
  const runs = runsOf(
    person,
    standsIn.filter((each) => each.personId === person.id),
  );
  const spells = spellsOf(absences.filter((absence) => absence.personId === person.id));
  const away = pauseDays > 0 ? spells.flatMap(({ interval }) => longDays(interval, pauseDays, today)) : [];
  return {
    runs,
    pauses: joined([...pausesOf(person).map(daysOf), ...away]),
    starts: startsOf(runs, dayNumber(keptSince)),
  };
}

/** What a person counts as, as runs of days. */
function runsOf(person: Person, standsIn: readonly StandsIn[]): SupervisionClock['runs'] {
  const changes = new Set(person.statuses.map(({ from }) => dayNumber(from)));
  if (person.startDate !== null) changes.add(dayNumber(person.startDate));
  if (person.leavingDate !== null) changes.add(dayNumber(person.leavingDate) + 1);
  for (const { from, until } of standsIn) {
    changes.add(dayNumber(from));
    if (until !== null) changes.add(dayNumber(until) + 1);
  }
  const first = firstDay(person);
  if (first !== null) changes.add(first);
  const days = [Number.NEGATIVE_INFINITY, ...[...changes].sort((a, b) => a - b)];
  return days.map((from, at) => {
    const date = Number.isFinite(from) ? dateOfDay(from) : '0001-01-01';
    const until = days[at + 1] ?? Number.POSITIVE_INFINITY;
    return { from, until, ...countsAsOn(person, standsIn, date) };
  });
}

/** What somebody counts as on a date: as active while a reserve stands in for somebody. */
function countsAsOn(person: Person, standsIn: readonly StandsIn[], date: IsoDate) {
  const status = statusOn(person, date);
  const cover =
    status === 'reserve'
      ? standsIn.find(({ from, until }) => from <= date && (until === null || date <= until))
      : undefined;
  return cover ? { status: 'active' as const, standsIn: cover } : { status, standsIn: null };
}

/** Where neither a start nor a status is recorded, the first working pattern says since when somebody is there. */
function firstDay({ startDate, statuses, patterns }: Person): number | null {
  if (startDate !== null || statuses.length > 0 || patterns.length === 0) return null;
  return Math.min(...patterns.map(({ from }) => dayNumber(from)));
}

function startsOf(runs: SupervisionClock['runs'], first: number): number[] {
  const starts: number[] = [];
  let before: Status | null = null;
  for (const { from, status } of runs) {
    // What somebody was before anything is recorded of them began on no day.
    if (status === 'paused' || !Number.isFinite(from)) continue;
    if (status !== before && supervisedStatuses.some((each) => each === status)) starts.push(from);
    before = status;
  }
  return [...new Set(starts.map((day) => Math.max(day, first)))];
}

function daysOf({ start, end }: Interval): DayRange {
  const partly = timeOf(start) === '00:00' ? 0 : 1;
  return {
    from: dayNumber(dateOf(start)) + partly,
    until: end === FOREVER ? Number.POSITIVE_INFINITY : dayNumber(dateOf(end)),
  };
}

function longDays(interval: Interval, pauseDays: number, today: IsoDate): DayRange[] {
  const days = daysOf(interval);
  const lasted = days.until === Number.POSITIVE_INFINITY ? dayNumber(today) + 1 : days.until;
  return lasted - days.from >= pauseDays ? [days] : [];
}

function joined(ranges: DayRange[]): DayRange[] {
  const whole: DayRange[] = [];
  for (const range of ranges.filter((each) => each.from < each.until).sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
    else whole.push({ ...range });
  }
  return whole;
}

/** How many days the clock ran after `anchor` up to and including `day`. */
export function daysRun({ pauses }: SupervisionClock, anchor: number, day: number): number {
  let paused = 0;
  for (const { from, until } of pauses) {
    if (from > day) break;
    paused += Math.max(0, Math.min(until, day + 1) - Math.max(from, anchor + 1));
  }
  return day - anchor - paused;
}

/** The day on which the clock has run `days` since `anchor`; null when a pause without an end comes before. */
export function dayAfterRunning({ pauses }: SupervisionClock, anchor: number, days: number): number | null {
  let day = anchor + days;
  for (const { from, until } of pauses) {
    if (until <= anchor + 1) continue;
    if (from > day) break;
    day += until - Math.max(from, anchor + 1);
  }
  return Number.isFinite(day) ? day : null;
}

/** Whether the clock stands still on a day. */
export function isPausedOn({ pauses }: SupervisionClock, day: number): boolean {
  return pauses.some(({ from, until }) => from <= day && day < until);
}
