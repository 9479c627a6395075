import { compareText } from '#domain/lists.ts';
import type { SeriesRule } from '#domain/sessions/series.ts';
import { addDays, daysBetween, type IsoDate, minutesOf, weekdayOf } from '#domain/time/dates.ts';
import type { TermOption } from './term.ts';
import { lineOf } from './times.ts';

/** New sessions of one supervisee as they go into the calendar. */
export interface TermBooking {
  /** What most of them keep to; null when no two of them do. */
  series: TermSeries | null;
  singles: TermOption[];
}

export interface TermSeries
  extends Pick<SeriesRule, 'weekday' | 'everyWeeks' | 'startDate' | 'startTime' | 'minutes'> {
  until: IsoDate;
  placeId: number | null;
  /** Its slots in order; moved when its session is not on it, null when it has none. */
  slots: { slot: IsoDate; option: TermOption | null; moved: boolean }[];
}

/**
 * Makes a series of the sessions at the weekday, time and rhythm that most of a supervisee's keep, from the first of
 * them to the last. Others in between move one of its slots, where one is free and nearer than half the way to the
 * next; the rest are single sessions. A slot without a session is skipped.
 */
export function bookingOf(options: readonly TermOption[], everyWeeks: number): TermBooking {
  const sorted = options.toSorted((a, b) => compareText(a.date, b.date));
  const lines = Map.groupBy(sorted, ({ date, start }) => lineOf(date, start, everyWeeks).line);
  const usual = [...lines.values()].reduce<TermOption[]>(
    (best, each) => (each.length > best.length ? each : best),
    [],
  );
  const [first, last] = [usual[0], usual.at(-1)];
  if (!first || !last || usual.length < 2) return { series: null, singles: sorted };
  const left = new Set(sorted.filter((option) => !usual.includes(option)));
  const slots: TermSeries['slots'] = [];
  for (let slot = first.date; slot <= last.date; slot = addDays(slot, everyWeeks * 7)) {
    const on = usual.find(({ date }) => date === slot);
    const near = [...left].find(
      ({ date }) =>
        Math.abs(daysBetween(slot, date)) * 2 < everyWeeks * 7 && date > first.date && date < last.date,
    );
    if (!on && near) left.delete(near);
    slots.push({ slot, option: on ?? near ?? null, moved: !on && near !== undefined });
  }
  return {
    series: {
      weekday: weekdayOf(first.date),
      everyWeeks,
      startDate: first.date,
      startTime: first.start,
      minutes: minutesOf(first.end) - minutesOf(first.start),
      until: last.date,
      placeId: commonest(usual.map(({ placeId }) => placeId)),
      slots,
    },
    singles: [...left],
  };
}

function commonest<T>(items: readonly T[]): T | null {
  const counts = [...Map.groupBy(items, (item) => item)];
  return counts.reduce<[T | null, number]>(
    (best, [item, { length }]) => (length > best[1] ? [item, length] : best),
    [null, 0],
  )[0];
}
