import type { Absence } from '#domain/absence/absence.ts';
import type { Person } from '#domain/people/person.ts';

/* Time, hours and status as the independent checker sees them: whole minutes, nothing shared with src/domain but types. */

export const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const day = (date: string) =>
  Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8)) / 86_400_000;
export const stamp = (date: string, minute: number) => day(date) * 1440 + minute;
export const range = (from: number, until: number) =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at);

export function latest<T extends { from: string }>(rows: T[], date: string): T | undefined {
  let found: T | undefined;
  for (const row of rows) if (row.from <= date && (!found || found.from <= row.from)) found = row;
  return found;
}

export function hasPattern(person: Person, date: string): boolean {
  return latest(person.patterns, date) !== undefined;
}

export function worksAt(person: Person, date: string, minute: number): boolean {
  const pattern = latest(person.patterns, date);
  if (!pattern) return false;
  // 1970-01-01 was a Thursday, so a week number that turns over on Mondays is (days + 3) / 7.
  const weekNumber = (text: string) => Math.floor((day(text) + 3) / 7);
  const weekday = ((day(date) + 3) % 7) + 1;
  const isSecond = pattern.weeks === 2 && (weekNumber(date) - weekNumber(pattern.from)) % 2 === 1;
  return pattern.hours.some(
    (hours) =>
      hours.weekday === weekday &&
      hours.week === (isSecond ? 2 : 1) &&
      minuteOf(hours.start) <= minute &&
      minute < minuteOf(hours.end),
  );
}

export function startStamp(absence: Absence): number {
  return stamp(absence.from, absence.fromTime === null ? 0 : minuteOf(absence.fromTime));
}

export function absentAt(personId: number, at: number, absences: readonly Absence[]): boolean {
  return absences.some((absence) => {
    if (absence.personId !== personId || at < startStamp(absence)) return false;
    if (absence.until === null) return true;
    return at < stamp(absence.until, absence.untilTime === null ? 1440 : minuteOf(absence.untilTime));
  });
}

export function recordedThen(person: Person, date: string): string | undefined {
  return latest(person.statuses, date)?.status;
}

export function statusThen(person: Person, date: string): string {
  if (person.leavingDate && date > person.leavingDate) return 'leaver';
  if (person.startDate && date < person.startDate) return 'notStarted';
  return recordedThen(person, date) ?? (person.role === 'peerWorker' ? 'applicant' : 'active');
}
