import { momentOf } from '#domain/time/dates.ts';
import { common, type Interval, intersection, subtract } from '#domain/time/interval.ts';
import { type Cover, type Session, sessionInterval } from './session.ts';

/** Somebody standing as lead for a time, and the chain of cover by which it came to them (a named lead first). */
export interface ChainLink {
  personId: number;
  interval: Interval;
  chain: number[];
}

/** A session's cover followed from its named leads. */
export interface FollowedCover {
  /** Everybody who is to stand, before their own cover is looked at: named leads and those who cover. */
  asked: ChainLink[];
  /** Who stands in the end. */
  leads: ChainLink[];
  /** For each person covered, the time that is. */
  covered: Map<number, Interval[]>;
}

/**
 * Follows cover of cover. Where two rows cover the same person at once the newer one holds; a row that would lead
 * back to somebody already in its chain is passed over, so the last one before the ring closes stands.
 */
export function followCover(session: Session): FollowedCover {
  const followed: FollowedCover = { asked: [], leads: [], covered: new Map() };
  const whole = sessionInterval(session);
  const rows = [...session.cover].sort((a, b) => b.id - a.id);
  const stand = (personId: number, interval: Interval, chain: number[]): void => {
    const link = { personId, interval, chain };
    followed.asked.push(link);
    const taken: Interval[] = [];
    for (const row of rows) {
      if (row.forPersonId !== personId || chain.includes(row.byPersonId)) continue;
      const span = intersection(coverInterval(session, row), interval);
      if (!span) continue;
      for (const piece of subtract(span, taken)) stand(row.byPersonId, piece, [...chain, row.byPersonId]);
      taken.push(span);
    }
    if (taken.length === 0) {
      followed.leads.push(link);
      return;
    }
    followed.covered.set(personId, [...(followed.covered.get(personId) ?? []), ...taken]);
    for (const rest of subtract(interval, taken)) followed.leads.push({ personId, interval: rest, chain });
  };
  const named = new Set<number>();
  for (const part of session.parts) {
    if (part.part === 'lead') named.add(part.personId);
  }
  for (const personId of named) stand(personId, whole, [personId]);
  return followed;
}

/** The time of a cover row within its session. */
export function coverInterval(session: Pick<Session, 'date'>, cover: Pick<Cover, 'start' | 'end'>): Interval {
  return { start: momentOf(session.date, cover.start), end: momentOf(session.date, cover.end) };
}

/** Cover that reaches outside its session or stands for nobody in it; all of it where the session does not take place. */
export function strayCover(session: Session): Cover[] {
  if (session.state !== 'planned') return session.cover;
  const whole = sessionInterval(session);
  const { asked } = followCover(session);
  return session.cover.filter((cover) => {
    const span = coverInterval(session, cover);
    if (span.start < whole.start || span.end > whole.end) return true;
    return !asked.some(
      ({ personId, interval }) => personId === cover.forPersonId && intersection(span, interval),
    );
  });
}

/** Whether a row of cover answers an absence: the person covered is to stand in that time, and away in it. */
export function isCoverNeeded(
  session: Session,
  cover: Cover,
  away: (personId: number) => readonly Interval[],
): boolean {
  const span = coverInterval(session, cover);
  return followCover(session).asked.some(
    ({ personId, interval }) =>
      personId === cover.forPersonId && common(away(personId), common([span], [interval])).length > 0,
  );
}
