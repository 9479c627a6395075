import { z } from 'zod';
import { action, nothing, read, withoutDatabase } from './define.ts';
import { done } from './values.ts';

const backupFile = z.object({
  name: z.string(),
  at: z.string(),
  bytes: z.number(),
});

export const backupRequests = {
  'backup.list': withoutDatabase(read(nothing, z.object({ folder: z.string(), files: z.array(backupFile) }))),

  'backup.make': action(nothing, done),
  /** Verifies the file first; the database it replaces is kept beside it. Null lets the coordinator pick a file. */
  'backup.restore': withoutDatabase(action(z.strictObject({ name: z.string().max(200).nullable() }), done)),
  'backup.chooseFolder': action(nothing, z.object({ folder: z.string().nullable() })),
};
