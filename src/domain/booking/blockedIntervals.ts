import { type Finding, findingKey, type Severity } from '#domain/finding.ts';
import { busyOf } from '#domain/gaps/gap.ts';
import { statusOn } from '#domain/people/person.ts';
import { hoursOn, patternOn } from '#domain/people/workingPattern.ts';
import { type Session, sessionInterval, soleAttendee } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type SnapshotView, viewOf } from '#domain/snapshot/view.ts';
import { addMinutes, datesBetween, type IsoDate } from '#domain/time/dates.ts';
import { common, type Interval, merge, overlaps, subtract, wholeDay } from '#domain/time/interval.ts';
import {
  absencesDuring,
  bankHoliday,
  factsOf,
  findingOf,
  gateExpired,
  hoursText,
  notActive,
  type Presence,
  reserveNotReady,
} from './personRules.ts';
import { attendeeNotActive, holdsOneSession } from './sessionFindings.ts';

/** A time, and what stands against a session that shares any of it. */
export interface Blocked {
  interval: Interval;
  finding: Finding;
}

/**
 * For a drag: what would stand against the session at each time in `[from, until)`, hard and soft. Everybody
 * effectively in it is looked at as if for the whole session; main decides exactly, at the drop, with
 * `sessionFindings`. What no time changes (leave to lead, size) is not here.
 */
export function blockedIntervals(
  snapshot: Snapshot,
  session: Session,
  from: IsoDate,
  until: IsoDate,
): Blocked[] {
  if (session.state !== 'planned') return [];
  const view = viewOf(snapshot);
  const dates = datesBetween(from, until);
  const blocked: Blocked[] = [];
  const people = new Map(busyOf(session).map((busy) => [busy.personId, busy.part]));
  const leads = [...people].filter(([, part]) => part === 'lead').map(([id]) => id);
  const sole = soleAttendee(session);
  for (const [personId, part] of people) {
    const person = snapshot.people.get(personId);
    if (!person) continue;
    const severity = part === 'lead' || sole === personId ? 'hard' : 'soft';
    for (const date of dates) {
      const presence = { person, session: { ...session, date }, interval: wholeDay(date) };
      blocked.push(...offHours(presence, severity), ...elsewhere(presence, view, severity));
      blocked.push(...byStatus(presence, view, part === 'lead', sole === personId));
      if (part === 'attendee') blocked.push(...absences(presence, view));
    }
    if (part === 'lead' && !session.notNeededFor.includes(personId))
      blocked.push(...leadAway({ person, session, interval: spanOf(from, until) }, leads, view));
  }
  for (const date of dates) blocked.push(...ofTheDay(session, date, view));
  return blocked.filter((each) => overlaps(each.interval, spanOf(from, until)));
}

/** What stands against a time: each finding once. Cheap enough for every move of the mouse. */
export function fitAt(blocked: readonly Blocked[], interval: Interval): Finding[] {
  const found = new Map<string, Finding>();
  for (const { interval: part, finding } of blocked) {
    if (overlaps(part, interval)) found.set(findingKey(finding), finding);
  }
  const findings = [...found.values()];
  return findings.filter((finding) => {
    if (finding.code === 'travelTooShort') {
      return !findings.some((each) => each.code === 'clash' && isAlike(each, finding));
    }
    if (finding.code === 'coLeadMissing') {
      return !findings.some(
        (each) =>
          each.code === 'leadWithoutCover' &&
          isAlike(each, finding) &&
          each.when?.start === finding.when?.start,
      );
    }
    return true;
  });
}

function isAlike(a: Finding, b: Finding): boolean {
  return a.personId === b.personId && a.sessionId === b.sessionId;
}

function spanOf(from: IsoDate, until: IsoDate): Interval {
  return { start: wholeDay(from).start, end: wholeDay(until).start };
}

function offHours(presence: Presence, severity: Severity): Blocked[] {
  const { person, session, interval } = presence;
  const pattern = patternOn(person.patterns, session.date);
  if (pattern === null && person.role === 'external') return [];
  const hours = hoursOn(person.patterns, session.date);
  const facts = { hours: pattern === null ? null : hoursText(hours) };
  const finding = findingOf('outsideWorkingPattern', severity, presence, { when: interval, facts });
  return subtract(interval, hours).map((part) => ({ interval: part, finding }));
}

