import { dateOf, type Moment, mondayOf } from './time/dates.ts';

const dailyKept = 7;
const weeklyKept = 4;

/**
 * Which backups to keep: the newest of each of the last 7 days that have one, and the newest of each of the last
 * 4 weeks (Monday to Sunday) that have one; newest first. Those dated after now (the clock was wrong) are kept and not
 * counted: what cannot be judged is not deleted.
 */
export function backupsToKeep(moments: readonly Moment[], now: Moment): Moment[] {
  const newestFirst = [...new Set(moments)].sort().reverse();
  const past = newestFirst.filter((moment) => moment <= now);
  const kept = new Set<Moment>([
    ...newestFirst.filter((moment) => moment > now),
    ...newestOfEach(past, dateOf, dailyKept),
    ...newestOfEach(past, (moment) => mondayOf(dateOf(moment)), weeklyKept),
  ]);
  return newestFirst.filter((moment) => kept.has(moment));
}

function newestOfEach(newestFirst: Moment[], periodOf: (moment: Moment) => string, most: number): Moment[] {
  const newest = new Map<string, Moment>();
  for (const moment of newestFirst) {
    const period = periodOf(moment);
    if (!newest.has(period) && newest.size < most) newest.set(period, moment);
  }
  return [...newest.values()];
}
