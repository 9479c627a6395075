import type { Input } from '#contract/requests.ts';
import type { SeriesView } from '#contract/series.ts';
import { lastSlot, slotsOf } from '#domain/sessions/series.ts';
import { addDays, type IsoDate, type Moment, momentOf } from '#domain/time/dates.ts';

/** The fields of a rule as a change of it sends them. */
export type RuleFields = Omit<
  Input<'series.changeRule'>,
  'id' | 'version' | 'fromSlot' | 'accepted' | 'override'
>;

/** The last of the series linked after this one by “this and following”; itself when none follows. */
function tailOf(series: SeriesView, all: readonly SeriesView[]): SeriesView {
  let tail = series;
  for (const _ of all) {
    const next = all.find(({ id }) => id === tail.successorId);
    if (!next) break;
    tail = next;
  }
  return tail;
}

/**
 * The rule of a series as it stands, to change from a slot on (null: all that has not begun). A number of sessions
 * becomes how many are left from there; a series that others follow keeps the end of the last of them.
 */
export function ruleFrom(
  series: SeriesView,
  all: readonly SeriesView[],
  fromSlot: IsoDate | null,
  now: Moment,
): RuleFields {
  const tail = tailOf(series, all);
  const { weekday, everyWeeks, startTime, minutes, placeId, link, sizeLimit, onBankHoliday, onLeave } =
    series;
  const rule = {
    weekday,
    everyWeeks,
    startTime,
    minutes,
    placeId,
    link,
    sizeLimit,
    onBankHoliday,
    onLeave,
  };
  if (tail.id !== series.id) return { ...rule, until: lastSlot(tail), count: null };
  if (series.count === null) return { ...rule, until: series.until, count: null };
  const today = now.slice(0, 10);
  const from = fromSlot ?? (momentOf(today, startTime) <= now ? addDays(today, 1) : today);
  return {
    ...rule,
    until: null,
    count: Math.max(1, series.count - slotsOf(series, series.startDate, from).length),
  };
}
