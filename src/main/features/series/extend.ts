import { slotsOf } from '#domain/sessions/series.ts';
import type { Context } from '#main/request/context.ts';
import { transact } from '#main/store/transact.ts';
import { sessionsFor, storeSessions } from './makeSessions.ts';
import { seriesToExtend } from './reads.ts';

/** Makes the sessions of every open series up to the horizon, by each series' own choices. Logged, never on undo. */
export function extendOpenSeries(context: Context): void {
  const due = seriesToExtend(context.db, context.horizon)
    .map((series) => ({ series, slots: slotsOf(series, series.extendedTo, context.horizon) }))
    .filter(({ slots }) => slots.length > 0);
  if (due.length === 0) return;
  transact(context.host.store(), { name: 'series.extend', automatic: true, actorId: null }, (tx) => {
    for (const { series, slots } of due) {
      storeSessions(tx, series, sessionsFor({ ...context, db: tx }, series, slots));
      tx.run('UPDATE series SET extended_to = ? WHERE id = ?', [context.horizon, series.id]);
    }
  });
}
