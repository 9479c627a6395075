import { z } from 'zod';
import { settlements } from '#domain/gaps/deputies.ts';
import { read } from './define.ts';
import { id, interval, sessionView } from './values.ts';

/** A session a coordinator leads while away, and how that is settled. */
export const ledSession = z.object({
  session: sessionView,
  settled: z.enum(settlements),
  deputies: z.array(z.object({ personId: id, interval })),
});
export type LedSessionView = z.infer<typeof ledSession>;

export const deputiesRequests = {
  /**
   * Whether a coordinator's absence is prepared: every session to come that she leads, to the horizon, and the working
   * hours with nobody to ring. Null for the absence of somebody who is no coordinator.
   */
  'deputies.of': read(
    z.strictObject({ absenceId: id }),
    z
      .object({
        sessions: z.array(ledSession),
        without: z.array(interval),
        /** Derived each time; never stored. */
        prepared: z.boolean(),
      })
      .nullable(),
  ),
};
