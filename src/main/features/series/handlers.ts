import type { SeriesView, seriesRequests } from '#contract/series.ts';
import { slotsOf } from '#domain/sessions/series.ts';
import { hasBegun } from '#domain/sessions/session.ts';
import { addDays } from '#domain/time/dates.ts';
import { checkPeople, checkServiceUser } from '#main/features/sessions/shape.ts';
import { type Context, type Handlers, proposalHandler } from '#main/request/context.ts';
import { expectVersion } from '#main/request/version.ts';
import { everybodyIn, sessionsOfSeries } from '#main/snapshot/sessions.ts';
import { gatherAround, viewsOf } from '#main/snapshot/snapshot.ts';
import type { ReadableDatabase } from '#main/store/database.ts';
import { decideEnd, writeEnd } from './end.ts';
import { seriesFindings } from './judge.ts';
import { type SeriesPlan, sessionsFor, storeSessions } from './makeSessions.ts';
import { decideMembers, membersFrom, writeMembers } from './members.ts';
import { allSeries, chainOf, type StoredSeries, seriesById } from './reads.ts';
import { decideRuleChange, writeRuleChange } from './ruleChange.ts';
import { checkMembers, checkRule, insertSeries } from './writes.ts';

function comingOf(db: ReadableDatabase, now: string): Map<number, { coming: number; next: string }> {
  const rows = db.all<{ id: number; coming: number; next: string }>(
    `SELECT series_id AS id, COUNT(*) AS coming, MIN(date) AS next FROM session
     WHERE series_id IS NOT NULL AND state = 'planned' AND date || 'T' || start_time > ? AND date >= ?
     GROUP BY series_id`,
    [now, now.slice(0, 10)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function view(
  { site: _, extendedTo: __, ...series }: StoredSeries,
  coming: ReturnType<typeof comingOf>,
): SeriesView {
  const { coming: count, next } = coming.get(series.id) ?? { coming: 0, next: null };
  return { ...series, coming: count, next };
}

function planned(context: Context, series: SeriesPlan) {
  return sessionsFor(context, series, slotsOf(series, series.startDate, context.horizon));
}

function check(input: SeriesPlan & { serviceUserId: number | null }): void {
  checkRule(input);
  checkMembers(input.members);
  checkServiceUser(input.kind, input.serviceUserId);
  const of = (part: 'lead' | 'attendee') => [
    ...new Set(input.members.filter((member) => member.part === part).map((member) => member.personId)),
  ];
  checkPeople(
    input.kind,
    of('lead'),
    of('attendee').filter((id) => !of('lead').includes(id)),
  );
}

export const seriesHandlers: Handlers<keyof typeof seriesRequests> = {
  'series.list': (context) => {
    const coming = comingOf(context.db, context.now);
    return allSeries(context.db).map((series) => view(series, coming));
  },
  'series.get': (context, { id }) => view(seriesById(context.db, id), comingOf(context.db, context.now)),
  'series.coming': (context, { id }) => {
    const coming = sessionsOfSeries(context.db, [seriesById(context.db, id).id]).filter(
      (session) => !hasBegun(session, context.now),
    );
    const until = addDays(coming.at(-1)?.date ?? context.today, 1);
    return viewsOf(gatherAround(context, context.today, until, coming, everybodyIn(coming)));
  },
  'series.preview': (context, input) => {
    checkRule(input);
    return {
      dates: planned(context, input).map(({ slot, date, state, question }) => ({
        slot,
        date,
        state,
        question,
        holiday: context.holidays.get(slot) ?? null,
      })),
    };
  },

  'series.create': proposalHandler({
    decide: (context, input) => {
      check(input);
      const made = planned(context, input);
      return { made, horizon: context.horizon, findings: seriesFindings(context, input, made) };
    },
    write: (tx, _context, input, { made, horizon }) => {
      const id = insertSeries(tx, { ...input, predecessorId: null, extendedTo: horizon });
      storeSessions(tx, { ...input, id }, made);
      return id;
    },
  }),

  'series.changeRule': proposalHandler({
    decide: decideRuleChange,
    write: (tx, _context, _input, decision) => writeRuleChange(tx, decision),
  }),

  'series.changeMembers': proposalHandler({
    decide: (context, { id, version, fromDate, leads, attendees }) => {
      expectVersion(context.db, 'series', id, version);
      const chosen = seriesById(context.db, id);
      checkPeople(chosen.kind, leads, attendees);
      const from = fromDate ?? context.today;
      const series = chainOf(context.db, id)
        .filter((stored) => stored.id === id || stored.startDate > chosen.startDate)
        .map((stored) => ({
          stored,
          members: membersFrom(
            stored.members,
            from > stored.startDate ? from : stored.startDate,
            leads,
            attendees,
          ),
        }));
      return decideMembers(context, series);
    },
    write: (tx, _context, { id }, decision) => {
      writeMembers(tx, decision);
      return id;
    },
  }),

  'series.setMembers': proposalHandler({
    decide: (context, { id, version, members }) => {
      expectVersion(context.db, 'series', id, version);
      checkMembers(members);
      return decideMembers(context, [{ stored: seriesById(context.db, id), members }]);
    },
    write: (tx, _context, { id }, decision) => {
      writeMembers(tx, decision);
      return id;
    },
  }),

  'series.end': proposalHandler({
    decide: decideEnd,
    write: (tx, _context, input, decision) => writeEnd(tx, input, decision),
  }),
};
