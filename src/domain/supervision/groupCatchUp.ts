import { sessionFindings } from '#domain/booking/sessionFindings.ts';
import type { Finding } from '#domain/finding.ts';
import type { Person } from '#domain/people/person.ts';
import { hasBegun, type Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type IsoDate, minutesOf } from '#domain/time/dates.ts';
import type { Cadence, SupervisionKind } from './cadence.ts';

/** A group that meets anyway, in which somebody can catch up. */
export interface GroupRemedy {
  session: Session;
  /** Whether they are in it already: then there is nothing to book. */
  own: boolean;
  /** Whether it meets while they are still in date. */
  inTime: boolean;
  /** Whether it settles the matter: they will be caught up by it, or would be on joining it. */
  helps: boolean;
  /** What stands in the way: of their own group that nobody leads it yet; of another also what keeps them from it. */
  findings: Finding[];
}

export interface GroupQuestion {
  person: Person;
  /** Groups to come, in order; with all their people and what takes `person` up in the snapshot. */
  groups: readonly Session[];
  snapshot: Snapshot;
  /** The most people a group should hold; null where the trust has set none. */
  sizeLimitOf: (group: Session) => number | null;
  /** What is owed, and what the trust asks of it. */
  kind: SupervisionKind;
  cadence: Cadence | null;
  /** The last day on which they can be caught up (inclusive), and whether they are overdue by now. */
  last: IsoDate;
  late: boolean;
}

/** How many other groups are offered at most. */
export const groupsOffered = 3;

/**
 * The groups in which somebody can catch up, the one that costs least first: their own when it meets next and they can
 * come; where that is too late, or overdue anyway, others that meet sooner and have room. Where none has, the same with
 * what stands in the way. Nothing where no group is credited for what is owed.
 */
export function groupRemedies(question: GroupQuestion): GroupRemedy[] {
  const { person, groups, kind, cadence } = question;
  if (cadence === null || (kind !== 'groupSupervision' && !cadence.groupCounts)) return [];
  const long = groups.filter(
    (group) => isToCome(group, question) && lengthOf(group) >= cadence.minimumMinutes,
  );
  const own = ownGroup(long, question);
  if (own?.inTime && own.findings.length === 0) return [own];
  const others = long.filter(
    (group) =>
      group.question === null &&
      group.date <= question.last &&
      (!own || own.findings.length > 0 || startOf(group) < startOf(own.session)) &&
      !isIn(group, person.id),
  );
  return [...(own ? [own] : []), ...joinable(others, question)];
}

const lengthOf = ({ start, end }: Session) => minutesOf(end) - minutesOf(start);
const startOf = ({ date, start }: Session) => `${date}T${start}`;

function isToCome(group: Session, { snapshot }: GroupQuestion): boolean {
  return group.kind === 'groupSupervision' && group.state === 'planned' && !hasBegun(group, snapshot.now);
}

function isIn({ parts, cover }: Session, personId: number): boolean {
  return [...parts, ...cover.map((each) => ({ personId: each.byPersonId }))].some(
    (each) => each.personId === personId,
  );
}

/** The first group they attend and can come to. */
function ownGroup(groups: readonly Session[], question: GroupQuestion): GroupRemedy | null {
  const { person, last, late } = question;
  for (const session of groups) {
    const attends = session.parts.some(({ personId, part }) => personId === person.id && part === 'attendee');
    if (!attends) continue;
    const findings = against(session, question, null);
    if (findings.some(({ personId }) => personId === person.id)) continue;
    const inTime = !late && session.date <= last;
    return { session, own: true, inTime, helps: (inTime || late) && findings.length === 0, findings };
  }
  return null;
}

function joinable(groups: readonly Session[], question: GroupQuestion): GroupRemedy[] {
  const [open, closed]: [GroupRemedy[], GroupRemedy[]] = [[], []];
  for (const session of groups) {
    if (open.length >= groupsOffered) break;
    const joined: Session = {
      ...session,
      parts: [...session.parts, { personId: question.person.id, part: 'attendee', origin: 'hand' }],
    };
    const findings = against(joined, question, question.sizeLimitOf(session));
    const helps = findings.length === 0;
    (helps ? open : closed).push({ session, own: false, inTime: !question.late, helps, findings });
  }
  return open.length > 0 ? open : closed.slice(0, groupsOffered);
}

/** What is said of the person in a group, of its size, and of nobody leading it. What others miss is no reason. */
function against(session: Session, { person, snapshot }: GroupQuestion, sizeLimit: number | null): Finding[] {
  return sessionFindings({ session, snapshot, sizeLimit }).filter(
    ({ code, personId }) => personId === person.id || code === 'overSizeLimit' || code === 'leadWithoutCover',
  );
}
