import { sessionFindings } from '#domain/booking/sessionFindings.ts';
import type { Finding } from '#domain/finding.ts';
import { slotEnd } from '#domain/sessions/series.ts';
import type { Session } from '#domain/sessions/session.ts';
import { addDays } from '#domain/time/dates.ts';
import { siteOf } from '#main/features/sessions/shape.ts';
import type { Context } from '#main/request/context.ts';
import { sessionsAtPlace } from '#main/snapshot/sessions.ts';
import { gather } from '#main/snapshot/snapshot.ts';
import type { MadeSession, SeriesPlan } from './makeSessions.ts';

/**
 * What the rules say of the sessions a series would make, one finding a reason and person: `facts.dates` of
 * `facts.of` sessions have it, `when` is the first. What holds on every date stays as it is; what holds on some is
 * soft, because the series can go ahead and those dates be seen to one by one.
 */
export function seriesFindings(
  context: Context,
  series: SeriesPlan & { placeId: number | null; sizeLimit: number | null },
  made: readonly MadeSession[],
  without: ReadonlySet<number> = new Set(),
): Finding[] {
  const planned = made.filter((session) => session.state === 'planned');
  const first = planned[0];
  const last = planned.at(-1);
  if (!first || !last) return [];
  const people = [...new Set(planned.flatMap((session) => session.parts.map((part) => part.personId)))];
  const [from, until] = [first.date, addDays(last.date, 30)];
  const snapshot = gather(context, { from, until, people });
  // Whoever meets in the same room stands in the way too, though nobody of this series is in it.
  const inRoom = series.placeId === null ? [] : sessionsAtPlace(context.db, series.placeId, from, until);
  const known = new Set(snapshot.sessions.map((session) => session.id));
  const others = [...snapshot.sessions, ...inRoom.filter((session) => !known.has(session.id))].filter(
    (session) => !without.has(session.id),
  );
  const byDate = Map.groupBy(others, (session) => session.date);
  const site = siteOf(context.db, series.placeId);
  const groups = new Map<string, { finding: Finding; dates: Set<string> }>();
  for (const { date, parts } of planned) {
    const session: Session = {
      id: 0,
      version: 1,
      seriesId: null,
      slot: date,
      kind: series.kind,
      date,
      start: series.startTime,
      end: slotEnd(series),
      placeId: series.placeId,
      site,
      state: 'planned',
      question: null,
      serviceUserCode: null,
      parts,
      cover: [],
      asks: [],
      notNeededFor: [],
    };
    const day = { ...snapshot, from: date, until: addDays(date, 1), sessions: byDate.get(date) ?? [] };
    for (const finding of sessionFindings({ session, snapshot: day, sizeLimit: series.sizeLimit })) {
      // The preview of the dates says this already, and the series' own choice has decided it.
      if (finding.code === 'bankHoliday') continue;
      const key = `${finding.code}|${finding.personId}|${finding.severity}`;
      const group = groups.get(key) ?? { finding, dates: new Set() };
      group.dates.add(date);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ finding, dates }) => ({
    ...finding,
    sessionId: finding.sessionId === 0 ? null : finding.sessionId,
    severity: dates.size < planned.length ? 'soft' : finding.severity,
    facts: { ...finding.facts, dates: dates.size, of: planned.length },
  }));
}
