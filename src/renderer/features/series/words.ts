import type { SeriesView } from '#contract/series.ts';
import { lastSlot } from '#domain/sessions/series.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { type BoundDates, everyWords, timeRange } from '#renderer/text/dates.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import { sessionTitle } from '#renderer/text/sessions.ts';
import { endOf } from '#renderer/text/times.ts';

type NameOf = (id: number) => string;

/** “every 2 weeks on Tuesday 10:00–11:30”. */
export function ruleWords(
  rule: Pick<SeriesView, 'everyWeeks' | 'weekday' | 'startTime' | 'minutes'>,
): string {
  const end = endOf(rule.startTime, rule.minutes);
  const time = end === null ? rule.startTime : timeRange(rule.startTime, end);
  return `${everyWords(rule.everyWeeks, rule.weekday)} ${time}`;
}

/** When a series began and ends: “since Tue 3 Mar, no end”, “until Tue 7 Dec”, “12 sessions, the last Tue 7 Dec”. */
export function spanWords(series: SeriesView, dates: BoundDates): string {
  const begin =
    series.startDate > dates.today
      ? `from ${dates.date(series.startDate)}`
      : `since ${dates.date(series.startDate)}`;
  if (series.until !== null) return `${begin} until ${dates.date(series.until)}`;
  if (series.count === null) return `${begin}, no end date`;
  const last = lastSlot(series);
  return `${begin}, ${count(series.count, 'session')}${last ? `, the last ${dates.date(last)}` : ''}`;
}

/** Whether the series has had its last date and nothing is to come. */
export function isEnded(series: SeriesView, today: IsoDate): boolean {
  if (series.coming > 0) return false;
  const last = lastSlot(series);
  const ends = series.until !== null || series.count !== null;
  return ends && (last === null || last < today);
}

/** Those of a series who have not left it, leads or attendees. */
export function membersNow(series: SeriesView, part: 'lead' | 'attendee', today: IsoDate): number[] {
  const ids = series.members
    .filter((member) => member.part === part && (member.until === null || member.until >= today))
    .map((member) => member.personId);
  return [...new Set(ids)];
}

/** The name of a series, as that of its sessions today: “Individual supervision with Tom”. */
export function seriesTitle(series: SeriesView, nameOf: NameOf, today: IsoDate): string {
  const parts = membersNow(series, 'attendee', today).map((personId) => ({
    personId,
    part: 'attendee' as const,
    origin: 'series' as const,
  }));
  return sessionTitle({ kind: series.kind, serviceUserCode: series.serviceUserCode, parts }, nameOf);
}

/** Names in a sentence, many of them counted. */
export function namesWords(ids: readonly number[], nameOf: NameOf, most = 4): string {
  if (ids.length <= most) return listWords(ids.map(nameOf));
  return `${ids
    .slice(0, most - 1)
    .map(nameOf)
    .join(', ')} and ${ids.length - most + 1} more`;
}
