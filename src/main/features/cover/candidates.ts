import type { Input, Output } from '#contract/requests.ts';
import { eligibility } from '#domain/cover/eligibility.ts';
import { statusOn } from '#domain/people/person.ts';
import { overlaps } from '#domain/time/interval.ts';
import type { Context } from '#main/request/context.ts';
import { notFound } from '#main/request/refusal.ts';
import { viewsOf } from '#main/snapshot/snapshot.ts';
import { dayAround, timeOrWhole } from './question.ts';

/**
 * Everybody for one gap, by the domain's order. Whoever had left by today and applicants are left out: they are not of
 * the team. Somebody who leaves between today and the session is there, with the reason.
 */
export function candidatesFor(
  context: Context,
  { sessionId, forPersonId, start, end }: Input<'cover.candidates'>,
): Output<'cover.candidates'> {
  const { session, day } = dayAround(context, sessionId);
  if (!day.people.has(forPersonId)) throw notFound('person');
  const interval = timeOrWhole(session, start, end);
  const [shown] = viewsOf({ ...day, sessions: [session] });
  if (!shown) throw notFound('session');
  const gaps = shown.gaps.filter((each) => each.personId === forPersonId);
  const gap = gaps.find((each) => overlaps(each.interval, interval)) ?? gaps[0] ?? null;
  const question = { session, forPersonId, interval, snapshot: day };
  const candidates = eligibility(question)
    .filter(({ personId }) => {
      const person = day.people.get(personId);
      if (!person) return false;
      return statusOn(person, context.today) !== 'leaver' && statusOn(person, session.date) !== 'applicant';
    })
    .map(({ name: _, ...candidate }) => candidate);
  return { session: shown, gap, candidates };
}
