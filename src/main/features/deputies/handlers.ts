import type { deputiesRequests } from '#contract/deputies.ts';
import { isPrepared } from '#domain/gaps/deputies.ts';
import { reachable } from '#main/features/whoToRing/reads.ts';
import type { Handlers } from '#main/request/context.ts';
import { absenceById } from '#main/snapshot/absences.ts';
import { viewsOf } from '#main/snapshot/snapshot.ts';
import { ledIn } from './reads.ts';

export const deputiesHandlers: Handlers<keyof typeof deputiesRequests> = {
  'deputies.of': (context, { absenceId }) => {
    const absence = absenceById(context.db, absenceId);
    const { without, around } = reachable(context, absence);
    if (around.people.get(absence.personId)?.role !== 'coordinator') return null;
    const { led, around: seen } = ledIn(context, absence, context.horizon);
    const views = new Map(viewsOf(seen).map((session) => [session.id, session]));
    const sessions = led.flatMap(({ session, settled, deputies }) => {
      const shown = views.get(session.id);
      return shown ? [{ session: shown, settled, deputies }] : [];
    });
    return { sessions, without, prepared: isPrepared(led, without) };
  },
};
