import { absenceInterval } from '#domain/absence/absence.ts';
import { hoursText } from '#domain/booking/personRules.ts';
import type { Finding } from '#domain/finding.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn, patternOn } from '#domain/people/workingPattern.ts';
import type { SnapshotView } from '#domain/snapshot/view.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { common, covers, type Interval, merge, overlapsAny } from '#domain/time/interval.ts';
import { type HoursAway, type Naming, namedTimeOn } from './whoToRing.ts';

/** The hours of each day for which a naming would stand; days on which it has none are left out. */
export function hoursToStand(naming: Naming, days: readonly HoursAway[]): HoursAway[] {
  return days.flatMap(({ date, hours }) => {
    const time = namedTimeOn(naming, date);
    const shared = time ? common([time], hours) : [];
    return shared.length > 0 ? [{ date, hours: shared }] : [];
  });
}

/**
 * What stands against ringing somebody in these hours. Hard: away then, or not of the team then. Soft: not working
 * then (they may be on call), or no number to ring. What holds on some days says on how many (`dates` of `of`).
 */
export function ringFindings(
  person: Person,
  days: readonly HoursAway[],
  view: SnapshotView,
  hasNumber: boolean,
): Finding[] {
  return [
    ...awayThen(person, days, view),
    ...notActiveThen(person, days),
    ...notWorkingThen(person, days),
    ...(hasNumber ? [] : [about(person, 'noNumberToRing', 'soft', null, {})]),
  ];
}

function awayThen(person: Person, days: readonly HoursAway[], view: SnapshotView): Finding[] {
  const spells = merge(
    view
      .absencesOf(person.id)
      .map(absenceInterval)
      .filter(({ start, end }) => start < end),
  );
  return spells
    .filter((spell) => days.some(({ hours }) => overlapsAny(hours, spell)))
    .map((spell) => about(person, 'absent', 'hard', spell, {}));
}

function notActiveThen(person: Person, days: readonly HoursAway[]): Finding[] {
  const those = days.filter(({ date }) => !isOfTeam(person, date));
  const [first] = those;
  if (!first) return [];
  const facts = { status: statusOn(person, first.date), ...howOften(those, days) };
  return [about(person, 'notActive', 'hard', first.hours[0] ?? null, facts)];
}

function isOfTeam(person: Person, date: IsoDate): boolean {
  const status = statusOn(person, date);
  return status === 'active' || status === 'reserve';
}

function notWorkingThen(person: Person, days: readonly HoursAway[]): Finding[] {
  const those = days.filter(({ date, hours }) => {
    if (!isOfTeam(person, date) || isOutside(person, date)) return false;
    const works = hoursOn(person.patterns, date);
    return hours.some((each) => !covers(works, each));
  });
  const [first] = those;
  if (!first) return [];
  const hours =
    patternOn(person.patterns, first.date) === null ? null : hoursText(hoursOn(person.patterns, first.date));
  const facts = { hours, ...howOften(those, days) };
  return [about(person, 'outsideWorkingPattern', 'soft', first.hours[0] ?? null, facts)];
}

/** Externals usually have no pattern here; without one nothing is said of their hours. */
function isOutside(person: Person, date: IsoDate): boolean {
  return person.role === 'external' && patternOn(person.patterns, date) === null;
}

function howOften(those: readonly HoursAway[], all: readonly HoursAway[]): Finding['facts'] {
  return { dates: those.length, of: all.length };
}

function about(
  person: Person,
  code: Finding['code'],
  severity: Finding['severity'],
  when: Interval | null,
  facts: Finding['facts'],
): Finding {
  return { code, severity, personId: person.id, sessionId: null, when, facts };
}
