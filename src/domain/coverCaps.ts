import type { CoverProposal, CoverRule } from './coverRules.ts';
import { addDays, dateOf, datesBetween, type IsoDate, mondayOf } from './dates.ts';
import { covers, type Interval, merge, minutesIn, subtract } from './interval.ts';
import { findingOf } from './personRules.ts';
import { coverInterval } from './standing.ts';
import { coveringIn } from './turns.ts';
import type { SnapshotView } from './view.ts';
import { hoursOn, patternOn, weeklyMinutes } from './workingPattern.ts';

/*
 * How much cover one person may carry. Only cover given for others counts, never swaps, and never what they cover in the
 * session itself: taking the rest of it makes it no second session.
 */

/** Covers as many other sessions that day as one person may. Facts: `count` of them, `limit`. */
export const coverPerDay: CoverRule = (proposal, view) => {
  const { date } = proposal.session;
  const count = coveredBetween(proposal, view, date, addDays(date, 1));
  const limit = view.snapshot.settings.coverPerDay;
  return count < limit
    ? []
    : [findingOf('coverPerDay', 'hard', proposal, { when: proposal.interval, facts: { count, limit } })];
};

/** Covers as many other sessions that week, Monday to Sunday, as one person may. Facts: `count` of them, `limit`. */
export const coverPerWeek: CoverRule = (proposal, view) => {
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
  if (covers(hoursOn(person.patterns, session.date), interval)) return [];
  const pattern = patternOn(person.patterns, session.date);
  const contracted = person.contractedMinutes ?? (pattern && weeklyMinutes(pattern));
  if (contracted === null) return [];
  const monday = mondayOf(session.date);
  const until = addDays(monday, 7);
  const worked = minutesIn(datesBetween(monday, until).flatMap((date) => hoursOn(person.patterns, date)));
  const cover = merge([...coverBetween(proposal, view, monday, until), interval]);
  const beyond = cover.flatMap((each) => subtract(each, hoursOn(person.patterns, dateOf(each.start))));
  const minutes = worked + minutesIn(beyond);
  const excess = view.snapshot.settings.excessMinutes;
  if (minutes <= contracted + excess) return [];
  const facts = { minutes, contracted: Math.round(contracted), excess };
  return [findingOf('overHours', 'hard', proposal, { when: interval, facts })];
};

/** When the person covers on the dates `[from, until)` as things stand, this session included. */
function coverBetween(
  { person, session }: CoverProposal,
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
