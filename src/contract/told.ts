import { z } from 'zod';
import { nothing, read, write } from './define.ts';
import { id, isoDate, sessionView, version } from './values.ts';

/** What the service user was told last, when and by whom; null before they were told anything. */
export const told = z.object({ on: z.string(), byPersonId: id.nullable() }).nullable();
export type ToldView = z.infer<typeof told>;

const ofSession = { sessionId: id, version };

/** A change that a service user has not been told of: the first session it is about, and all others it is about alike. */
export const toTell = z.object({
  session: sessionView,
  told,
  others: z.array(z.object({ ...ofSession, date: z.string(), start: z.string() })),
});
export type ToTell = z.infer<typeof toTell>;

export const toldRequests = {
  /** Every change a service user must still be told of, from now to the horizon, soonest first. */
  'told.open': read(nothing, z.array(toTell)),
  /** How it stands with one session: what was told, and whether there is something to tell now. */
  'told.of': read(z.strictObject({ sessionId: id }), z.object({ told, toTell: z.boolean() })),

  /** A service user was told how these sessions stand now; by whoever uses the app when nobody is named. */
  'told.record': write({
    sessions: z.array(z.strictObject(ofSession)).min(1).max(1000),
    toldOn: isoDate,
    byPersonId: id.nullable().default(null),
  }),
  /** They were not told after all. */
  'told.takeBack': write(ofSession),
};
