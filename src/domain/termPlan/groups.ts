import { compareText } from '#domain/lists.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { DueDates } from './dueDates.ts';

/** Somebody a group is asked of. */
interface Member {
  person: Person;
  dueDates: DueDates;
}

/**
 * Splits people into as few groups as the size allows, of nearly the same size. Who meets already stays together, the
 * others by the days they work; the order of people decides the rest.
 */
export function groupsOf(members: readonly Member[], size: number, booked: readonly Session[]): Member[][] {
  const next = booked.toSorted((a, b) => compareText(a.date, b.date) || a.id - b.id);
  const meets = ({ person }: Member) =>
    next.findIndex(({ parts }) =>
      parts.some(({ personId, part }) => personId === person.id && part === 'attendee'),
    );
  const rank = (member: Member) => {
    const at = meets(member);
    const first = next[at];
    // Sessions of one series are one group.
    return first ? String(first.seriesId ?? `s${first.id}`) : '~';
  };
  const sorted = members.toSorted(
    (a, b) =>
      compareText(rank(a), rank(b)) ||
      compareText(daysOf(a.person), daysOf(b.person)) ||
      a.person.id - b.person.id,
  );
  const known = [...Map.groupBy(sorted, rank)];
  return known.flatMap(([key, ofKey]) => (key === '~' ? evenly(ofKey, size) : [ofKey]));
}

function evenly(members: readonly Member[], size: number): Member[][] {
  const count = Math.ceil(members.length / Math.max(1, size));
  return Array.from({ length: count }, (_, at) =>
    members.slice(Math.round((at * members.length) / count), Math.round(((at + 1) * members.length) / count)),
  );
}

/** The weekdays somebody works by the newest pattern. */
function daysOf({ patterns }: Person): string {
  const newest = patterns.reduce<Person['patterns'][number] | null>(
    (best, each) => (best === null || each.from >= best.from ? each : best),
    null,
  );
  return [...new Set(newest?.hours.map(({ weekday }) => weekday))].sort().join('');
}
