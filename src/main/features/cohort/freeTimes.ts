import type { Input, Output } from '../../../contract/requests.ts';
import { addDays, dateOf, type IsoDate, momentOf, timeOf } from '../../../domain/dates.ts';
import type { Interval } from '../../../domain/interval.ts';
import type { Context } from '../context.ts';
import { nearestMeeting } from '../slots.ts';

/** How many days after its day the last session of a cohort is looked for. */
const daysAfterLast = 13;

/**
 * The times of a cohort’s sessions, as they were sent, each moved to the nearest at which all can come, before the day of the next; null
 * where there is none. Throws NOT_FOUND.
 */
export function freeTimes(
  context: Context,
  { people, placeId, times }: Input<'cohort.freeTimes'>,
): Output<'cohort.freeTimes'> {
  const taken = new Map<number, Interval[]>(people.map((personId) => [personId, []]));
  const found: Output<'cohort.freeTimes'> = times.map(() => null);
  const order = times.map((_, at) => at).sort((a, b) => (startOf(times[a]) < startOf(times[b]) ? -1 : 1));
  order.forEach((at, turn) => {
    const time = times[at];
    if (!time) return;
    const wanted = { start: momentOf(time.date, time.start), end: momentOf(time.date, time.end) };
    const last = lastDay(time.date, times[order[turn + 1] ?? -1]?.date);
    const slot = nearestMeeting(context, { people, placeId, last, taken }, wanted);
    if (!slot) return;
    for (const busy of taken.values()) busy.push(slot);
    found[at] = { date: dateOf(slot.start), start: timeOf(slot.start), end: timeOf(slot.end) };
  });
  return found;
}

function startOf(time: Input<'cohort.freeTimes'>['times'][number] | undefined): string {
  return time ? `${time.date}${time.start}` : '';
}

/** The last day on which a session is looked for: the one before the next session's. */
function lastDay(date: IsoDate, next: IsoDate | undefined): IsoDate {
  if (next === undefined) return addDays(date, daysAfterLast);
  return next > date ? addDays(next, -1) : date;
}
