import { isClockTime, isIsoDate, londonMoment, type Moment } from '#domain/time/dates.ts';

/** The one clock of the app. It runs at the speed of the machine's, from now or from a moment given at the start. */
export interface Clock {
  /** The London wall-clock moment, to the minute. */
  moment(): Moment;
  /** The instant in UTC, as ISO text. */
  instant(): string;
  /** Milliseconds until the next full minute: 1 to 60,000. */
  untilNextMinute(): number;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * The instant (milliseconds since 1970) of a London wall-clock moment; null when the text is no moment, or one that
 * London skips when its clocks go forward. Of a moment that happens twice, the first.
 */
export function epochOf(text: string): number | null {
  const [date, time, ...rest] = text.split('T');
  if (rest.length > 0 || !isIsoDate(date ?? '') || !isClockTime(time ?? '')) return null;
  const asIfUtc = Date.parse(`${text}Z`);
  const summer = asIfUtc - hour;
  if (londonMoment(summer) === text) return summer;
  return londonMoment(asIfUtc) === text ? asIfUtc : null;
}

/** A clock that reads `startsAt` (milliseconds since 1970; null: the machine's time) at this moment and ticks on. */
export function startClock(startsAt: number | null, machineTime: () => number = Date.now): Clock {
  const ahead = startsAt === null ? 0 : startsAt - machineTime();
  const epoch = () => machineTime() + ahead;
  return {
    moment: () => londonMoment(epoch()),
    instant: () => new Date(epoch()).toISOString(),
    untilNextMinute: () => minute - (epoch() % minute),
  };
}
