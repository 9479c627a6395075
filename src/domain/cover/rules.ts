import {
  absent,
  bankHoliday,
  clash,
  findingOf,
  gateExpired,
  mayNotLead,
  notActive,
  notPartOfTeam,
  outsideWorkingPattern,
  reserveNotReady,
  travelTooShort,
} from '#domain/booking/personRules.ts';
import { statusOn } from '#domain/people/person.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import { soleAttendee } from '#domain/sessions/session.ts';
import { overlaps } from '#domain/time/interval.ts';
import { coverDaysInARow, coverPerDay, coverPerWeek, overHours } from './caps.ts';
import type { CoverRule } from './rule.ts';
import { aboveFairShare, backToBack, hasNotMet, otherBase, settlingIn } from './warnings.ts';

/** Leads it then already, or is the one being stood in for further up the chain (facts: `circular` 1). */
export const alreadyStanding: CoverRule = (proposal) => {
  const { person, session, interval, forPersonId } = proposal;
  const { leads, asked } = followCover(session);
  const stands = leads.some((lead) => lead.personId === person.id && overlaps(lead.interval, interval));
  const isCircular = asked.some(
    ({ personId, chain, interval: time }) =>
      personId === forPersonId && chain.includes(person.id) && overlaps(time, interval),
  );
  if (!stands && !isCircular) return [];
  const facts = { circular: stands ? 0 : 1 };
  return [findingOf('alreadyStanding', 'hard', proposal, { sessionId: session.id, when: interval, facts })];
};

/** Said no when last asked for this gap. */
export const declined: CoverRule = (proposal) => {
  const { person, session, interval: when, forPersonId } = proposal;
  const asks = session.asks.filter(
    (ask) => ask.forPersonId === forPersonId && ask.askedPersonId === person.id,
  );
  const last = asks.reduce<(typeof asks)[number] | null>(
    (latest, ask) => (latest === null || ask.id > latest.id ? ask : latest),
    null,
  );
  return last?.answer === 'declined' ? [findingOf('declined', 'soft', proposal, { when })] : [];
};

/** Long-term cover is by reserves (handbook, chapter 15); externals are outside that rule. */
export const longTermByTeam: CoverRule = (proposal, view) => {
  const { person, session, interval: when, forPersonId } = proposal;
  if (person.role === 'external' || statusOn(person, session.date) === 'reserve') return [];
  if (view.coverTerm(forPersonId, session.date) !== 'long') return [];
  return [findingOf('longTermByTeam', 'soft', proposal, { when })];
};

/** Short-term cover is within the team (handbook, chapter 15). */
export const shortTermByReserve: CoverRule = (proposal, view) => {
  const { person, session, interval: when, forPersonId } = proposal;
  if (statusOn(person, session.date) !== 'reserve') return [];
  if (view.coverTerm(forPersonId, session.date) !== 'short') return [];
  return [findingOf('shortTermByReserve', 'soft', proposal, { when })];
};

/**
 * Support meetings are led by peer workers, who bring experience of their own (programme: peer support); the coordinator
 * steps in where none of them can.
 */
export const byCoordinator: CoverRule = (proposal) => {
  const { person, session, interval: when } = proposal;
  if (person.role !== 'coordinator' || session.kind !== 'supportMeeting') return [];
  return [findingOf('byCoordinator', 'soft', proposal, { when })];
};

/** Would be there anyway, as an attendee: they would lead instead. Nobody leads their own supervision, visit or shadowing. */
export const attendsAnyway: CoverRule = (proposal) => {
  const { person, session, interval: when } = proposal;
  if (!session.parts.some((part) => part.personId === person.id && part.part === 'attendee')) return [];
  const severity = soleAttendee(session) === person.id ? 'hard' : 'soft';
  return [findingOf('attendsAnyway', severity, proposal, { sessionId: session.id, when })];
};

/** Every rule of cover, the hard ones first. */
export const coverRules: readonly CoverRule[] = [
  notActive,
  (proposal, view) => absent(proposal, view, 'hard'),
  (proposal) => outsideWorkingPattern(proposal, 'hard'),
  (proposal, view) => clash(proposal, view, 'hard'),
  (proposal, view) => travelTooShort(proposal, view, 'hard'),
  reserveNotReady,
  gateExpired,
  mayNotLead,
  notPartOfTeam,
  alreadyStanding,
  coverPerDay,
  coverPerWeek,
  coverDaysInARow,
  overHours,
  declined,
  longTermByTeam,
  shortTermByReserve,
  byCoordinator,
  attendsAnyway,
  backToBack,
  aboveFairShare,
  otherBase,
  hasNotMet,
  settlingIn,
  ({ session, interval }, view) => bankHoliday(session.date, interval, view),
];
