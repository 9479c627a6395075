import { compareText } from '#domain/lists.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { minutesOf, mondayOf } from '#domain/time/dates.ts';
import { overlaps } from '#domain/time/interval.ts';
import { loadKey } from './leads.ts';
import { superviseeOf, type TermOption, type TermProblem } from './term.ts';
import { intervalOf } from './times.ts';

/** What new sessions may not do together, as places in the problem's list of options. */
export interface TermLimits {
  /** Of each group at most one can hold: they overlap, and want the same person or room. */
  exclusive: number[][];
  /** Pairs at two sites of somebody with no time to get from one to the other. */
  tooFar: (readonly [number, number])[];
  /** Rows of times of a lead without a break that are too long when every one of them is taken. */
  runs: number[][][];
}

/** The limits between the options of a problem. What is in the calendar already was looked at with each option. */
export function termLimits(problem: TermProblem): TermLimits {
  const limits: TermLimits = { exclusive: [], tooFar: [], runs: [] };
  const fresh = problem.options.filter(({ sessionId }) => sessionId === null);
  for (const [date, ofDay] of Map.groupBy(fresh, ({ date }) => date)) {
    for (const shared of sharedBy(problem, ofDay)) addOverlaps(shared, limits);
    addTravel(ofDay, problem, limits);
    for (const [leadId, ownOptions] of Map.groupBy(ofDay, (option) => option.leadId)) {
      addRuns(leadId, date, ownOptions, problem, limits);
    }
  }
  return limits;
}

/** Who is in a session, the lead included. */
function peopleOf(problem: TermProblem, { due, leadId, missing }: TermOption): number[] {
  const { people } = superviseeOf(problem, due);
  return [leadId, ...people.filter((id) => !missing.includes(id))];
}

/** The options of a day by the person or the room they need. What only one lead's need is theirs already: left out. */
function sharedBy(problem: TermProblem, options: readonly TermOption[]): TermOption[][] {
  const needs = new Map<string, TermOption[]>();
  const note = (need: string, option: TermOption) => {
    const known = needs.get(need);
    if (known) known.push(option);
    else needs.set(need, [option]);
  };
  for (const option of options) {
    for (const id of peopleOf(problem, option)) note(`person ${id}`, option);
    const { placeId } = option;
    if (placeId !== null && problem.snapshot.rooms?.has(placeId)) note(`room ${placeId}`, option);
    // A room there would be besides is one room.
    if (placeId === null && option.site !== null) note(`room besides at ${option.site}`, option);
  }
  return [...needs].flatMap(([need, ownOptions]) => {
    const [first] = ownOptions;
    const isOfOne = first !== undefined && ownOptions.every(({ leadId }) => leadId === first.leadId);
    return isOfOne && need !== `person ${first.leadId}` ? [] : [ownOptions];
  });
}

/** Times overlap just where one begins while the others go on: one group for each start. */
function addOverlaps(options: readonly TermOption[], limits: TermLimits): void {
  const groups = [...new Set(options.map(({ start }) => start))]
    .sort()
    .map((moment) => options.filter(({ start, end }) => start <= moment && moment < end).map(({ at }) => at));
  for (const [place, group] of groups.entries()) {
    const isPart = groups.some(
      (other, at) =>
        at !== place &&
        group.every((each) => other.includes(each)) &&
        (other.length > group.length || at < place),
    );
    if (group.length > 1 && !isPart) limits.exclusive.push(group);
  }
}

function addTravel(options: readonly TermOption[], problem: TermProblem, { tooFar }: TermLimits): void {
  const { travelMinutes } = problem.snapshot.settings;
  const isSomebodys = (one: TermOption, other: TermOption) =>
    one.leadId === other.leadId || peopleOf(problem, one).some((id) => peopleOf(problem, other).includes(id));
  options.forEach((one, at) => {
    for (const other of options.slice(at + 1)) {
      if (one.site === null || other.site === null || one.site === other.site) continue;
      if (overlaps(intervalOf(one), intervalOf(other)) || minutesApart(one, other) >= travelMinutes) continue;
      if (isSomebodys(one, other)) tooFar.push([one.at, other.at]);
    }
  });
}

interface Span {
  start: string;
  end: string;
  /** Options at that time; none for what is in the calendar. */
  options: number[] | null;
}

function addRuns(
  leadId: number,
  date: string,
  options: readonly TermOption[],
  { snapshot, scope }: TermProblem,
  { runs }: TermLimits,
): void {
  const most = scope.mostInARow;
  const { breakMinutes } = snapshot.settings;
  const busy = viewOf(snapshot)
    .busyOn(leadId, date)
    .map(
      ({ interval }): Span => ({
        start: interval.start.slice(11),
        end: interval.end.slice(11),
        options: null,
      }),
    );
  const spans: Span[] = [
    ...busy,
    ...[...Map.groupBy(options, ({ start, end }) => `${start} ${end}`).values()].flatMap((same): Span[] => {
      const [first] = same;
      return first ? [{ start: first.start, end: first.end, options: same.map(({ at }) => at) }] : [];
    }),
  ].sort((a, b) => compareText(a.start, b.start) || compareText(a.end, b.end));
  const follows = (one: Span, other: Span) => {
    const minutes = minutesOf(other.start) - minutesOf(one.end);
    return minutes >= 0 && minutes < Math.max(1, breakMinutes);
  };
  const extend = (row: Span[]): void => {
    if (row.length > most) {
      const taken = row.flatMap((span) => (span.options ? [span.options] : []));
      // What is in the calendar alone is not the plan's doing.
      if (taken.length > 0) runs.push(taken);
      return;
    }
    const last = row.at(-1);
    if (last) for (const next of spans) if (follows(last, next)) extend([...row, next]);
  };
  for (const span of spans) extend([span]);
}

function minutesApart(one: TermOption, other: TermOption): number {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return minutesOf(second.start) - minutesOf(first.end);
}

/** Whose week an option falls in: the lead's, by its Monday. */
export function weekOf({ date, leadId }: Pick<TermOption, 'date' | 'leadId'>): string {
  return loadKey(leadId, mondayOf(date));
}

/** What each option keeps from holding with it. */
export function conflictsOf(limits: TermLimits): (at: number) => ReadonlySet<number> {
  const conflicts = new Map<number, Set<number>>();
  const note = (one: number, other: number) => {
    if (one === other) return;
    const known = conflicts.get(one);
    if (known) known.add(other);
    else conflicts.set(one, new Set([other]));
  };
  for (const group of limits.exclusive) for (const one of group) for (const other of group) note(one, other);
  for (const [one, other] of limits.tooFar) {
    note(one, other);
    note(other, one);
  }
  const none: ReadonlySet<number> = new Set();
  return (at) => conflicts.get(at) ?? none;
}
