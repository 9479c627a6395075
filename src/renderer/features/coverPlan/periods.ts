import { addDays, type IsoDate } from '#domain/time/dates.ts';

/** Until when a plan looks: so many weeks, or to the last day there is. */
export type CoverPlanUntil = '4' | '8' | '12' | 'all';

const weeks = [
  { id: '4', days: 28 },
  { id: '8', days: 56 },
  { id: '12', days: 84 },
] as const;

/**
 * How far a plan can look from a day: whole weeks that end before `end`, the first day not planned, and all of it.
 * `fixed`: the end is that of the absence, not of what is looked ahead.
 */
export function untilOptions(
  from: IsoDate,
  end: IsoDate,
  { isFixed, words }: { isFixed: boolean; words: (lastDay: IsoDate) => string },
): { id: CoverPlanUntil; label: string; until: IsoDate }[] {
  const shorter = weeks
    .map(({ id, days }) => ({ id, until: addDays(from, days) }))
    .filter(({ until }) => until < end)
    .map(({ id, until }) => ({ id, label: `${id} weeks, to ${words(addDays(until, -1))}`, until }));
  const last = words(addDays(end, -1));
  const all = {
    id: 'all',
    label: isFixed ? `All of it, to ${last}` : `As far as is planned, to ${last}`,
    until: end,
  } as const;
  return [...shorter, all];
}

/** The choice to begin with: eight weeks, or all of an absence that is shorter. */
export function firstUntil(options: readonly { id: CoverPlanUntil }[]): CoverPlanUntil {
  return options.some(({ id }) => id === '8') ? '8' : 'all';
}
