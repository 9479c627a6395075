import type { TermPickInput, TermPlan, TermRowView } from '#contract/termPlan.ts';
import type { Picks } from './memory.ts';

type Time = Pick<TermPickInput, 'date' | 'start' | 'placeId'>;

/** The new sessions of a plan, as they are accepted. */
export function picksOf({ rows }: Pick<TermPlan, 'rows'>): TermPickInput[] {
  return rows.flatMap((row) => (row.chosen && row.sessionId === null ? [pickOf(row, row.chosen)] : []));
}

/** What was settled, with this time kept for a row instead of any other. */
export function withKept({ locked, forbidden }: Picks, row: TermRowView, time: Time): Picks {
  return { locked: [...without(locked, row), pickOf(row, time)], forbidden };
}

/** What was settled, without the time of a row. */
export function withLeftOut({ locked, forbidden }: Picks, row: TermRowView): Picks {
  if (!row.chosen) return { locked, forbidden };
  return { locked: without(locked, row), forbidden: [...forbidden, pickOf(row, row.chosen)] };
}

/** What was settled, with nothing kept for a row. */
export function withoutKept({ locked, forbidden }: Picks, row: TermRowView): Picks {
  return { locked: without(locked, row), forbidden };
}

const pickOf = ({ supervisee, dueOn }: TermRowView, { date, start, placeId }: Time): TermPickInput => ({
  supervisee,
  dueOn,
  date,
  start,
  placeId,
});

const without = (list: readonly TermPickInput[], { supervisee, dueOn }: TermRowView) =>
  list.filter((pick) => pick.supervisee !== supervisee || pick.dueOn !== dueOn);
