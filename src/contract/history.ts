import { z } from 'zod';
import { action, nothing, read } from './define.ts';
import { id, sessionKind } from './values.ts';

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();

/** One entry of history; its words are composed on screen from the rows it touched. */
export const historyEntry = z.object({
  id,
  /** The request that wrote it, such as `session.move`. */
  name: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  targetName: z.string().nullable(),
  automatic: z.boolean(),
  at: z.string(),
  actorId: id.nullable(),
  /** The first rows it touched, main ones first, as they were before and after. */
  touched: z.array(z.object({ table: z.string(), rowId: id, before: row, after: row })),
  touchedCount: z.number(),
  /** How many rows of each table it touched. */
  counts: z.record(z.string(), z.number()),
  /** What the ids in these rows stand for. */
  people: z.record(z.string(), z.string()),
  places: z.record(z.string(), z.string()),
  serviceUsers: z.record(z.string(), z.string()),
  /** Names of the steps of inductions. */
  steps: z.record(z.string(), z.string()),
  sessions: z.record(z.string(), z.object({ kind: sessionKind, date: z.string(), start: z.string() })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const step = z.object({ entryId: id.nullable() });

export const historyRequests = {
  /** Newest first; `before` continues a list. Of one session or one person when asked. */
  'history.list': read(
    z.strictObject({
      before: id.nullable(),
      sessionId: id.nullable(),
      personId: id.nullable(),
      limit: z.int().min(1).max(100),
    }),
    z.object({ entries: z.array(historyEntry), more: z.boolean() }),
  ),
  'history.entry': read(z.strictObject({ id }), historyEntry),
  'history.state': read(
    nothing,
    z.object({
      undo: historyEntry.nullable(),
      redo: historyEntry.nullable(),
    }),
  ),

  /** Takes back the newest entry that can be, or the one named. */
  'history.undo': action(z.strictObject({ entryId: id.nullable() }), step),
  'history.redo': action(nothing, step),
};
