import { z } from 'zod';
import { nothing, read } from './define.ts';
import { readiness } from './induction.ts';
import { id } from './values.ts';

/** Something that runs out, told before it does: how near, and what is arranged from that day on. */
export const expiring = z.object({
  personId: id,
  stepId: id,
  step: z.string(),
  isGate: z.boolean(),
  expiresOn: z.string(),
  /** Which of the three warnings it is; `over` once it has run out. */
  warning: z.enum(['first', 'again', 'last', 'over']),
  /** Sessions this person covers from that day on, and the first of them. */
  arranged: z.number(),
  firstSessionId: id.nullable(),
  firstDate: z.string().nullable(),
});
export type Expiring = z.infer<typeof expiring>;

/** Cover that somebody was to give who will not be ready by then. */
export const notReadyForCover = z.object({
  personId: id,
  sessions: z.number(),
  firstSessionId: id,
  firstDate: z.string(),
  /** Names of the gates missing then. */
  gates: z.array(z.string()),
  /** All of them were known, and the cover arranged on purpose, with a reason. */
  decided: z.boolean(),
});

export const reservesBoard = z.object({
  /** By state, then by how much of what is open now they could take, then by date and name. */
  pool: z.array(
    z.object({
      personId: id,
      readiness,
      done: z.number(),
      of: z.number(),
      /** The step that can be done next; null when nothing is left or all waits. */
      next: z.string().nullable(),
      nextId: id.nullable(),
      /** Open sessions of the next weeks they could lead, were they ready. */
      helps: z.number(),
      /** Whom they stand in for now or will. */
      coversFor: id.nullable(),
      /** Days since the last supervision, shadowing or cover, and the last of them; null while in touch. */
      waiting: z.object({ days: z.number(), since: z.string(), last: z.string().nullable() }).nullable(),
      /** Steps over and not signed off. */
      toSignOff: z.number(),
      /** Something changed in the programme about which they have not been asked. */
      changes: z.number(),
    }),
  ),
  /** Open sessions of the next weeks in all. */
  openSessions: z.number(),
  expiring: z.array(expiring),
  notReadyForCover: z.array(notReadyForCover),
});
export type ReservesBoard = z.infer<typeof reservesBoard>;

export const reservesRequests = {
  'reserves.board': read(nothing, reservesBoard),
};
