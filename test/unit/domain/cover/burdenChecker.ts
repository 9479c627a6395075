import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import {
  absentAt,
  day,
  hasPattern,
  latest,
  minuteOf,
  range,
  stamp,
  statusThen,
  worksAt,
} from '#test/unit/domain/checkerTime.ts';
import { isReadyThen } from '#test/unit/domain/reserves/readinessChecker.ts';

/*
 * What the rules say of the burden of cover and of faces known, told a second time from their words: days as numbers,
 * time as sets of minutes.
 */

interface Question {
  session: Session;
  forPersonId: number;
  snapshot: Snapshot;
  /** Of the session's date, to be covered. */
  minutes: number[];
}

const weekOf = (dayNumber: number) => Math.floor((dayNumber + 3) / 7);
const isoOf = (dayNumber: number) => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);

/** The reasons, each as `code severity`. */
export function burdenReasons(person: Person, question: Question): Set<string> {
  const { session, snapshot } = question;
  const { settings } = snapshot;
  const reasons = new Set<string>();
  const today = day(session.date);
  const others = snapshot.background.turns
    .filter((turn) => turn.personId === person.id && turn.sessionId !== session.id)
    .map((turn) => ({ sessionId: turn.sessionId, day: day(turn.interval.start.slice(0, 10)) }));
  const sessionsOn = (wanted: (dayNumber: number) => boolean) =>
    new Set(others.filter((turn) => wanted(turn.day)).map((turn) => turn.sessionId)).size;
  // For a reserve cover is the work itself: only hours limit it.
  const isReserve = statusThen(person, session.date) === 'reserve';
  if (!isReserve && sessionsOn((each) => each === today) >= settings.coverPerDay)
    reasons.add('coverPerDay hard');
  if (!isReserve && sessionsOn((each) => weekOf(each) === weekOf(today)) >= settings.coverPerWeek) {
    reasons.add('coverPerWeek hard');
  }
  const isNewDay =
    !isReserve && sessionsOn((each) => each === today) === 0 && !coversHere(person.id, session);
  // Some run of one day more than may be, the new day in it, with cover on every day of it.
  const run = settings.coverDaysInARow + 1;
  const isRun = (first: number) =>
    range(first, first + run).every((each) => each === today || sessionsOn((at) => at === each) > 0);
  if (isNewDay && range(today - run + 1, today + 1).some(isRun)) reasons.add('coverDaysInARow hard');
  if (isOverHours(person, question)) reasons.add('overHours hard');

  if (isAboveShare(person, question)) reasons.add('aboveFairShare soft');
  if (person.baseSite && session.site && person.baseSite !== session.site) reasons.add('otherBase soft');
  if (isStranger(person, question)) reasons.add('hasNotMet soft');
  if (isSettling(person, question)) reasons.add('settlingIn soft');
  return reasons;
}

function coversHere(personId: number, session: Session): boolean {
  return session.cover.some((row) => row.byPersonId === personId && row.swapId === null);
}

function isOverHours(person: Person, { session, snapshot, minutes }: Question): boolean {
  const pattern = latest(person.patterns, session.date);
  const contracted = person.contractedMinutes ?? (pattern && weeklyMinutes(person, pattern.from));
  if (contracted === undefined) return false;
  if (minutes.every((minute) => worksAt(person, session.date, minute))) return false;
  const taken = new Set(minutes.map((minute) => stamp(session.date, minute)));
  const take = (date: string, start: string, end: string) => {
    if (weekOf(day(date)) !== weekOf(day(session.date))) return;
    for (const minute of range(minuteOf(start), minuteOf(end))) taken.add(stamp(date, minute));
  };
  for (const { personId, sessionId, interval } of snapshot.background.turns) {
    if (personId !== person.id || sessionId === session.id) continue;
    take(interval.start.slice(0, 10), interval.start.slice(11), interval.end.slice(11));
  }
  for (const row of session.cover) {
    if (row.byPersonId === person.id && row.swapId === null) take(session.date, row.start, row.end);
  }
  const monday = day(session.date) - ((day(session.date) + 3) % 7);
  let total = worked(person, monday, 7);
  for (const at of taken) {
    if (!worksAt(person, isoOf(Math.floor(at / 1440)), at % 1440)) total += 1;
  }
  return total > contracted + snapshot.settings.excessMinutes;
}

