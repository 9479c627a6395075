import { absenceInterval } from '#domain/absence/absence.ts';
import type { Finding, Severity } from '#domain/finding.ts';
import { mayLead, type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn, patternOn } from '#domain/people/workingPattern.ts';
import { gatesOn, isReadyOn, outlookOf, readinessOf, stepNames } from '#domain/reserves/readiness.ts';
import type { Session, SessionKind } from '#domain/sessions/session.ts';
import type { Engagement, SnapshotView } from '#domain/snapshot/view.ts';
import { type IsoDate, timeOf } from '#domain/time/dates.ts';
import { covers, type Interval, merge, minutesBetween, overlaps } from '#domain/time/interval.ts';

/** Somebody who is to be in a session for a time within one day; `session` may be one not stored yet. */
export interface Presence {
  person: Person;
  session: Session;
  interval: Interval;
}

type Facts = Finding['facts'];

/** A finding about a presence. */
export function findingOf(
  code: Finding['code'],
  severity: Severity,
  { person }: Presence,
  rest: { sessionId?: number; when?: Interval; facts?: Facts } = {},
): Finding {
  const { sessionId = null, when = null, facts = {} } = rest;
  return { code, severity, personId: person.id, sessionId, when, facts };
}

/**
 * Not working all of that time. Facts: `hours` of the day as “09:00-12:00,13:00-17:00”, '' for a day off, null when
 * no pattern holds. Externals usually have no pattern here; without one nothing is said of their hours.
 */
export function outsideWorkingPattern(presence: Presence, severity: Severity): Finding[] {
  const { person, session, interval } = presence;
  const pattern = patternOn(person.patterns, session.date);
  if (pattern === null && person.role === 'external') return [];
  const hours = hoursOn(person.patterns, session.date);
  if (covers(hours, interval)) return [];
  const facts = { hours: pattern === null ? null : hoursText(hours) };
  return [findingOf('outsideWorkingPattern', severity, presence, { when: interval, facts })];
}

/** Hours as a fact: “09:00-12:00,13:00-17:00”. */
export function hoursText(hours: readonly Interval[]): string {
  return hours.map(({ start, end }) => `${timeOf(start)}-${timeOf(end)}`).join(',');
}

/** Absent in that time. `when` is the whole time away, FOREVER while it has no end; never the kind. */
export function absent(presence: Presence, view: SnapshotView, severity: Severity): Finding[] {
  return absencesDuring(presence, view).map((when) => findingOf('absent', severity, presence, { when }));
}

/** The person's absences, joined, that share time with the presence. */
export function absencesDuring({ person, interval }: Presence, view: SnapshotView): Interval[] {
  const absences = view.absencesOf(person.id);
  if (absences.length === 0) return [];
  const spells = merge(absences.map(absenceInterval).filter((each) => each.start < each.end));
  return spells.filter((spell) => overlaps(spell, interval));
}

/** In another session at that time, one finding a session. Facts: kind, start, end of the other. */
export function clash(presence: Presence, view: SnapshotView, severity: Severity): Finding[] {
  const findings: Finding[] = [];
  for (const [other, engagements] of otherSessions(presence, view)) {
    const shared = engagements.find((each) => overlaps(each.interval, presence.interval));
    if (!shared) continue;
    findings.push(
      findingOf('clash', severity, presence, {
        sessionId: other.id,
        when: shared.interval,
        facts: factsOf(other),
      }),
    );
  }
  return findings;
}

/**
 * Too little time between two sites before or after another session that does not clash. A place without a site
 * (a home visit, a call) needs no buffer. Facts: kind, start, end of the other; `minutes` there are, `needed`.
 */
export function travelTooShort(presence: Presence, view: SnapshotView, severity: Severity): Finding[] {
  const { site } = presence.session;
  const needed = view.snapshot.settings.travelMinutes;
  if (site === null || needed <= 0) return [];
  const findings: Finding[] = [];
  for (const { other, when, minutes } of neighbours(presence, view)) {
    if (other.site === null || other.site === site || minutes >= needed) continue;
    const facts = { ...factsOf(other), minutes, needed };
    findings.push(findingOf('travelTooShort', severity, presence, { sessionId: other.id, when, facts }));
  }
  return findings;
}

/** Another session of the person's day that does not clash: when they are in it nearest to this time. */
export interface Neighbour {
  other: Session;
  when: Interval;
  /** Between the two. */
  minutes: number;
}

