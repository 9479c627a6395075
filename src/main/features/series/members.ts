import type { Finding } from '#domain/finding.ts';
import { type Membership, membersOn } from '#domain/sessions/series.ts';
import { hasBegun, type Part } from '#domain/sessions/session.ts';
import { addDays, type IsoDate } from '#domain/time/dates.ts';
import { judgeChange, type SessionDecision, writeCoverChange } from '#main/features/sessions/change.ts';
import { writePeople } from '#main/features/sessions/parts.ts';
import type { Context, Decision } from '#main/request/context.ts';
import { raiseVersion } from '#main/request/version.ts';
import { sessionsOfSeries } from '#main/snapshot/sessions.ts';
import type { WritableDatabase } from '#main/store/database.ts';
import type { StoredSeries } from './reads.ts';
import { insertMembers } from './writes.ts';

/** New memberships of a series, and what that does to each session that has not begun. */
export interface MembersDecision extends Decision {
  series: { stored: StoredSeries; members: Membership[] }[];
  sessions: SessionDecision[];
}

/** The memberships when, from a date on, just these people belong to the series. */
export function membersFrom(
  members: readonly Membership[],
  date: IsoDate,
  leads: readonly number[],
  attendees: readonly number[],
): Membership[] {
  const wanted = new Map<number, Membership['part']>([
    ...attendees.map((id) => [id, 'attendee'] as const),
    ...leads.map((id) => [id, 'lead'] as const),
  ]);
  const next: Membership[] = [];
  for (const member of members) {
    const stays =
      wanted.get(member.personId) === member.part && (member.until === null || member.until >= date);
    if (stays) {
      wanted.delete(member.personId);
      next.push({ ...member, until: null });
    } else if (member.from < date) {
      const last = addDays(date, -1);
      next.push({ ...member, until: member.until !== null && member.until < last ? member.until : last });
    }
  }
  for (const [personId, part] of wanted) next.push({ personId, part, from: date, until: null });
  return next;
}

/**
 * Works out what new memberships mean for the sessions that have not begun: only `series` parts follow, what was
 * set by hand for one session stays, and so does somebody's being left out of it by hand.
 */
export function decideMembers(
  context: Context,
  series: { stored: StoredSeries; members: Membership[] }[],
): MembersDecision {
  const sessions: SessionDecision[] = [];
  for (const { stored, members } of series) {
    for (const session of sessionsOfSeries(context.db, [stored.id])) {
      if (hasBegun(session, context.now)) continue;
      const was = membersOn(stored.members, session.date);
      const is = membersOn(members, session.date);
      const parts = follow(session.parts, was, is);
      if (parts) sessions.push(judgeChange(context, session, { ...session, parts }, stored.sizeLimit));
    }
  }
  return { series, sessions, findings: merged(sessions) };
}

/** The parts of a session after its series' people changed; null when nothing changes for it. */
function follow(parts: readonly Part[], was: readonly Part[], is: readonly Part[]): Part[] | null {
  const same = (a: Part) => (b: Part) => a.personId === b.personId && a.part === b.part;
  const gone = was.filter((part) => !is.some(same(part)));
  const come = is.filter((part) => !was.some(same(part)));
  if (gone.length === 0 && come.length === 0) return null;
  const stay = parts.filter((part) => part.origin === 'hand' || !gone.some(same(part)));
  return [...stay, ...come.filter((part) => !stay.some((other) => other.personId === part.personId))];
}

/** One finding a reason and person, with how many sessions have it; lapsing cover is listed one by one. */
function merged(sessions: readonly SessionDecision[]): Finding[] {
  const findings = sessions.flatMap((session) => session.findings);
  const groups = Map.groupBy(findings, (finding) =>
    finding.code === 'coverLapses'
      ? `${finding.code}|${finding.sessionId}|${finding.personId}`
      : `${finding.code}|${finding.personId}|${finding.severity}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [finding] = group;
    if (!finding) return [];
    // Where a swap lapses, each half may come up by itself and as the other's other half.
    if (finding.code === 'coverLapses') return [finding];
    const everywhere = group.length >= sessions.length;
    return [
      {
        ...finding,
        severity: everywhere ? finding.severity : ('soft' as const),
        facts: { ...finding.facts, dates: group.length, of: sessions.length },
      },
    ];
  });
}

/** Writes it. */
export function writeMembers(tx: WritableDatabase, { series, sessions }: MembersDecision): void {
  for (const { stored, members } of series) {
    tx.run('DELETE FROM series_member WHERE series_id = ?', [stored.id]);
    insertMembers(tx, stored.id, members);
    raiseVersion(tx, 'series', stored.id);
  }
  for (const decision of sessions) {
    writePeople(tx, decision.before, decision.after);
    writeCoverChange(tx, decision);
  }
}
