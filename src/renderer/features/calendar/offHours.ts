import type { EventInput } from '@fullcalendar/react';
import { datesBetween, type IsoDate } from '#domain/time/dates.ts';
import { type Interval, overlapsAny, subtract, wholeDay } from '#domain/time/interval.ts';
import type { EventLook } from './events.ts';
import type { DateRange } from './range.ts';

/** What is not worked of each day of a range, as shading behind the sessions; none where no hours are given. */
export function offHours({ from, until }: DateRange, hours: readonly Interval[] | undefined): EventInput[] {
  if (hours === undefined) return [];
  return datesBetween(from, until).flatMap((date) =>
    subtract(wholeDay(date), hours).map(
      ({ start, end }): EventInput => ({
        id: `off ${start}`,
        start,
        end,
        display: 'background',
        look: { kind: 'off' } satisfies EventLook,
      }),
    ),
  );
}

/** Whether somebody is off for the whole of a day; never where no hours are given. */
export function isDayOff(date: IsoDate, hours: readonly Interval[] | undefined): boolean {
  return hours !== undefined && !overlapsAny(hours, wholeDay(date));
}
