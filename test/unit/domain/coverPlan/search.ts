import type { PlannedCover } from '#domain/cover/planned.ts';
import type { CoverPlanProblem } from '#domain/coverPlan/problem.ts';
import type { Person } from '#domain/people/person.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { reasonsFor } from '#test/unit/domain/cover/eligibilityChecker.ts';

/*
 * Searches every plan there is, and says of each what it is worth. Shares nothing with src/domain but types: who can is
 * asked of the slow checker, choice after choice with the former ones in place.
 */

export interface SearchedGap {
  sessionId: number;
  forPersonId: number;
  start: string;
  end: string;
}

/** A choice for each gap, null for nobody. */
export type Choice = (number | null)[];

/** The rows of a choice. */
function rowsOf(gaps: readonly SearchedGap[], choice: Choice): PlannedCover[] {
  return gaps.flatMap((gap, at) => {
    const byPersonId = choice[at] ?? null;
    return byPersonId === null ? [] : [{ ...gap, byPersonId }];
  });
}

/** A snapshot with rows arranged, made by hand. */
function arranged(snapshot: Snapshot, rows: readonly PlannedCover[]): Snapshot {
  const sessions = snapshot.sessions.map((session): Session => {
    const own = rows.filter((row) => row.sessionId === session.id);
    const cover = own.map((row, at) => ({
      id: 900 + at,
      forPersonId: row.forPersonId,
      byPersonId: row.byPersonId,
      start: row.start,
      end: row.end,
      swapId: null,
    }));
    return { ...session, cover: [...session.cover, ...cover] };
  });
  const turns = [...snapshot.background.turns];
  for (const row of rows) {
    const session = sessions.find((each) => each.id === row.sessionId);
    const interval = { start: `${session?.date}T${row.start}`, end: `${session?.date}T${row.end}` };
    turns.push({ personId: row.byPersonId, sessionId: row.sessionId, continuityKey: null, interval });
  }
  return { ...snapshot, sessions, background: { ...snapshot.background, turns } };
}

/** The hard reasons against one row with others arranged; a refusal counts as one. */
export function hardReasons(
  snapshot: Snapshot,
  row: PlannedCover,
  others: readonly PlannedCover[],
): string[] {
  const with_ = arranged(snapshot, others);
  const session = with_.sessions.find((each) => each.id === row.sessionId);
  const person = with_.people.get(row.byPersonId) as Person;
  if (!session) return ['gone'];
  // Whether it is long-term makes no hard reason.
  const time = { start: row.start, end: row.end };
  const question = { session, forPersonId: row.forPersonId, ...time, snapshot: with_, isLong: false };
  return [...reasonsFor(person, question)].filter(
    (reason) => reason.includes(' hard') || reason.startsWith('declined'),
  );
}

/** Every plan that breaks no hard rule, each choice judged with all others in place. */
export function* everyPlan(snapshot: Snapshot, gaps: readonly SearchedGap[]): Generator<Choice> {
  const people = [...snapshot.people.keys()];
  const able = gaps.map((gap) =>
    people.filter(
      (byPersonId) =>
        byPersonId !== gap.forPersonId && hardReasons(snapshot, { ...gap, byPersonId }, []).length === 0,
    ),
  );
  function* from(at: number, choice: Choice): Generator<Choice> {
    const gap = gaps[at];
    if (!gap) {
      yield [...choice];
      return;
    }
    for (const byPersonId of [null, ...(able[at] ?? [])]) {
      const before = rowsOf(gaps, choice);
      if (byPersonId !== null && hardReasons(snapshot, { ...gap, byPersonId }, before).length > 0) continue;
      yield* from(at + 1, [...choice, byPersonId]);
    }
  }
  yield* from(0, []);
}

