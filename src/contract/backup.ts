import { z } from 'zod';
import { action, nothing, read, withoutDatabase } from './define.ts';
import { id, isoDate } from './values.ts';

const backupFile = z.object({
  name: z.string(),
  at: z.string(),
  bytes: z.number(),
});

const paper = z.enum(['pdf', 'printer']);
const done = z.object({ done: z.boolean(), message: z.string() });

export const backupRequests = {
  'backup.list': withoutDatabase(read(nothing, z.object({ folder: z.string(), files: z.array(backupFile) }))),

  'backup.make': action(nothing, done),
  /** Verifies the file first; the database it replaces is kept beside it. Null lets the coordinator pick a file. */
  'backup.restore': withoutDatabase(action(z.strictObject({ name: z.string().max(200).nullable() }), done)),
  'backup.chooseFolder': action(nothing, z.object({ folder: z.string().nullable() })),
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
