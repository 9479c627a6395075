import { factsOf, findingOf, neighbours, travelTooShort } from '#domain/booking/personRules.ts';
import type { Person } from '#domain/people/person.ts';
import { continuityKeyOf } from '#domain/sessions/session.ts';
import { fairShare, roundedShare } from '#domain/snapshot/fairShare.ts';
import { countWithout } from '#domain/snapshot/turns.ts';
import { addMonths, daysBetween, type IsoDate } from '#domain/time/dates.ts';
import type { CoverRule } from './rule.ts';

/*
 * What speaks against a choice of cover without ruling it out: strain, fairness, and whether the service user would meet
 * a face they know.
 */

/**
 * Too short a break before or after another session that day, one finding a session; where the way there is too short
 * already, that says it. Facts: kind, start, end of the other; `minutes` of break; `before` 1 when the other comes first.
 */
export const backToBack: CoverRule = (proposal, view) => {
  const { breakMinutes } = view.snapshot.settings;
  const close = neighbours(proposal, view).filter(({ minutes }) => minutes < breakMinutes);
  if (close.length === 0) return [];
  const tooFar = new Set(travelTooShort(proposal, view, 'hard').map((finding) => finding.sessionId));
  return close
    .filter(({ other }) => !tooFar.has(other.id))
    .map(({ other, when, minutes }) => {
      const before = when.start < proposal.interval.start ? 1 : 0;
      const facts = { ...factsOf(other), minutes, before };
      return findingOf('backToBack', 'soft', proposal, { sessionId: other.id, when, facts });
    });
};

/**
 * Would have covered over one session more than a fair share by hours of what their pool covered in the days that count
 * for fairness. Facts: `count` before this session, `share` to one decimal.
 */
export const aboveFairShare: CoverRule = (proposal, view) => {
  const { person, session, forPersonId } = proposal;
  const count = countWithout(view.turns.lately(session.date).get(person.id), session.id);
  if (count === 0) return [];
  const share = fairShare(person, session, forPersonId, view);
  // With this session count + 1, which may be as much as share + 1.
  if (share === null || count <= share) return [];
  const facts = { count, share: roundedShare(share) };
  return [findingOf('aboveFairShare', 'soft', proposal, { when: proposal.interval, facts })];
};

/** Based at another site than the session's. Facts: `base`, `site`. */
export const otherBase: CoverRule = (proposal) => {
  const { baseSite: base } = proposal.person;
  const { site } = proposal.session;
  if (base === null || site === null || base === site) return [];
  return [findingOf('otherBase', 'soft', proposal, { when: proposal.interval, facts: { base, site } })];
};

/**
 * Has never been in a session with this service user or of this series; nothing where that is not known, or for somebody
 * who attends. Facts: `code` of the service user or null, else `series`, its id.
 */
export const hasNotMet: CoverRule = (proposal, view) => {
  const { person, session } = proposal;
  const continuityKey = continuityKeyOf(session);
  const met = continuityKey === null ? undefined : view.snapshot.background.met.get(continuityKey);
  if (met === undefined || (met.get(person.id) ?? 0) > 0) return [];
  if (session.parts.some((part) => part.personId === person.id && part.part === 'attendee')) return [];
  const { serviceUserCode: code, seriesId } = session;
  return [
    findingOf('hasNotMet', 'soft', proposal, {
      when: proposal.interval,
      facts: { code, series: code === null ? seriesId : null },
    }),
  ];
};

/** Days before and after the months set within which somebody is spared. */
const settlingDays = 21;

/**
 * A peer worker near the months in post at which strain is common (ENRICH: wellbeing dipped and burnout rose at about 4
 * months). In post from the start date, else from the first day recorded as active. Facts: `months`.
 */
export const settlingIn: CoverRule = (proposal, view) => {
  const { person, session } = proposal;
  const months = view.snapshot.settings.settlingMonths;
  if (months <= 0 || person.role !== 'peerWorker') return [];
  const start = person.startDate ?? firstActive(person);
  if (start === null) return [];
  const days = daysBetween(start, session.date);
  // Cheap before exact: no month is shorter than 28 days or longer than 31.
  if (days < months * 28 - settlingDays || days > months * 31 + settlingDays) return [];
  if (Math.abs(daysBetween(addMonths(start, months), session.date)) > settlingDays) return [];
  return [findingOf('settlingIn', 'soft', proposal, { when: proposal.interval, facts: { months } })];
};

function firstActive({ statuses }: Person): IsoDate | null {
  let first: IsoDate | null = null;
  for (const { status, from } of statuses) {
    if (status === 'active' && (first === null || from < first)) first = from;
  }
  return first;
}
