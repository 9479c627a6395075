import type { SwapSide } from '#domain/cover/swap.ts';
import { addDays } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { sessionsBetween } from '#main/snapshot/sessions.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';
import { withBackground } from './background.ts';

/** Everybody's whole days around the two sessions of a swap. */
export function daysOfBoth(context: Context, one: SwapSide, other: SwapSide): Gathered {
  const dates = [...new Set([one.session.date, other.session.date])].sort();
  const sessions = dates.flatMap((date) =>
    sessionsBetween(context.db, { from: date, until: addDays(date, 1) }),
  );
  const from = dates[0] ?? one.session.date;
  const until = addDays(dates.at(-1) ?? from, 1);
  const toCover = sessions.filter(({ id }) => id === one.session.id || id === other.session.id);
  return withBackground(context, gatherAround(context, from, until, sessions), toCover);
}
