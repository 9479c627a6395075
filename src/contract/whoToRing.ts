import { z } from 'zod';
import { proposal, read, write } from './define.ts';
import { clockTime, id, interval, isoDate, version } from './values.ts';

/** On which dates (inclusive), and in which hours of each: null for all working hours. */
const naming = {
  byPersonId: id,
  from: isoDate,
  until: isoDate,
  start: clockTime.nullable(),
  end: clockTime.nullable(),
};

const ringing = z.object({
  interval,
  /** Whom to ring in this order; nobody when empty. */
  who: z.array(z.object({ personId: id, telephone: z.string().nullable() })),
});

/** Who can be rung while a coordinator is away, day by day from today on. */
export const whoToRingView = z.object({
  personId: id,
  /** The dates asked about, inclusive; null when all of the absence is over. */
  dates: z.object({ from: z.string(), until: z.string() }).nullable(),
  /** No working pattern is recorded for some of these days, so the hours of the working day are asked for. */
  hoursAssumed: z.boolean(),
  days: z.array(z.object({ date: z.string(), ringing: z.array(ringing) })),
  /** Working hours from now on with nobody to ring. */
  without: z.array(interval),
  /** Who is named, first named first. */
  named: z.array(
    z.object({
      id,
      version,
      byPersonId: id,
      telephone: z.string().nullable(),
      from: z.string(),
      until: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      /** When they are away themselves on those dates. */
      away: z.array(interval),
    }),
  ),
  /** Whom the app would name in the hours without anybody, and what would be left. */
  suggested: z.array(
    z.object({
      byPersonId: id,
      from: z.string(),
      until: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
    }),
  ),
});
export type WhoToRingView = z.infer<typeof whoToRingView>;

export const whoToRingRequests = {
  /** Null for the absence of somebody who is no coordinator. */
  'whoToRing.of': read(z.strictObject({ absenceId: id }), whoToRingView.nullable()),

  'whoToRing.remove': write({ id, version }),

  /** Overlapping namings are fine: whoever was named first is rung first. */
  'whoToRing.name': proposal({ forPersonId: id, ...naming }),
  /** Several at once, such as for every day of an absence; taken back in one step. */
  'whoToRing.nameAll': proposal({
    forPersonId: id,
    named: z.array(z.strictObject(naming)).min(1).max(400),
  }),
};
