import { weekOf } from './limits.ts';
import type { TermProblem } from './term.ts';
import { weekStep } from './value.ts';

/**
 * What the lead's weeks cost at least when each session may fall in any week in which it has a time, whatever its
 * supervisee keeps to; `unplaced` of them may have none. Moves sessions along from fuller weeks to emptier ones until
 * no way is left: then the weeks are as even as they can be (Harvey, Ladner, Lovász and Tamir, Semi-matchings, 2006).
 */
export function leastLoad({ dues, options, load }: TermProblem, unplaced: number): number {
  // With sessions left out it is not known which: nothing is claimed.
  if (unplaced > 0) return 0;
  const weeksOf = dues.map(({ at }) => [
    ...new Set(options.filter(({ due, sessionId }) => due === at && sessionId === null).map(weekOf)),
  ]);
  const count = new Map(load);
  const inWeek = new Map<string, Set<number>>();
  const place = (due: number, week: string) => {
    count.set(week, (count.get(week) ?? 0) + 1);
    const there = inWeek.get(week);
    if (there) there.add(due);
    else inWeek.set(week, new Set([due]));
  };
  const leave = (due: number, week: string) => {
    count.set(week, (count.get(week) ?? 0) - 1);
    inWeek.get(week)?.delete(due);
  };
  weeksOf.forEach((weeks, due) => {
    if (weeks.length === 0) return;
    const least = Math.min(...weeks.map((week) => count.get(week) ?? 0));
    place(due, weeks.find((week) => (count.get(week) ?? 0) === least) ?? '');
    // Makes the fullest way shorter: from the week just filled, on to any week with two sessions fewer.
    for (let way = wayDown(weeksOf, inWeek, count); way; way = wayDown(weeksOf, inWeek, count)) {
      for (const { due: moved, from, to } of way) {
        leave(moved, from);
        place(moved, to);
      }
    }
  });
  let cost = 0;
  for (const [week, there] of inWeek) {
    for (let n = 1; n <= there.size; n += 1) cost += weekStep(load.get(week) ?? 0, n);
  }
  return cost;
}

interface Move {
  due: number;
  from: string;
  to: string;
}

/** Moves that together take one session from a week to one that has at least two fewer; null when there are none. */
function wayDown(
  weeksOf: readonly (readonly string[])[],
  inWeek: ReadonlyMap<string, ReadonlySet<number>>,
  count: ReadonlyMap<string, number>,
): Move[] | null {
  for (const start of inWeek.keys()) {
    const came = new Map<string, Move | null>([[start, null]]);
    const queue = [start];
    for (const from of queue) {
      for (const due of inWeek.get(from) ?? []) {
        for (const to of weeksOf[due] ?? []) {
          if (came.has(to)) continue;
          came.set(to, { due, from, to });
          if ((count.get(start) ?? 0) - (count.get(to) ?? 0) >= 2) return back(came, to);
          queue.push(to);
        }
      }
    }
  }
  return null;
}

/** The moves that lead to a week, the last one first: each makes room for the one before it. */
function back(came: ReadonlyMap<string, Move | null>, end: string): Move[] {
  const moves: Move[] = [];
  for (let move = came.get(end) ?? null; move; move = came.get(move.from) ?? null) moves.push(move);
  return moves;
}
