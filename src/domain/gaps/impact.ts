import { compareText } from '#domain/lists.ts';
import { followCover, isCoverNeeded } from '#domain/sessions/coverChain.ts';
import {
  type Cover,
  type PartKind,
  type Session,
  sessionInterval,
  soleAttendee,
} from '#domain/sessions/session.ts';
import { common, type Interval, merge, overlapsAny } from '#domain/time/interval.ts';
import type { Awayness, Gap } from './gap.ts';

/** One session an absence touches, and what that means for it. */
export interface ImpactLine {
  session: Session;
  part: PartKind;
  /** The part of the session that is touched. */
  interval: Interval;
  /** How the person came to lead, when they stand in for somebody; null for their own part. */
  via: number[] | null;
  /** The gap they leave; null for attendees. */
  gap: Gap | null;
  meaning: 'gap' | 'apologies' | 'newDate';
}

/**
 * Every planned session that these times of absence touch for a person, as lead, as cover or as attendee, in order
 * of time. Derived afresh each time, so what is added or moved later counts. The gaps must already know of the absence.
 */
export function impactOf(
  personId: number,
  absent: readonly Interval[],
  sessions: readonly Session[],
  gapsIn: (session: Session) => readonly Gap[],
): ImpactLine[] {
  const lines: ImpactLine[] = [];
  for (const session of sessions) {
    const whole = sessionInterval(session);
    if (session.state !== 'planned' || !overlapsAny(absent, whole)) continue;
    for (const gap of gapsIn(session)) {
      if (gap.personId !== personId || !overlapsAny(absent, gap.interval)) continue;
      const via = gap.chain.length > 1 ? gap.chain : null;
      lines.push({ session, part: 'lead', interval: gap.interval, via, gap, meaning: 'gap' });
    }
    if (session.parts.some((part) => part.personId === personId && part.part === 'attendee')) {
      const meaning = soleAttendee(session) === personId ? 'newDate' : 'apologies';
      for (const interval of common(merge(absent), [whole])) {
        lines.push({ session, part: 'attendee', interval, via: null, gap: null, meaning });
      }
    }
  }
  return lines.sort(byTime);
}

function byTime(a: ImpactLine, b: ImpactLine): number {
  return (
    compareText(a.interval.start, b.interval.start) ||
    a.session.id - b.session.id ||
    (a.part === b.part ? 0 : a.part === 'lead' ? -1 : 1)
  );
}

/**
 * Cover that was needed before absences changed and is not needed any more, cover of that cover included. Cover that
 * was arranged without anybody being away is not listed. Give it the sessions that have not begun.
 */
export function coverNoLongerNeeded(
  sessions: readonly Session[],
  before: Awayness['away'],
  after: Awayness['away'],
): { session: Session; cover: Cover }[] {
  const found: { session: Session; cover: Cover }[] = [];
  for (const session of sessions) {
    if (session.state !== 'planned' || session.cover.length === 0) continue;
    for (const cover of noLongerNeededIn(session, before, after)) found.push({ session, cover });
  }
  return found;
}

function noLongerNeededIn(session: Session, before: Awayness['away'], after: Awayness['away']): Cover[] {
  const needed = (within: Session, away: Awayness['away']) =>
    within.cover.filter((cover) => isCoverNeeded(within, cover, away));
  const askedIn = (within: Session) => new Set(followCover(within).asked.map(({ personId }) => personId));
  const neededBefore = new Set(needed(session, before));
  const askedBefore = askedIn(session);
  let left = session;
  // Dropping a row may leave the next one in its chain without purpose, so go on until nothing more falls away.
  for (;;) {
    const stillNeeded = new Set(needed(left, after));
    const asked = askedIn(left);
    const remaining = left.cover.filter(
      (cover) =>
        (stillNeeded.has(cover) || !neededBefore.has(cover)) &&
        (asked.has(cover.forPersonId) || !askedBefore.has(cover.forPersonId)),
    );
    if (remaining.length === left.cover.length) break;
    left = { ...left, cover: remaining };
  }
  const kept = new Set(left.cover);
  return session.cover.filter((cover) => !kept.has(cover));
}
