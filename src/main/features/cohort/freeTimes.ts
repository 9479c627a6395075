import type { Input, Output } from '#contract/requests.ts';
import { compareText } from '#domain/lists.ts';
import { addDays, dateOf, type IsoDate, momentOf, timeOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { nearestMeeting } from '#main/features/sessions/slots.ts';
import type { Context } from '#main/request/context.ts';

/** How many days after its day the last session of a cohort is looked for. */
const daysAfterLast = 13;

/**
 * The times of a cohort’s sessions, as they were sent, each moved to the nearest at which all can come, before the day of
 * the next; null where there is none. Throws NOT_FOUND.
 */
export function freeTimes(
  context: Context,
  { people, placeId, times }: Input<'cohort.freeTimes'>,
): Output<'cohort.freeTimes'> {
  const taken = new Map<number, Interval[]>(people.map((personId) => [personId, []]));
  const found: Output<'cohort.freeTimes'> = times.map(() => null);
  const wanted = times
    .map(({ date, start, end }, at) => ({ at, date, start: momentOf(date, start), end: momentOf(date, end) }))
    .sort((a, b) => compareText(a.start, b.start));
  wanted.forEach(({ at, date, start, end }, position) => {
    const last = lastDay(date, wanted[position + 1]?.date);
    const slot = nearestMeeting(context, { people, placeId, last, taken }, { start, end });
    if (!slot) return;
    for (const busy of taken.values()) busy.push(slot);
    found[at] = { date: dateOf(slot.start), start: timeOf(slot.start), end: timeOf(slot.end) };
  });
  return found;
}

/** The last day on which a session is looked for: the one before the next session's. */
function lastDay(date: IsoDate, next: IsoDate | undefined): IsoDate {
  if (next === undefined) return addDays(date, daysAfterLast);
  return next > date ? addDays(next, -1) : date;
}