/** Every other session of the person's day that shares no time with the presence. */
export function neighbours(presence: Presence, view: SnapshotView): Neighbour[] {
  const found: Neighbour[] = [];
  for (const [other, engagements] of otherSessions(presence, view)) {
    if (engagements.some((each) => overlaps(each.interval, presence.interval))) continue;
    let nearest: Neighbour | null = null;
    for (const { interval: when } of engagements) {
      const minutes = minutesBetween(when, presence.interval);
      if (nearest === null || minutes < nearest.minutes) nearest = { other, when, minutes };
    }
    if (nearest) found.push(nearest);
  }
  return found;
}

function otherSessions({ person, session }: Presence, view: SnapshotView): Map<Session, Engagement[]> {
  const others = new Map<Session, Engagement[]>();
  for (const engagement of view.busyOn(person.id, session.date)) {
    if (engagement.session.id === session.id) continue;
    const known = others.get(engagement.session);
    if (known) known.push(engagement);
    else others.set(engagement.session, [engagement]);
  }
  return others;
}

/** The other session as facts: kind, start, end. */
export function factsOf({ kind, start, end }: Session): { kind: SessionKind; start: string; end: string } {
  return { kind, start, end };
}

/** Neither active nor a reserve on the day. Facts: `status`. */
export function notActive(presence: Presence): Finding[] {
  const status = statusOn(presence.person, presence.session.date);
  if (status === 'active' || status === 'reserve') return [];
  return [findingOf('notActive', 'hard', presence, { facts: { status } })];
}

/**
 * A reserve who lacks gates on the day. Hard, unless all that is still open is expected to be done by then: whoever
 * becomes ready in time can be planned for, and the warning says on what that hangs. Facts: `gates`, the names of those
 * missing ('' when no induction was begun); `readyFrom`, the day all is expected, null while that cannot be said.
 */
export function reserveNotReady(presence: Presence, view: SnapshotView): Finding[] {
  const { person, session } = presence;
  if (statusOn(person, session.date) !== 'reserve' || isReadyOn(person, session.date)) return [];
  const outlook = outlookOf(view.snapshot);
  const { on } = readinessOf(person, outlook);
  const { missing, expected } = gatesOn(person, session.date, outlook);
  if (person.induction === null || missing.length > 0) {
    const facts = { gates: stepNames([...missing, ...expected]), readyFrom: on };
    return [findingOf('reserveNotReady', 'hard', presence, { facts })];
  }
  if (expected.length === 0) return [];
  const facts = { gates: stepNames(expected), readyFrom: on };
  return [findingOf('readyIfDone', 'soft', presence, { facts })];
}

/**
 * A gate that was met has run out by the day: no new cover from then on, for whoever it was asked of, reserve or not.
 * Facts: `gates`, the names of those.
 */
export function gateExpired(presence: Presence, view: SnapshotView): Finding[] {
  const { person, session } = presence;
  if (person.induction === null) return [];
  const { expired } = gatesOn(person, session.date, outlookOf(view.snapshot));
  if (expired.length === 0) return [];
  return [findingOf('gateExpired', 'hard', presence, { facts: { gates: stepNames(expired) } })];
}

/** No leave to lead this kind of supervision. Facts: `kind`. */
export function mayNotLead(presence: Presence): Finding[] {
  const { kind } = presence.session;
  return mayLead(presence.person, kind)
    ? []
    : [findingOf('mayNotLead', 'hard', presence, { facts: { kind } })];
}

const kindsForExternals: ReadonlySet<SessionKind> = new Set(['training', 'workshop', 'meeting']);
const supervisionKinds: ReadonlySet<SessionKind> = new Set(['groupSupervision', 'individualSupervision']);

/** An external may lead training, workshops and meetings, and the supervision they are flagged for. */
export function notPartOfTeam(presence: Presence): Finding[] {
  const { person, session } = presence;
  if (person.role !== 'external' || kindsForExternals.has(session.kind)) return [];
  if (supervisionKinds.has(session.kind) && mayLead(person, session.kind)) return [];
  return [findingOf('notPartOfTeam', 'hard', presence, { facts: { kind: session.kind } })];
}

/** The day is a bank holiday or an own extra day off. Facts: `title`. */
export function bankHoliday(date: IsoDate, interval: Interval, view: SnapshotView): Finding[] {
  const title = view.snapshot.holidays.get(date);
  if (title === undefined) return [];
  const when = interval;
  return [{ code: 'bankHoliday', severity: 'soft', personId: null, sessionId: null, when, facts: { title } }];
}
