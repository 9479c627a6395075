import { compareNames } from '#domain/lists.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn } from '#domain/people/workingPattern.ts';
import type { SnapshotView } from '#domain/snapshot/view.ts';
import { dateOf, type IsoDate, type Moment, timeOf } from '#domain/time/dates.ts';
import { type Interval, overlapsAny, subtract } from '#domain/time/interval.ts';
import type { Naming } from './whoToRing.ts';

interface Piece {
  personId: number;
  interval: Interval;
}

/**
 * Who could be rung in hours that have nobody (sorted): works then and is not away. Coordinators come first, then
 * those who may lead supervision, then others, and last whoever has no number; among equals whoever could take most,
 * so that it is the same voice all along. What nobody could take is left out. What repeats on the next day asked
 * about is one naming over both.
 */
export function suggestNamings(
  forPersonId: number,
  without: readonly Interval[],
  view: SnapshotView,
  hasNumber: (personId: number) => boolean,
): Naming[] {
  const people = ranked(forPersonId, without, view, hasNumber);
  const dates = [...new Set(without.map(({ start }) => dateOf(start)))];
  const namings: Naming[] = [];
  let running = new Map<string, Naming>();
  for (const date of dates) {
    const open = without.filter(({ start }) => dateOf(start) === date);
    const next = new Map<string, Naming>();
    for (const { personId, interval } of joined(piecesOf(open, people, view), open)) {
      const [start, end] = [timeOf(interval.start), timeOf(interval.end)];
      const key = `${personId} ${start} ${end}`;
      const naming = running.get(key) ?? {
        forPersonId,
        byPersonId: personId,
        from: date,
        until: date,
        start,
        end,
      };
      naming.until = date;
      if (!running.has(key)) namings.push(naming);
      next.set(key, naming);
    }
    running = next;
  }
  return namings;
}

/** Pieces of a day of the same person, as one where no open hour lies between them. */
function joined(pieces: readonly Piece[], open: readonly Interval[]): Piece[] {
  const found: Piece[] = [];
  for (const { personId, interval } of pieces) {
    const last = found.at(-1);
    const hasHole =
      last !== undefined && overlapsAny(open, { start: last.interval.end, end: interval.start });
    if (last?.personId === personId && !hasHole) last.interval.end = interval.end;
    else found.push({ personId, interval: { ...interval } });
  }
  return found;
}

function ranked(
  forPersonId: number,
  without: readonly Interval[],
  view: SnapshotView,
  hasNumber: (personId: number) => boolean,
): Person[] {
  return [...view.snapshot.people.values()]
    .filter(({ id }) => id !== forPersonId)
    .map((person) => {
      const whole = without.filter((each) => reachOf(person, each, view) === each.end).length;
      return { person, place: [hasNumber(person.id) ? 0 : 1, rankOf(person), -whole] };
    })
    .sort(
      (a, b) =>
        compare(a.place, b.place) || compareNames(a.person.name, b.person.name) || a.person.id - b.person.id,
    )
    .map(({ person }) => person);
}

function rankOf({ role, mayLeadGroup, mayLeadIndividual }: Person): number {
  if (role === 'coordinator') return 0;
  return mayLeadGroup || mayLeadIndividual ? 1 : 2;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one !== other) return one - other;
  }
  return 0;
}

/** When somebody works on the date and is there. */
function thereOn(person: Person, date: IsoDate, view: SnapshotView): Interval[] {
  if (statusOn(person, date) !== 'active') return [];
  return hoursOn(person.patterns, date).flatMap((hours) => subtract(hours, view.away(person.id)));
}

/** Until when somebody could take an interval from its start on; null when they are not there at its start. */
function reachOf(person: Person, { start, end }: Interval, view: SnapshotView): Moment | null {
  const presence = thereOn(person, dateOf(start), view).find(
    (each) => each.start <= start && start < each.end,
  );
  if (!presence) return null;
  return presence.end < end ? presence.end : end;
}

function piecesOf(open: readonly Interval[], people: readonly Person[], view: SnapshotView): Piece[] {
  return open.flatMap((each) => pieced(each, people, view));
}

/** An interval as pieces that one person each can take: whole when anybody can, else whoever reaches furthest. */
function pieced(whole: Interval, people: readonly Person[], view: SnapshotView): Piece[] {
  const pieces: Piece[] = [];
  let start = whole.start;
  while (start < whole.end) {
    const rest = { start, end: whole.end };
    let best: { personId: number; end: Moment } | null = null;
    for (const person of people) {
      const end = reachOf(person, rest, view);
      if (end !== null && (best === null || end > best.end)) best = { personId: person.id, end };
    }
    if (best) {
      pieces.push({ personId: best.personId, interval: { start, end: best.end } });
      start = best.end;
    } else {
      const later = nextStart(rest, people, view);
      if (later === null) break;
      start = later;
    }
  }
  return pieces;
}

/** The first moment after the start at which anybody is there; null when nobody is. */
function nextStart({ start, end }: Interval, people: readonly Person[], view: SnapshotView): Moment | null {
  let first: Moment | null = null;
  for (const person of people) {
    for (const each of thereOn(person, dateOf(start), view)) {
      if (each.start > start && each.start < end && (first === null || each.start < first))
        first = each.start;
    }
  }
  return first;
}
