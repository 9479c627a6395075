import type { Finding, FindingCode } from '#domain/finding.ts';
import { hoursOn, patternOn } from '#domain/people/workingPattern.ts';
import { continuityKeyOf } from '#domain/sessions/session.ts';
import { fairShare, roundedShare } from '#domain/snapshot/fairShare.ts';
import { proRata } from '#domain/snapshot/pools.ts';
import { countWithout } from '#domain/snapshot/turns.ts';
import type { SnapshotView } from '#domain/snapshot/view.ts';
import { merge, minutesIn } from '#domain/time/interval.ts';
import type { CoverProposal } from './rule.ts';

export const scoreParts = ['continuity', 'fairness', 'travel', 'load', 'warnings'] as const;

/** One reason for a place in the ranking: whole points of the most it can give, and what they were reckoned from. */
export interface ScorePart {
  part: (typeof scoreParts)[number];
  points: number;
  of: number;
  facts: Record<string, string | number | null>;
}

/** Sessions with a service user or group after which somebody is a face they know: full continuity. */
export const knownAfter = 4;

/** A working day of full time in minutes, 7.5 hours: the measure of the day of somebody whose hours are not recorded. */
const fullDayMinutes = 450;

/** What the score says already, so that it does not also count as a warning. */
const spokenFor: ReadonlySet<FindingCode> = new Set(['aboveFairShare', 'otherBase', 'hasNotMet']);

/**
 * Why somebody stands where they stand among the candidates for a gap. `findings` are what the rules say of the same
 * proposal, `heaviest` the most cover any candidate carries (`heaviestLoad`). Continuity is left out where the session
 * has no service user or series, or it is not known who met whom.
 */
export function scoreOf(
  proposal: CoverProposal,
  findings: readonly Finding[],
  heaviest: number,
  view: SnapshotView,
): ScorePart[] {
  const { person, session } = proposal;
  const continuity = continuityOf(proposal, view);
  return [
    ...(continuity ? [continuity] : []),
    fairnessOf(proposal, coverCount(person.id, session, view), heaviest, view),
    travelOf(proposal, view),
    loadOf(proposal, view),
    warningsOf(findings, view),
  ];
}

/** The sum of the points. */
export function totalOf(parts: readonly ScorePart[]): number {
  return parts.reduce((total, { points }) => total + points, 0);
}

/** How many other sessions somebody covers in the days that count for fairness and end with the session's date. */
export function coverCount(personId: number, session: CoverProposal['session'], view: SnapshotView): number {
  return countWithout(view.turns.lately(session.date).get(personId), session.id);
}

/** The most cover for their hours that anybody carries but the person covered for; 0 while nobody covers. */
export function heaviestLoad(
  session: CoverProposal['session'],
  forPersonId: number,
  view: SnapshotView,
): number {
  let heaviest = 0;
  for (const personId of view.turns.lately(session.date).keys()) {
    const person = view.snapshot.people.get(personId);
    if (!person || personId === forPersonId) continue;
    heaviest = Math.max(heaviest, proRata(coverCount(personId, session, view), person, session.date));
  }
  return heaviest;
}

/** Facts: `met` so many times, `code` of the service user or null, else `series`. */
function continuityOf({ person, session }: CoverProposal, view: SnapshotView): ScorePart | null {
  const continuityKey = continuityKeyOf(session);
  const known = continuityKey === null ? undefined : view.snapshot.background.met.get(continuityKey);
  if (known === undefined) return null;
  const met = known.get(person.id) ?? 0;
  const { serviceUserCode: code, seriesId } = session;
  const facts = { met, code, series: code === null ? seriesId : null };
  return partOf('continuity', view.snapshot.settings.weighContinuity, met / knownAfter, facts);
}

/** Facts: `count` of sessions in `days`, and `share` that would be fair by hours, to one decimal, or null. */
function fairnessOf(
  { person, session, forPersonId }: CoverProposal,
  count: number,
  heaviest: number,
  view: SnapshotView,
): ScorePart {
  const { weighFairness, fairnessDays: days } = view.snapshot.settings;
  const free = heaviest === 0 ? 1 : 1 - proRata(count, person, session.date) / heaviest;
  const share = fairShare(person, session, forPersonId, view);
  const facts = { count, days, share: share === null ? null : roundedShare(share) };
  return partOf('fairness', weighFairness, free, facts);
}

/** Full where the session is at the base, nowhere in particular, or where they are that day anyway. Facts: `base`, `site`. */
function travelOf({ person, session }: CoverProposal, view: SnapshotView): ScorePart {
  const { baseSite: base } = person;
  const { site } = session;
  const isThereAnyway = () =>
    view
      .busyOn(person.id, session.date)
      .some(
        (busy) => busy.session.site === site && (busy.session.id !== session.id || busy.part === 'attendee'),
      );
  const near = site === null || site === base || isThereAnyway() ? 1 : base === null ? 0.5 : 0;
  return partOf('travel', view.snapshot.settings.weighTravel, near, { base, site });
}

/** How much of the day's hours other sessions leave free. Facts: `minutes` taken, `hours` of the day or null. */
function loadOf({ person, session }: CoverProposal, view: SnapshotView): ScorePart {
  const { date } = session;
  const others = view.busyOn(person.id, date).filter((busy) => busy.session.id !== session.id);
  const minutes = minutesIn(merge(others.map((busy) => busy.interval)));
  const isKnown = patternOn(person.patterns, date) !== null;
  const working = isKnown ? minutesIn(hoursOn(person.patterns, date)) : fullDayMinutes;
  const facts = { minutes, hours: isKnown ? Math.round(working / 6) / 10 : null };
  return partOf('load', view.snapshot.settings.weighLoad, working === 0 ? 0 : 1 - minutes / working, facts);
}

/** Points taken away for each warning that no other part speaks for. Facts: `count` of them. */
function warningsOf(findings: readonly Finding[], view: SnapshotView): ScorePart {
  const count = findings.filter(({ severity, code }) => severity === 'soft' && !spokenFor.has(code)).length;
  // 0 − 0 is 0, where −(0) would be the negative zero.
  return {
    part: 'warnings',
    points: 0 - count * view.snapshot.settings.weighWarning,
    of: 0,
    facts: { count },
  };
}

function partOf(part: ScorePart['part'], of: number, share: number, facts: ScorePart['facts']): ScorePart {
  return { part, points: Math.round(of * Math.min(1, Math.max(0, share))), of, facts };
}
