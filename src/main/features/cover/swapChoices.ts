import type { SwapChoice } from '#contract/cover.ts';
import type { Input, Output } from '#contract/requests.ts';
import { swapFindings, swapProblem } from '#domain/cover/swap.ts';
import { compareText } from '#domain/lists.ts';
import { addDays } from '#domain/time/dates.ts';
import { halvesOf } from '#main/features/sessions/swapHalves.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { everybodyIn, sessionById, sessionsBetween } from '#main/snapshot/sessions.ts';
import { gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import { withBackground } from './background.ts';

/** How far before and after a session one is looked for to have in return, in days. */
const reach = 14;

/** What somebody leads near a session and could give for it, each judged with the whole swap done. */
export function swapChoices(
  context: Context,
  { sessionId, forPersonId, personId }: Input<'cover.swapChoices'>,
): Output<'cover.swapChoices'> {
  const { db, now } = context;
  const one = { session: sessionById(db, sessionId), personId: forPersonId };
  const { date } = one.session;
  const [from, until] = [addDays(date, -reach), addDays(date, reach + 1)];
  // Only these two are judged, so only what they are in can stand in the way.
  const sessions = sessionsBetween(db, { from, until, people: [forPersonId, personId] });
  const gathered = gatherAround(context, from, until, sessions, [
    ...everybodyIn(sessions),
    forPersonId,
    personId,
  ]);
  if (!gathered.people.has(forPersonId) || !gathered.people.has(personId)) throw notFound('person');
  const possible = sessions.filter((session) => swapProblem(one, { session, personId }, now) === null);
  const snapshot = withBackground(context, gathered, [one.session, ...possible]);
  const judged = possible.map((session) => {
    const dates = new Set([date, session.date]);
    const days = { ...snapshot, sessions: sessions.filter((each) => dates.has(each.date)) };
    return { session, findings: swapFindings(one, { session, personId }, days) };
  });
  const views = new Map(viewsOf(snapshot).map((view) => [view.id, view]));
  const hard = ({ findings }: SwapChoice) => findings.filter(({ severity }) => severity === 'hard').length;
  return judged
    .flatMap(({ session, findings }): SwapChoice[] => {
      const view = views.get(session.id);
      return view
        ? [{ session: view, fits: !findings.some((each) => each.severity === 'hard'), findings }]
        : [];
    })
    .sort(
      (a, b) => hard(a) - hard(b) || a.findings.length - b.findings.length || byTime(a.session, b.session),
    );
}

function byTime(a: SwapChoice['session'], b: SwapChoice['session']): number {
  const [one, other] = [`${a.date}T${a.start}`, `${b.date}T${b.start}`];
  return compareText(one, other) || a.id - b.id;
}

/** The swaps a session is in, each with its other half. */
export function swapsOf(context: Context, { sessionId }: Input<'cover.swaps'>): Output<'cover.swaps'> {
  const session = sessionById(context.db, sessionId);
  return session.cover.flatMap((cover) => {
    if (cover.swapId === null) return [];
    const [half] = halvesOf(context.db, cover.swapId).filter((each) => each.cover.id !== cover.id);
    if (!half) return [{ cover, other: null }];
    const { date } = half.session;
    const [view] = viewsOf(
      gatherAround(context, date, addDays(date, 1), [half.session], everybodyIn([half.session])),
    );
    return [{ cover, other: view ? { session: view, cover: half.cover } : null }];
  });
}
