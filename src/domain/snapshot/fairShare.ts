import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import { coveringIn } from './turns.ts';
import type { SnapshotView } from './view.ts';

/**
 * How many of the sessions covered lately would fall to this person by their hours, were they to cover this one too;
 * null for somebody who has no share. Whoever is covered for has none either. Not rounded.
 */
export function fairShare(
  person: Person,
  session: Session,
  forPersonId: number,
  view: SnapshotView,
): number | null {
  const pool = view.pools(session.date).find((each) => each.minutes.has(person.id));
  const own = pool?.minutes.get(person.id);
  if (!pool || own === undefined || person.id === forPersonId) return null;
  const lately = view.turns.lately(session.date);
  const isIn = (id: number) => id !== forPersonId && pool.minutes.has(id);
  let minutes = pool.minutesInAll;
  let count = pool.covered;
  const theirs = pool.minutes.get(forPersonId);
  if (theirs !== undefined) {
    minutes -= theirs;
    count -= lately.get(forPersonId)?.size ?? 0;
  }
  // Of this session counts what stands in it, not what the background knew.
  for (const id of view.turns.inSession(session.id)) {
    if (isIn(id) && lately.get(id)?.has(session.id)) count -= 1;
  }
  for (const id of coveringIn(session).add(person.id)) if (isIn(id)) count += 1;
  return (count * own) / minutes;
}

/** A share as it is told: to one decimal. */
export function roundedShare(share: number): number {
  return Math.round(share * 10) / 10;
}
