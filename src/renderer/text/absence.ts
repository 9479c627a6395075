import type { AbsenceView } from '#contract/absence.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import type { Names } from '#renderer/text/names.ts';
import type { BoundDates } from './dates.ts';
import { count } from './kinds.ts';

type Dated = Pick<AbsenceView, 'from' | 'until' | 'fromTime' | 'untilTime'>;

/** When somebody is away: “since Mon 16 Nov, no end date”, “Mon 30 Nov – Fri 4 Dec”, “Tue 24 Nov 13:00–15:00”. */
export function awayWords(absence: Dated, dates: BoundDates): string {
  const { from, until, fromTime, untilTime } = absence;
  const start = `${dates.date(from)}${fromTime ? ` ${fromTime}` : ''}`;
  if (until === null)
    return from > dates.today ? `from ${start}, no end date` : `since ${start}, no end date`;
  if (from === until) {
    if (fromTime && untilTime) return `${dates.date(from)} ${fromTime}–${untilTime}`;
    if (fromTime) return `${dates.date(from)} from ${fromTime}`;
    return untilTime ? `${dates.date(from)} until ${untilTime}` : dates.date(from);
  }
  return `${start} – ${dates.date(until)}${untilTime ? ` ${untilTime}` : ''}`;
}

/** “Amira is away since Mon 16 Nov. 14 sessions are affected.” */
export function impactSentence(absence: AbsenceView, names: Names, dates: BoundDates): string {
  const { personId, from, until, affected } = absence;
  const ended = until !== null && until < dates.today;
  const who = names.first(personId);
  const verb = names.isYou(personId) ? (ended ? 'were' : 'are') : ended ? 'was' : 'is';
  const when = ended || from > dates.today ? `from ${dates.near(from)}` : dates.since(from);
  const touched =
    affected === 0
      ? 'No session to come is affected.'
      : `${count(affected, 'session is', 'sessions are')} affected.`;
  return `${who} ${verb} away ${when}. ${touched}`;
}

export type Stage = 'now' | 'coming' | 'ended';

/** Whether an absence holds today, is to come, or is over. */
export function stageOf({ from, until }: Pick<AbsenceView, 'from' | 'until'>, today: IsoDate): Stage {
  if (from > today) return 'coming';
  return until !== null && until < today ? 'ended' : 'now';
}