function elsewhere(presence: Presence, view: SnapshotView, severity: Severity): Blocked[] {
  const { person, session } = presence;
  const needed = view.snapshot.settings.travelMinutes;
  const blocked: Blocked[] = [];
  for (const { session: other, interval: when } of view.busyOn(person.id, session.date)) {
    if (other.id === session.id) continue;
    const about = { sessionId: other.id, when, facts: factsOf(other) };
    blocked.push({ interval: when, finding: findingOf('clash', severity, presence, about) });
    if (session.site === null || other.site === null || other.site === session.site || needed <= 0) continue;
    const finding = findingOf('travelTooShort', severity, presence, {
      ...about,
      facts: { ...about.facts, minutes: null, needed },
    });
    // Only within the day, as sessionFindings looks at one day at a time.
    const around = [
      { start: addMinutes(when.start, -needed), end: when.start },
      { start: when.end, end: addMinutes(when.end, needed) },
    ];
    for (const part of common(around, [presence.interval])) blocked.push({ interval: part, finding });
  }
  return blocked;
}

function byStatus(presence: Presence, view: SnapshotView, isLead: boolean, isSole: boolean): Blocked[] {
  const findings = isLead ? leadByStatus(presence, view) : attendeeNotActive(presence, isSole);
  return findings.map((finding) => ({
    interval: presence.interval,
    finding: { ...finding, when: presence.interval },
  }));
}

function leadByStatus(presence: Presence, view: SnapshotView): Finding[] {
  const isApplicant = statusOn(presence.person, presence.session.date) === 'applicant';
  return [
    ...(isApplicant ? notActive(presence) : []),
    ...reserveNotReady(presence, view),
    ...gateExpired(presence, view),
  ];
}

function absences(presence: Presence, view: SnapshotView): Blocked[] {
  return absencesDuring(presence, view).map((when) => ({
    interval: when,
    finding: findingOf('absent', 'soft', presence, { when }),
  }));
}

function leadAway(presence: Presence, leads: readonly number[], view: SnapshotView): Blocked[] {
  const { person, interval } = presence;
  const others = leads.filter((id) => id !== person.id).flatMap((id) => subtract(interval, view.away(id)));
  return common(view.away(person.id), [interval]).flatMap((away) => {
    const alone = subtract(away, merge(others));
    const withCoLead = subtract(away, alone);
    return [
      ...alone.map((when) => ({
        interval: when,
        finding: findingOf('leadWithoutCover', 'soft', presence, { when: away }),
      })),
      ...withCoLead.map((when) => ({
        interval: when,
        finding: findingOf('coLeadMissing', 'soft', presence, { when: away }),
      })),
    ];
  });
}

function ofTheDay(session: Session, date: IsoDate, view: SnapshotView): Blocked[] {
  const day = wholeDay(date);
  const blocked: Blocked[] = bankHoliday(date, day, view).map((finding) => ({ interval: day, finding }));
  const { now } = view.snapshot;
  if (day.start < now) {
    const past = { start: day.start, end: now < day.end ? now : day.end };
    blocked.push({ interval: past, finding: anonymous('inThePast', null, null, {}) });
  }
  const isRoom = holdsOneSession(session.placeId, view.snapshot);
  if (session.placeId === null || (session.site === null && !isRoom)) return blocked;
  for (const other of view.sessionsOn(date)) {
    if (other.id === session.id || other.state !== 'planned' || other.placeId !== session.placeId) continue;
    const when = sessionInterval(other);
    const finding = anonymous('roomTaken', other.id, when, factsOf(other));
    blocked.push({ interval: when, finding: { ...finding, severity: isRoom ? 'hard' : 'soft' } });
  }
  return blocked;
}

function anonymous(
  code: Finding['code'],
  sessionId: number | null,
  when: Interval | null,
  facts: Finding['facts'],
): Finding {
  return { code, severity: 'soft', personId: null, sessionId, when, facts };
}
