import { type Finding, findingKey, type Severity } from '#domain/finding.ts';
import { busyOf, gapsOf } from '#domain/gaps/gap.ts';
import { statusOn } from '#domain/people/person.ts';
import { type Session, sessionInterval, soleAttendee } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type SnapshotView, viewOf } from '#domain/snapshot/view.ts';
import { overlaps } from '#domain/time/interval.ts';
import {
  absent,
  bankHoliday,
  clash,
  factsOf,
  findingOf,
  gateExpired,
  mayNotLead,
  notActive,
  notPartOfTeam,
  outsideWorkingPattern,
  type Presence,
  reserveNotReady,
  travelTooShort,
} from './personRules.ts';

/** A session as it is to be: new, moved, or with other people, its cover included. */
export interface SessionProposal {
  session: Session;
  /** Holds the session's date and everybody in it. Leave out sessions that the same change moves or removes. */
  snapshot: Snapshot;
  /** The session as it was; what was so before and does not change is not brought up again. */
  before?: Session | null;
  /** The most people a session of this kind should hold, where the trust has set one. */
  sizeLimit?: number | null;
}

/**
 * What the rules say of a proposed session, for everybody effectively in it. Severities: a lead or the only
 * attendee of a one-to-one who does not work then, is elsewhere or cannot get there is hard, because the session
 * fails; an attendee of anything else is soft, because it goes on without them. Somebody away is soft throughout: the
 * coordinator may book on an absence on purpose, and a lead's becomes a gap to be covered.
 */
export function sessionFindings(proposal: SessionProposal): Finding[] {
  const { session, snapshot, before = null, sizeLimit = null } = proposal;
  const findings = findingsFor(session, snapshot, sizeLimit);
  if (!before) return findings;
  const known = new Set(findingsFor(before, snapshot, sizeLimit).map(findingKey));
  const isSameTime =
    before.date === session.date &&
    before.start === session.start &&
    before.end === session.end &&
    before.placeId === session.placeId;
  return findings.filter(
    (finding) => !known.has(findingKey(finding)) || !(isSameTime || timeless.has(finding.code)),
  );
}

const timeless: ReadonlySet<Finding['code']> = new Set(['mayNotLead', 'notPartOfTeam', 'overSizeLimit']);

function findingsFor(session: Session, snapshot: Snapshot, sizeLimit: number | null): Finding[] {
  if (session.state !== 'planned') return [];
  const view = viewOf(snapshot);
  const sole = soleAttendee(session);
  const findings: Finding[] = [];
  for (const { personId, interval, part } of busyOf(session)) {
    const person = snapshot.people.get(personId);
    if (!person) continue;
    const presence = { person, session, interval };
    findings.push(
      ...(part === 'lead'
        ? leadFindings(presence, view)
        : attendeeFindings(presence, view, sole === personId)),
    );
  }
  findings.push(...missingLeads(session, view), ...roomTaken(session, view));
  findings.push(...bankHoliday(session.date, sessionInterval(session), view));
  findings.push(...inThePast(session, view), ...overSizeLimit(session, sizeLimit));
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

const rank: Record<Severity, number> = { hard: 0, soft: 1 };

function leadFindings(presence: Presence, view: SnapshotView): Finding[] {
  // Paused, left or not yet started is being away, and said by missingLeads; an applicant cannot lead at all.
  const isApplicant = statusOn(presence.person, presence.session.date) === 'applicant';
  return [
    ...(isApplicant ? notActive(presence) : []),
    ...whereabouts(presence, view, 'hard'),
    ...reserveNotReady(presence, view),
    ...gateExpired(presence, view),
    ...mayNotLead(presence),
    ...notPartOfTeam(presence),
  ];
}

function attendeeFindings(presence: Presence, view: SnapshotView, isSole: boolean): Finding[] {
  return [
    ...attendeeNotActive(presence, isSole),
    ...absent(presence, view, 'soft'),
    ...whereabouts(presence, view, isSole ? 'hard' : 'soft'),
  ];
}

/** Applicants attend training and induction; whoever is paused is away for now; others will not be there at all. */
export function attendeeNotActive(presence: Presence, isSole: boolean): Finding[] {
  const status = statusOn(presence.person, presence.session.date);
  if (status === 'applicant') return [];
  const severity = isSole && status !== 'paused' ? 'hard' : 'soft';
  return notActive(presence).map((finding) => ({ ...finding, severity }));
}

function whereabouts(presence: Presence, view: SnapshotView, severity: Severity): Finding[] {
  return [
    ...outsideWorkingPattern(presence, severity),
    ...clash(presence, view, severity),
    ...travelTooShort(presence, view, severity),
  ];
}

/** Leads away without full cover: with another lead there all the time one is missing, else there is a gap. */
function missingLeads(session: Session, view: SnapshotView): Finding[] {
  const findings: Finding[] = [];
  for (const gap of gapsOf(session, view.away, view.coverTerm)) {
    const person = view.snapshot.people.get(gap.personId);
    if (!person || gap.state === 'arranged' || gap.state === 'notNeeded') continue;
    const code = gap.coLeadPresent ? 'coLeadMissing' : 'leadWithoutCover';
    findings.push(
      findingOf(code, 'soft', { person, session, interval: gap.interval }, { when: gap.interval }),
    );
  }
  return findings;
}

/**
 * Another session in the same place. A room holds one session at a time; another place with a site may be shared, and
 * one without (a call, a home) cannot be taken.
 */
function roomTaken(session: Session, view: SnapshotView): Finding[] {
  const isRoom = holdsOneSession(session.placeId, view.snapshot);
  if (session.placeId === null || (session.site === null && !isRoom)) return [];
  const when = sessionInterval(session);
  return view
    .sessionsOn(session.date)
    .filter((other) => other.id !== session.id && other.state === 'planned')
    .filter((other) => other.placeId === session.placeId && overlaps(sessionInterval(other), when))
    .map((other) => ({
      code: 'roomTaken',
      severity: isRoom ? 'hard' : 'soft',
      personId: null,
      sessionId: other.id,
      when: sessionInterval(other),
      facts: factsOf(other),
    }));
}

/** Whether a place is a room, which holds one session at a time. */
export function holdsOneSession(placeId: number | null, { rooms }: Snapshot): boolean {
  return placeId !== null && (rooms?.has(placeId) ?? false);
}

/** Records of what has been are allowed, but a slip of the date is likelier. */
function inThePast(session: Session, view: SnapshotView): Finding[] {
  const when = sessionInterval(session);
  if (when.start >= view.snapshot.now) return [];
  return [{ code: 'inThePast', severity: 'soft', personId: null, sessionId: null, when, facts: {} }];
}

function overSizeLimit(session: Session, limit: number | null): Finding[] {
  const people = new Set(session.parts.map((part) => part.personId)).size;
  if (limit === null || people <= limit) return [];
  const facts = { people, limit };
  return [{ code: 'overSizeLimit', severity: 'soft', personId: null, sessionId: null, when: null, facts }];
}
