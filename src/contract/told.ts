import { z } from 'zod';
import { nothing, read, write } from './define.ts';
import { id, isoDate, sessionView, version } from './values.ts';

/** What the service user was told last, when and by whom; null before they were told anything. */
export const told = z.object({ on: z.string(), byPersonId: id.nullable() }).nullable();
export type ToldView = z.infer<typeof told>;

/** A session of which its service user has not been told how things stand. */
export const toTell = z.object({ session: sessionView, told });
export type ToTell = z.infer<typeof toTell>;

export const toldReads = {
  /** Every session whose service user must still be told, from now to the horizon, soonest first. */
  'told.open': read(nothing, z.array(toTell)),
  /** How it stands with one session: what was told, and whether there is something to tell now. */
  'told.of': read(z.strictObject({ sessionId: id }), z.object({ told, toTell: z.boolean() })),
};

const ofSession = { sessionId: id, version };

export const toldWrites = {
  /** The service user was told how the session stands now; by whoever uses the app when nobody is named. */
  'told.record': write({ ...ofSession, toldOn: isoDate, byPersonId: id.nullable().default(null) }),
  /** They were not told after all. */
  'told.takeBack': write(ofSession),
};
