import type { GapView, SessionView } from '#contract/values.ts';
import { compareText } from '#domain/lists.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, dateOf, type IsoDate } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';
import { sessionsTouched } from '#main/snapshot/sessions.ts';
import { gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';

/** A gap and the session it is in. */
export interface SessionGap {
  session: SessionView;
  gap: GapView;
}

/**
 * Every gap of planned sessions in `[from, until)`, soonest first. Looks only at sessions of people who are away (or
 * paused, or gone) at some time then, so a quiet year costs little.
 */
export function gapsBetween(context: Context, from: IsoDate, until: IsoDate): SessionGap[] {
  const around = gatherAround(context, from, until, []);
  const { away } = viewOf(around);
  const personDates = [...around.people.keys()].flatMap((personId) =>
    away(personId).map(({ start, end }) => {
      const last = addDays(dateOf(end), 1);
      return { personId, from: dateOf(start), until: last < until ? last : until };
    }),
  );
  const views = viewsOf({ ...around, sessions: sessionsTouched(context.db, personDates) });
  return views
    .flatMap((session) => session.gaps.map((gap) => ({ session, gap })))
    .sort((a, b) => compareText(a.gap.interval.start, b.gap.interval.start) || a.session.id - b.session.id);
}
