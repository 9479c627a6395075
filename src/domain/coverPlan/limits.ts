import { isCountLimited, minutesBeyond, minutesLeft } from '#domain/cover/caps.ts';
import type { CoverTurn, Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, dateOf, daysBetween, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { minutesBetween, overlaps } from '#domain/time/interval.ts';
import { type CoverPlanOption, type CoverPlanProblem, gapAt } from './problem.ts';

/** What options of one person may not do together, as places in the problem's list of options. */
export interface CoverPlanLimits {
  /** Of each group at most one can hold: they overlap, or leave no time to get from one to the other. */
  exclusive: number[][];
  /** What turns add up to may be so much at most. */
  atMost: Cap[];
  /** Pairs that would follow each other without a break: no fault, but a warning when both hold. */
  backToBack: (readonly [number, number])[];
}

/** A turn is taken when any of its options holds (two stretches of one session are one turn). */
export interface Cap {
  turns: { options: number[]; weight: number }[];
  most: number;
}

/** The limits between the options of a problem: the same rules that judge one option, for two and more at once. */
export function coverPlanLimits(problem: CoverPlanProblem): CoverPlanLimits {
  const limits: CoverPlanLimits = { exclusive: [], atMost: [], backToBack: [] };
  for (const [personId, options] of Map.groupBy(problem.options, (option) => option.personId)) {
    const turns = problem.snapshot.background.turns.filter((turn) => turn.personId === personId);
    const byDay = Map.groupBy(options, dayOf);
    for (const ofDay of byDay.values()) addDay(problem, ofDay, limits);
    const weeks = [...Map.groupBy(byDay, ([date]) => mondayOf(date)).values()];
    for (const days of weeks)
      addHours(
        problem,
        days.flatMap(([, ofDay]) => ofDay),
        limits,
      );
    const person = problem.snapshot.people.get(personId);
    // Where somebody is a reserve on some of the days alone, the counts hold for all: stricter than the rules, and sound.
    if (person && [...byDay.keys()].some((date) => isCountLimited(person, date)))
      addCounts(problem, turns, byDay, limits);
  }
  return limits;
}

const dayOf = (option: CoverPlanOption): IsoDate => dateOf(option.interval.start);

function addDay(
  problem: CoverPlanProblem,
  options: readonly CoverPlanOption[],
  limits: CoverPlanLimits,
): void {
  const conflicts = new Map(options.map((option) => [option.at, new Set<number>()]));
  options.forEach((one, position) => {
    for (const other of options.slice(position + 1)) {
      const relation = between(problem, one, other);
      if (relation === 'backToBack') limits.backToBack.push([one.at, other.at]);
      if (relation !== 'conflict') continue;
      conflicts.get(one.at)?.add(other.at);
      conflicts.get(other.at)?.add(one.at);
    }
  });
  limits.exclusive.push(...groupsOf(conflicts));
}

/** What two options of one person on one day are to each other. */
function between(
  { gaps, snapshot }: CoverPlanProblem,
  one: CoverPlanOption,
  other: CoverPlanOption,
): 'conflict' | 'backToBack' | null {
  if (overlaps(one.interval, other.interval)) return 'conflict';
  const [a, b] = [gapAt(gaps, one.gap).session, gapAt(gaps, other.gap).session];
  if (a.id === b.id) return null;
  const minutes = minutesBetween(one.interval, other.interval);
  const { travelMinutes, breakMinutes } = snapshot.settings;
  const isElsewhere = a.site !== null && b.site !== null && a.site !== b.site;
  if (isElsewhere && minutes < travelMinutes) return 'conflict';
  return minutes < breakMinutes ? 'backToBack' : null;
}

/** Groups that together hold every conflict, each of options that all conflict with each other; as large as can be had. */
function groupsOf(conflicts: ReadonlyMap<number, ReadonlySet<number>>): number[][] {
  const groups: number[][] = [];
  const held = new Set<string>();
  for (const [one, others] of conflicts) {
    for (const other of others) {
      if (other < one || held.has(`${one} ${other}`)) continue;
      const group = [one, other];
      for (const next of others) {
        if (next !== other && group.every((each) => conflicts.get(each)?.has(next))) group.push(next);
      }
      group.sort((a, b) => a - b);
      for (const a of group) for (const b of group) if (a < b) held.add(`${a} ${b}`);
      groups.push(group);
    }
  }
  return groups;
}

function addCounts(
  problem: CoverPlanProblem,
  turns: readonly CoverTurn[],
  byDay: ReadonlyMap<IsoDate, readonly CoverPlanOption[]>,
  limits: CoverPlanLimits,
): void {
  const { settings } = problem.snapshot;
  const covered = new Map(turns.map((turn) => [turn.sessionId, dateOf(turn.interval.start)]));
  // Whoever covers a part of a session already has that turn: another part adds none.
  const turnsOf = (options: readonly CoverPlanOption[]): Cap['turns'] =>
    [...Map.groupBy(options, (option) => gapAt(problem.gaps, option.gap).session.id)]
      .filter(([sessionId]) => !covered.has(sessionId))
      .map(([, ofSession]) => ({ options: ofSession.map((option) => option.at), weight: 1 }));
  const taken = (from: IsoDate, until: IsoDate) =>
    [...covered.values()].filter((date) => date >= from && date < until).length;
  const add = (options: readonly CoverPlanOption[], most: number) => {
    const possible = turnsOf(options);
    if (possible.length > most) limits.atMost.push({ turns: possible, most: Math.max(0, most) });
  };
  for (const [date, options] of byDay) add(options, settings.coverPerDay - taken(date, addDays(date, 1)));
  for (const [monday, days] of Map.groupBy(byDay, ([date]) => mondayOf(date))) {
    const most = settings.coverPerWeek - taken(monday, addDays(monday, 7));
    add(
      days.flatMap(([, options]) => options),
      most,
    );
  }
  addRuns(problem.snapshot, new Set(covered.values()), byDay, limits);
}

/** What of the week's cover lies outside somebody's pattern stays within what their contract leaves. */
function addHours(
  { gaps, snapshot }: CoverPlanProblem,
  options: readonly CoverPlanOption[],
  limits: CoverPlanLimits,
): void {
  const room = options.flatMap((option) => {
    const person = snapshot.people.get(option.personId);
    const { session } = gapAt(gaps, option.gap);
    const left = person && minutesLeft({ person, session }, viewOf(snapshot));
    if (!person || left === null || left === undefined) return [];
    const weight = minutesBeyond(person, option.interval);
    return weight > 0 ? [{ options: [option.at], weight, left }] : [];
  });
  const [first] = room;
  if (!first || room.length < 2) return;
  limits.atMost.push({
    turns: room.map(({ options, weight }) => ({ options, weight })),
    most: first.left,
  });
}

/** No run of days, one longer than may be covered in a row, is covered on every day. */
function addRuns(
  { settings: { coverDaysInARow: most } }: Snapshot,
  covered: ReadonlySet<IsoDate>,
  byDay: ReadonlyMap<IsoDate, readonly CoverPlanOption[]>,
  limits: CoverPlanLimits,
): void {
  const fresh = [...byDay.keys()].filter((date) => !covered.has(date)).sort();
  const [first, last] = [fresh[0], fresh.at(-1)];
  if (first === undefined || last === undefined) return;
  for (let at = 0; at <= daysBetween(first, last) + most; at += 1) {
    const from = addDays(first, at - most);
    const days = Array.from({ length: most + 1 }, (_, day) => addDays(from, day));
    const already = days.filter((date) => covered.has(date)).length;
    const possible = days.filter((date) => !covered.has(date) && byDay.has(date));
    // Where cover recorded before is more than that already (a limit was lowered since), there is nothing left to choose.
    if (possible.length === 0 || already + possible.length <= most) continue;
    const turns = possible.map((date) => ({
      options: (byDay.get(date) ?? []).map((option) => option.at),
      weight: 1,
    }));
    limits.atMost.push({ turns, most: most - already });
  }
}
