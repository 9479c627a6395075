import type { WhoToRingView } from '#contract/whoToRing.ts';
import { dateOf, type IsoDate, timeOf } from '#domain/time/dates.ts';
import { timeRange } from './dates.ts';
import { count, listWords } from './kinds.ts';

type OpenHours = WhoToRingView['without'][number];

/** Hours by date, in order: “Wed 2 Dec” with “09:00–12:30 and 13:00–17:00”. */
export function byDay(hours: readonly OpenHours[]): { date: IsoDate; words: string }[] {
  const days = Map.groupBy(hours, ({ start }) => dateOf(start));
  return [...days].map(([date, those]) => ({
    date,
    words: listWords(those.map(({ start, end }) => timeRange(timeOf(start), timeOf(end)))),
  }));
}

/** Whether every hour has somebody to ring, in one sentence. */
export function whoToRingSentence({ days, without, dates }: WhoToRingView, hasEnd: boolean): string {
  const ahead = hasEnd ? '' : ' of the next four weeks';
  if (dates === null || days.length === 0) {
    return `Contact: no working hours${ahead} are affected, so nobody needs to be named.`;
  }
  const open = byDay(without);
  if (open.length === 0) return `Contact: every working hour${ahead} has somebody to ring.`;
  const isSomebodyThere = days.some(
    ({ date, ringing }) => open.some((day) => day.date === date) && ringing.some(({ who }) => who.length > 0),
  );
  const have = open.length === 1 ? 'has' : 'have';
  return `Contact: ${count(open.length, 'day')}${ahead} ${have} ${isSomebodyThere ? 'hours with ' : ''}nobody to ring.`;
}

/** Who is to be rung in a day, with their hours: those that follow each other with the same people as one. */
export function ringingByPeople({ ringing }: WhoToRingView['days'][number]) {
  const groups: { hours: string[]; who: WhoToRingView['days'][number]['ringing'][number]['who'] }[] = [];
  for (const { interval, who } of ringing) {
    const hours = timeRange(timeOf(interval.start), timeOf(interval.end));
    const last = groups.at(-1);
    const isSame =
      last?.who.map(({ personId }) => personId).join() === who.map(({ personId }) => personId).join();
    if (last && isSame) last.hours.push(hours);
    else groups.push({ hours: [hours], who });
  }
  return groups;
}