/** Minutes worked in so many days; hours in these worlds begin and end on the hour. */
function worked(person: Person, first: number, days: number): number {
  const hours = range(first, first + days).flatMap((each) =>
    range(0, 24).filter((hour) => worksAt(person, isoOf(each), hour * 60)),
  );
  return hours.length * 60;
}

/** Minutes a week by the pattern that begins then: half of what a fortnight of it holds. */
function weeklyMinutes(person: Person, from: string): number {
  const pattern = latest(person.patterns, from);
  if (!pattern) return 0;
  return worked({ ...person, patterns: [pattern] }, day(from), 14) / 2;
}

function weekly(person: Person, date: string): number {
  const pattern = latest(person.patterns, date);
  const byPattern = hasPattern(person, date) && pattern ? weeklyMinutes(person, pattern.from) : 0;
  return person.contractedMinutes || byPattern || 2250;
}

type Group = 'team' | 'reserve' | null;

/** With whom somebody shares cover on a date; null when with nobody. */
function groupOf(person: Person, { session, snapshot, forPersonId }: Question): Group {
  const { date } = session;
  if (person.role !== 'peerWorker' || person.id === forPersonId) return null;
  const isAway = range(0, 1440).every((minute) =>
    absentAt(person.id, stamp(date, minute), snapshot.absences),
  );
  if (isAway) return null;
  const status = statusThen(person, date);
  if (status === 'active') return 'team';
  return status === 'reserve' && isReadyThen(person, date) ? 'reserve' : null;
}

function isAboveShare(person: Person, question: Question): boolean {
  const { session, snapshot } = question;
  const group = groupOf(person, question);
  if (group === null) return false;
  const today = day(session.date);
  const countOf = (personId: number) => {
    const sessions = snapshot.background.turns
      .filter((turn) => turn.personId === personId && turn.sessionId !== session.id)
      .filter((turn) => {
        const ago = today - day(turn.interval.start.slice(0, 10));
        return ago >= 0 && ago < snapshot.settings.fairnessDays;
      })
      .map((turn) => turn.sessionId);
    return new Set(sessions).size + (personId === person.id || coversHere(personId, session) ? 1 : 0);
  };
  const pool = [...snapshot.people.values()].filter((each) => groupOf(each, question) === group);
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const covered = sum(pool.map((each) => countOf(each.id)));
  const hours = sum(pool.map((each) => weekly(each, session.date)));
  return countOf(person.id) * hours > covered * weekly(person, session.date) + hours;
}

function isStranger(person: Person, { session, snapshot }: Question): boolean {
  const { serviceUserCode, seriesId } = session;
  if (serviceUserCode === null && seriesId === null) return false;
  const known = snapshot.background.met.get(
    serviceUserCode === null ? `series ${seriesId}` : `code ${serviceUserCode}`,
  );
  const attends = session.parts.some((part) => part.part === 'attendee' && part.personId === person.id);
  return known !== undefined && !attends && !known.get(person.id);
}

function isSettling(person: Person, { session, snapshot }: Question): boolean {
  const months = snapshot.settings.settlingMonths;
  if (months === 0 || person.role !== 'peerWorker') return false;
  const firstActive = person.statuses
    .filter((each) => each.status === 'active')
    .map((each) => each.from)
    .sort()[0];
  const start = person.startDate ?? firstActive;
  if (start === undefined) return false;
  const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)) / 86_400_000;
  return Math.abs(day(session.date) - then) <= 21;
}
