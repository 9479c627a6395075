import { z } from 'zod';
import { action } from './define.ts';
import { done, id, isoDate } from './values.ts';

const paper = z.enum(['pdf', 'printer']);

export const printRequests = {
  /**
   * Prints, or saves as PDF, the week rota or the cover list from a date for some weeks, or whom to ring in a
   * coordinator's absence (null: the one of now, or the next), or the passport of somebody whose induction has begun.
   */
  'print.make': action(
    z.discriminatedUnion('what', [
      z.strictObject({
        what: z.enum(['rota', 'coverList']),
        from: isoDate,
        weeks: z.union([z.literal(1), z.literal(4)]),
        to: paper,
      }),
      z.strictObject({ what: z.literal('whoToRing'), absenceId: id.nullable(), to: paper }),
      z.strictObject({ what: z.literal('passport'), personId: id, to: paper }),
    ]),
    done,
  ),
};
