import type { TermOption, TermProblem } from './term.ts';
import { daysOutside, isBooked, offLine } from './value.ts';

/** What each tier counts in one number, for one supervisee: more than all that come after it can add up to. */
export const worth = { unplaced: 1e13, outside: 1e10, missing: 1e7, changes: 1e5 };
export type Worth = typeof worth;

/** The dues of one supervisee in order, with the times that are left for each. */
export interface Row {
  free: readonly (readonly TermOption[])[];
  /** What a time costs after another, null for the day from which is counted. */
  between: (at: number, before: TermOption | null, after: TermOption) => number;
}

/** The dues of each supervisee, by the supervisee's place. */
export function duesBySupervisee({ supervisees, dues }: TermProblem): number[][] {
  const found: number[][] = supervisees.map(() => []);
  for (const { at, supervisee } of dues) found[supervisee]?.push(at);
  return found;
}

/** One supervisee's row; `free` is what may be taken in each of its dues. */
export function rowOf(
  problem: TermProblem,
  ownDues: readonly number[],
  free: readonly (readonly TermOption[])[],
  { outside }: Pick<Worth, 'outside'>,
): Row {
  const steps = ownDues.map((due) => {
    const step = problem.steps[due];
    return step && !isBooked(problem, step) ? step : null;
  });
  return {
    free,
    between: (at, before, after) => {
      const step = steps[at];
      // What had no time is no start to count from.
      if (at > 0 && !before) return 0;
      return step ? outside * daysOutside(step, before ? before.run : 0, after.run) : 0;
    },
  };
}

/** A time, or none, with what everything up to it costs at least. */
export interface State {
  option: TermOption | null;
  cost: number;
  from: State | null;
}

/** What a supervisee's row costs up to each state of each due. */
export function statesOf(
  { free, between }: Row,
  costOf: (option: TermOption) => number,
  unplaced: number,
  excludes: (one: TermOption, other: TermOption) => boolean = () => false,
): State[][] {
  let states: State[] = [{ option: null, cost: 0, from: null }];
  return free.map((options, at) => {
    const mustHold = options.some(({ locked }) => locked);
    const next: State[] = [];
    for (const option of options) {
      const itself = costOf(option);
      let best: State | null = null;
      for (const state of states) {
        const { option: before } = state;
        if (before && excludes(before, option)) continue;
        const cost = state.cost + itself + between(at, before, option);
        if (best === null || cost < best.cost) best = { option, cost, from: state };
      }
      if (best) next.push(best);
    }
    if (!mustHold) {
      const from = cheapest(states);
      if (from) next.push({ option: null, cost: from.cost + unplaced, from });
    }
    states = next;
    return next;
  });
}

/** The cheapest of some states, the first of equals. */
export function cheapest(states: readonly State[]): State | null {
  return states.reduce<State | null>((best, each) => (best && best.cost <= each.cost ? best : each), null);
}

/** The times that lead to a state, in order. */
export function optionsTo(end: State | null): (TermOption | null)[] {
  const options: (TermOption | null)[] = [];
  for (let state = end; state?.from; state = state.from) options.unshift(state.option);
  return options;
}

/** What a time costs by itself when its supervisee keeps a line; nothing for changes where none is given. */
export function costBy(usual: TermOption | null, { missing, changes }: Pick<Worth, 'missing' | 'changes'>) {
  return (option: TermOption): number => {
    const off = usual ? changes * offLine(option, usual) : 0;
    return option.sessionId === null ? off + missing * option.missing.length : off;
  };
}

/**
 * A line a supervisee may keep, and what keeping it costs at least: what it costs without one, and the dues it does
 * not serve.
 */
export interface Line {
  usual: TermOption;
  least: number;
}

/** The lines of a row, the cheapest first as far as is plain to see. */
export function linesOf(row: Row, counted: Worth): Line[] {
  const bare = cheapest(statesOf(row, costBy(null, counted), counted.unplaced).at(-1) ?? [])?.cost ?? 0;
  const served = new Map<string, { usual: TermOption; dues: number }>();
  for (const options of row.free) {
    for (const [line, [usual]] of Map.groupBy(options, (option) => option.line)) {
      if (!usual) continue;
      const known = served.get(line);
      if (known) known.dues += 1;
      else served.set(line, { usual, dues: 1 });
    }
  }
  // Where a due has no time anyway, no line is missed: so many count for nothing.
  const unplaced = counted.unplaced > 0 ? Math.floor(bare / counted.unplaced) : row.free.length;
  return [...served.values()]
    .map(({ usual, dues }) => ({
      usual,
      least: bare + counted.changes * Math.max(0, row.free.length - dues - unplaced),
    }))
    .sort((a, b) => a.least - b.least);
}
