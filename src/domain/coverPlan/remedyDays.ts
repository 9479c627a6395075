import { absent, clash, notActive, outsideWorkingPattern } from '#domain/booking/personRules.ts';
import { coverFindings } from '#domain/cover/eligibility.ts';
import { hasBegun, type Session, sessionInterval } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { addDays, type IsoDate, momentOf, mondayOf, type Weekday } from '#domain/time/dates.ts';
import { type Interval, overlaps } from '#domain/time/interval.ts';
import type { CoverPlanGap } from './problem.ts';

/** Sessions held on another day of the same week, at the same time. */
export interface DayRemedy {
  help: 'anotherDay';
  weekday: Weekday;
  /** Their ids. */
  sessions: number[];
  /** Whether a service user would have to agree: when they can come is not known here. */
  asksServiceUser: boolean;
}

/**
 * For each weekday (Monday to Friday) those of the gaps' sessions that could be covered, were they held then, and that
 * enough of those who attend could come to. Bank holidays, days beyond the snapshot and times that have begun are out.
 * Days on which nothing could move are left out. Rooms are not looked at.
 */
export function otherDays(snapshot: Snapshot, open: readonly CoverPlanGap[]): DayRemedy[] {
  return ([1, 2, 3, 4, 5] as const).flatMap((weekday): DayRemedy[] => {
    const moved = movable(snapshot, open, weekday);
    if (moved.length === 0) return [];
    const asksServiceUser = moved.some(({ kind }) => kind === 'supportMeeting');
    return [{ help: 'anotherDay', weekday, sessions: moved.map(({ id }) => id), asksServiceUser }];
  });
}

/** A session on a weekday of its week. Who said no for the old date has not been asked for this one. */
export function heldOn(session: Session, weekday: Weekday): Session {
  return { ...session, date: addDays(mondayOf(session.date), weekday - 1), asks: [] };
}

/** When people who attend would be taken up by what has moved already. */
type Taken = Map<number, Interval[]>;

function movable(snapshot: Snapshot, open: readonly CoverPlanGap[], weekday: Weekday): Session[] {
  const taken: Taken = new Map();
  const moved = new Map<number, Session>();
  for (const gap of open) {
    const session = heldOn(gap.session, weekday);
    if (session.date === gap.session.date || moved.has(session.id)) continue;
    if (!isOpenDay(snapshot, session) || !isCoverable(snapshot, gap, session)) continue;
    const comers = comersTo(snapshot, session, taken);
    if (!comers) continue;
    for (const personId of comers) {
      taken.set(personId, [...(taken.get(personId) ?? []), sessionInterval(session)]);
    }
    moved.set(session.id, session);
  }
  return [...moved.values()];
}

function isOpenDay({ from, until, now, holidays }: Snapshot, session: Session): boolean {
  const { date } = session;
  return date >= from && date < until && !holidays.has(date) && !hasBegun(session, now);
}

function isCoverable(
  snapshot: Snapshot,
  { gap, start, end, candidates }: CoverPlanGap,
  session: Session,
): boolean {
  const interval = timeOn(session.date, start, end);
  const question = { session, forPersonId: gap.personId, interval, snapshot };
  return candidates.some(({ personId }) => {
    const person = snapshot.people.get(personId);
    return person && coverFindings(question, person).every(({ severity }) => severity === 'soft');
  });
}

const timeOn = (date: IsoDate, start: string, end: string): Interval => ({
  start: momentOf(date, start),
  end: momentOf(date, end),
});

/** Those who attend and can come; null when they are too few: all of an individual supervision, else more than half. */
function comersTo(snapshot: Snapshot, session: Session, taken: Taken): number[] | null {
  const attendees = new Set(
    session.parts.filter(({ part }) => part === 'attendee').map(({ personId }) => personId),
  );
  const comers = [...attendees].filter((personId) => canCome(snapshot, session, personId, taken));
  const enough =
    session.kind === 'individualSupervision'
      ? comers.length === attendees.size
      : attendees.size === 0 || comers.length * 2 > attendees.size;
  return enough ? comers : null;
}

function canCome(snapshot: Snapshot, session: Session, personId: number, taken: Taken): boolean {
  const person = snapshot.people.get(personId);
  if (!person) return false;
  const view = viewOf(snapshot);
  const interval = sessionInterval(session);
  const presence = { person, session, interval };
  const stands = [
    ...notActive(presence),
    ...absent(presence, view, 'hard'),
    ...outsideWorkingPattern(presence, 'hard'),
    ...clash(presence, view, 'hard'),
  ];
  return stands.length === 0 && !(taken.get(personId) ?? []).some((each) => overlaps(each, interval));
}
