import { findingOf } from '#domain/booking/personRules.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { hoursOn, patternOn, weeklyMinutes } from '#domain/people/workingPattern.ts';
import { coverInterval } from '#domain/sessions/coverChain.ts';
import { coveringIn } from '#domain/snapshot/turns.ts';
import type { SnapshotView } from '#domain/snapshot/view.ts';
import { addDays, dateOf, datesBetween, type IsoDate, mondayOf } from '#domain/time/dates.ts';
import { covers, type Interval, merge, minutesIn, subtract } from '#domain/time/interval.ts';
import type { CoverProposal, CoverRule } from './rule.ts';

/*
 * How much cover one person may carry. Only cover given for others counts, never swaps, and never what they cover in the
 * session itself: taking the rest of it makes it no second session. The counts protect people whose own sessions go on;
 * for a reserve cover is the work itself, so only hours limit theirs.
 */

/** Whether the counts of cover a day, a week and in a row hold for somebody on a date. */
export function isCountLimited(person: Person, date: IsoDate): boolean {
  return statusOn(person, date) !== 'reserve';
}

/** Covers as many other sessions that day as one person may. Facts: `count` of them, `limit`. */
export const coverPerDay: CoverRule = (proposal, view) => {
  const { date } = proposal.session;
  if (!isCountLimited(proposal.person, date)) return [];
  const count = coveredBetween(proposal, view, date, addDays(date, 1));
  const limit = view.snapshot.settings.coverPerDay;
  return count < limit
    ? []
    : [findingOf('coverPerDay', 'hard', proposal, { when: proposal.interval, facts: { count, limit } })];
};

/** Covers as many other sessions that week, Monday to Sunday, as one person may. Facts: `count` of them, `limit`. */
export const coverPerWeek: CoverRule = (proposal, view) => {
  if (!isCountLimited(proposal.person, proposal.session.date)) return [];
  const monday = mondayOf(proposal.session.date);
  const count = coveredBetween(proposal, view, monday, addDays(monday, 7));
  const limit = view.snapshot.settings.coverPerWeek;
  return count < limit
    ? []
    : [findingOf('coverPerWeek', 'hard', proposal, { when: proposal.interval, facts: { count, limit } })];
};

function coveredBetween(proposal: CoverProposal, view: SnapshotView, from: IsoDate, until: IsoDate): number {
  const sessions = new Set<number>();
  for (const { sessionId, interval } of view.turns.elsewhere(proposal.person.id, proposal.session.id)) {
    const date = dateOf(interval.start);
    if (date >= from && date < until) sessions.add(sessionId);
  }
  return sessions.size;
}

/**
 * Would cover on more days in a row than one person may; nothing when they cover that day anyway. Calendar days: a
 * weekend without cover ends the run. Facts: `count` of the days with this one, `limit`.
 */
export const coverDaysInARow: CoverRule = (proposal, view) => {
  const { person, session } = proposal;
  if (!isCountLimited(person, session.date)) return [];
  const limit = view.snapshot.settings.coverDaysInARow;
  const turns = view.turns.elsewhere(person.id, session.id);
  if (turns.length < limit) return [];
  const days = new Set(turns.map((turn) => dateOf(turn.interval.start)));
  if (days.has(session.date) || coveringIn(session).has(person.id)) return [];
  let count = 1;
  for (let date = addDays(session.date, -1); days.has(date); date = addDays(date, -1)) count += 1;
  for (let date = addDays(session.date, 1); days.has(date); date = addDays(date, 1)) count += 1;
  return count <= limit
    ? []
    : [findingOf('coverDaysInARow', 'hard', proposal, { when: proposal.interval, facts: { count, limit } })];
};

/**
 * Cover outside the working pattern that would bring the week beyond the contract (or, without one, the pattern) and
 * what is allowed on top. Nothing while this cover lies within the pattern, nor for somebody with neither pattern nor
 * contract. Facts, in minutes: `minutes` that week in all, `contracted`, `excess` allowed.
 */
export const overHours: CoverRule = (proposal, view) => {
  const { person, session, interval } = proposal;
  // The common case, cover within the pattern, costs no look at the week.
  if (covers(hoursOn(person.patterns, session.date), interval)) return [];
  const left = minutesLeft(proposal, view);
  // What of it they cover here already counts once.
  const fresh = subtract(interval, coverBetween(proposal, view, session.date, addDays(session.date, 1)));
  const more = fresh.reduce((sum, each) => sum + minutesBeyond(person, each), 0);
  if (left === null || more <= left) return [];
  const { excessMinutes: excess } = view.snapshot.settings;
  const contracted = contractOf(proposal) ?? 0;
  const minutes = Math.floor(contracted) + excess - left + more;
  const facts = { minutes, contracted: Math.round(contracted), excess };
  return [findingOf('overHours', 'hard', proposal, { when: interval, facts })];
};

/** The minutes of a time within one day that lie outside somebody's working pattern. */
export function minutesBeyond(person: Person, interval: Interval): number {
  return minutesIn(subtract(interval, hoursOn(person.patterns, dateOf(interval.start))));
}

/**
 * How many minutes of cover outside the pattern the week of a session has room for: what the contract (else the pattern)
 * and the excess leave beside the pattern and the cover there is; null for somebody with neither. May be negative.
 */
export function minutesLeft(
  proposal: Pick<CoverProposal, 'person' | 'session'>,
  view: SnapshotView,
): number | null {
  const contracted = contractOf(proposal);
  if (contracted === null) return null;
  const { person, session } = proposal;
  const monday = mondayOf(session.date);
  const until = addDays(monday, 7);
  const worked = minutesIn(datesBetween(monday, until).flatMap((date) => hoursOn(person.patterns, date)));
  const beyond = merge(coverBetween(proposal, view, monday, until)).reduce(
    (sum, each) => sum + minutesBeyond(person, each),
    0,
  );
  // Minutes are whole: half a minute of a two-weekly average holds none.
  return Math.floor(contracted) + view.snapshot.settings.excessMinutes - worked - beyond;
}

function contractOf({ person, session }: Pick<CoverProposal, 'person' | 'session'>): number | null {
  const pattern = patternOn(person.patterns, session.date);
  return person.contractedMinutes ?? (pattern && weeklyMinutes(pattern));
}

/** When the person covers on the dates `[from, until)` as things stand, this session included. */
function coverBetween(
  { person, session }: Pick<CoverProposal, 'person' | 'session'>,
  view: SnapshotView,
  from: IsoDate,
  until: IsoDate,
): Interval[] {
  const here = session.cover.filter((row) => row.byPersonId === person.id && row.swapId === null);
  const intervals = here.map((row) => coverInterval(session, row));
  for (const { interval } of view.turns.elsewhere(person.id, session.id)) {
    const date = dateOf(interval.start);
    if (date >= from && date < until) intervals.push(interval);
  }
  return intervals;
}