/** What a plan is worth, by the words of the five tiers. `strangers` and the rest are read from the snapshot alone. */
export function worth(snapshot: Snapshot, gaps: readonly SearchedGap[], choice: Choice): number[] {
  const rows = rowsOf(gaps, choice);
  const sessionOf = (id: number) => snapshot.sessions.find((each) => each.id === id) as Session;
  const continuityKeyOf = ({ serviceUserCode, seriesId }: Session) =>
    serviceUserCode ? `code ${serviceUserCode}` : seriesId ? `series ${seriesId}` : null;
  // The one who is away is so without an end, from one day on.
  const since = snapshot.absences.find((absence) => absence.id === 1)?.from ?? '';
  const isLongOn = (date: string) =>
    (Date.parse(date) - Date.parse(since)) / 86_400_000 >= snapshot.settings.switchOverDays;
  const statusOf = (id: number) => snapshot.people.get(id)?.statuses[0]?.status;
  const offCoverTerm = rows.filter((row) => {
    const isLong = isLongOn(sessionOf(row.sessionId).date);
    const isMeeting = sessionOf(row.sessionId).kind === 'supportMeeting';
    const isCoordinator = snapshot.people.get(row.byPersonId)?.role === 'coordinator';
    return isLong !== (statusOf(row.byPersonId) === 'reserve') || (isMeeting && isCoordinator);
  }).length;
  const { turns, met } = snapshot.background;
  const faces = new Set(
    rows.flatMap((row) => {
      const continuityKey = continuityKeyOf(sessionOf(row.sessionId));
      if (
        !continuityKey ||
        turns.some((turn) => turn.continuityKey === continuityKey && turn.personId === row.byPersonId)
      )
        return [];
      return [JSON.stringify([continuityKey, row.byPersonId])];
    }),
  );
  let strangeness = 0;
  for (const face of faces) {
    const [continuityKey, id] = JSON.parse(face) as [string, number];
    strangeness += met.get(continuityKey)?.get(id) ? 1 : 2;
  }
  const dates = gaps.map((gap) => sessionOf(gap.sessionId).date).sort();
  const last = dates.at(-1) ?? '';
  const counted = new Date(Date.parse(dates[0] ?? '') - snapshot.settings.fairnessDays * 86_400_000)
    .toISOString()
    .slice(0, 10);
  let load = 0;
  for (const [id, person] of snapshot.people) {
    const lately = turns.filter((turn) => {
      const date = turn.interval.start.slice(0, 10);
      return turn.personId === id && date >= counted && date <= last;
    });
    const before = new Set(lately.map((turn) => turn.sessionId)).size;
    const planned = rows.filter((row) => row.byPersonId === id).length;
    const weight = Math.round((4 * 2250) / (person.contractedMinutes ?? 2250));
    load += weight * ((before + planned) ** 2 - before ** 2);
  }
  let warnings = 0;
  rows.forEach((row, at) => {
    const session = sessionOf(row.sessionId);
    const isLong = isLongOn(session.date);
    const person = snapshot.people.get(row.byPersonId) as Person;
    const question = {
      session,
      forPersonId: row.forPersonId,
      start: row.start,
      end: row.end,
      snapshot,
      isLong,
    };
    for (const reason of reasonsFor(person, question)) {
      const code = reason.split(' ')[0] ?? '';
      if (
        !['longTermByTeam', 'shortTermByReserve', 'byCoordinator', 'aboveFairShare', 'bankHoliday'].includes(
          code,
        )
      )
        warnings += 1;
    }
    for (const other of rows.slice(at + 1)) if (isBackToBack(row, other)) warnings += 1;
  });
  return [gaps.length - rows.length, offCoverTerm, strangeness, load, warnings];

  function isBackToBack(one: PlannedCover, other: PlannedCover): boolean {
    if (one.byPersonId !== other.byPersonId || one.sessionId === other.sessionId) return false;
    if (sessionOf(one.sessionId).date !== sessionOf(other.sessionId).date) return false;
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    return minutes(second.start) - minutes(first.end) < snapshot.settings.breakMinutes;
  }
}

/** The gaps of a problem as the search takes them. */
export function searchedGaps({ gaps }: CoverPlanProblem): SearchedGap[] {
  return gaps.map(({ session, gap, start, end }) => ({
    sessionId: session.id,
    forPersonId: gap.personId,
    start,
    end,
  }));
}
