import { type ClockTime, dateOf, type IsoDate, timeOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';
import { endOf } from '#renderer/text/times.ts';

/** How a handover, hand-back or first supervision is chosen: one of the times offered, another, or none. */
export interface MeetingChoice {
  /** The start of an offered time, `other` or `none`; null until something was chosen. */
  pick: string | null;
  date: IsoDate | null;
  start: ClockTime | null;
  minutes: number | null;
  placeId: number | null;
}

export const noChoice: MeetingChoice = { pick: null, date: null, start: '10:00', minutes: 60, placeId: null };

export interface MeetingTime {
  date: IsoDate;
  start: ClockTime;
  end: ClockTime;
  placeId: number | null;
}

/** What is chosen, given the times offered now: the first of them until another choice is made. */
export function pickOf({ pick }: MeetingChoice, slots: readonly Interval[]): string {
  if (pick === 'other' || pick === 'none') return pick;
  return slots.find((slot) => slot.start === pick)?.start ?? slots[0]?.start ?? 'none';
}

/** The time chosen; null for none, undefined while another time is not filled in. */
export function meetingOf(choice: MeetingChoice, slots: readonly Interval[]): MeetingTime | null | undefined {
  const pick = pickOf(choice, slots);
  if (pick === 'none') return null;
  const { date, start, minutes, placeId } = choice;
  if (pick === 'other') {
    const end = endOf(start, minutes);
    return date === null || start === null || end === null ? undefined : { date, start, end, placeId };
  }
  const slot = slots.find((each) => each.start === pick);
  return slot && { date: dateOf(slot.start), start: timeOf(slot.start), end: timeOf(slot.end), placeId };
}
