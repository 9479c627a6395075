import { coverFindings } from '#domain/cover/eligibility.ts';
import type { PlannedCover } from '#domain/cover/planned.ts';
import type { Finding } from '#domain/finding.ts';
import { type CoverTime, type Gap, gapsOf, isOpenGap, usualCoverTime } from '#domain/gaps/gap.ts';
import { compareText } from '#domain/lists.ts';
import { type Person, statusOn } from '#domain/people/person.ts';
import { continuityKeyOf, hasBegun, type Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { dateOf, type IsoDate, momentOf, timeOf } from '#domain/time/dates.ts';
import type { Interval } from '#domain/time/interval.ts';

/** Whose gaps a plan is for, on the dates `[from, until)`; nulls mean everybody's, and all of them. */
export interface CoverPlanScope {
  from: IsoDate;
  until: IsoDate;
  people: readonly number[] | null;
  only: readonly { sessionId: number; forPersonId: number }[] | null;
}

/** A choice of the coordinator's about one stretch of a gap: this person, or not this person. */
export interface CoverPlanChoice {
  sessionId: number;
  forPersonId: number;
  start: string;
  byPersonId: number;
}

/** What the coordinator has settled before the plan is worked out. */
export interface CoverPlanChoices {
  locked: readonly CoverPlanChoice[];
  forbidden: readonly CoverPlanChoice[];
}

/** One stretch somebody must be found for, and what the rules say about everybody. */
export interface CoverPlanGap extends CoverTime {
  session: Session;
  gap: Gap;
  continuityKey: string | null;
  candidates: CoverPlanCandidate[];
}

/** What the rules say about one person for one stretch, with everything else as it is now. */
export interface CoverPlanCandidate {
  personId: number;
  interval: Interval;
  findings: Finding[];
  eligible: boolean;
}

/** Somebody who can cover a stretch. */
export interface CoverPlanOption {
  /** Where its gap and itself stand in the problem's lists. */
  gap: number;
  at: number;
  personId: number;
  interval: Interval;
  findings: Finding[];
  locked: boolean;
}

/** Everything a plan is worked out from. Sorted, so that the same data make the same problem. */
export interface CoverPlanProblem {
  snapshot: Snapshot;
  gaps: CoverPlanGap[];
  options: CoverPlanOption[];
}

/**
 * The problem of covering every open gap of a scope that has not begun. Whoever said no is no option; every person of the
 * team stands among the candidates with each reason.
 */
export function coverPlanProblem(snapshot: Snapshot, scope: CoverPlanScope): CoverPlanProblem {
  const people = [...snapshot.people.values()]
    .filter((person) => statusOn(person, dateOf(snapshot.now)) !== 'leaver')
    .sort((a, b) => a.id - b.id);
  const gaps = stretches(snapshot, scope).map((stretch): CoverPlanGap => {
    const candidates = people
      .filter((person) => person.id !== stretch.gap.personId)
      .filter((person) => statusOn(person, stretch.session.date) !== 'applicant')
      .map((person) => candidateFor(snapshot, stretch, person));
    return { ...stretch, candidates };
  });
  return { snapshot, gaps, options: optionsOf(gaps, []) };
}

/** The problem with what the coordinator has settled: who is forbidden is no option, and a locked choice must hold. */
export function withChoices(
  problem: CoverPlanProblem,
  { locked, forbidden }: CoverPlanChoices,
): CoverPlanProblem {
  if (locked.length === 0 && forbidden.length === 0) return problem;
  const gaps = problem.gaps.map((gap): CoverPlanGap => {
    const out = new Set(forbidden.filter((choice) => isFor(choice, gap)).map((choice) => choice.byPersonId));
    if (out.size === 0) return gap;
    const candidates = gap.candidates.map((candidate): CoverPlanCandidate => {
      if (!out.has(candidate.personId)) return candidate;
      return { ...candidate, findings: [leftOut(candidate), ...candidate.findings], eligible: false };
    });
    return { ...gap, candidates };
  });
  return { ...problem, gaps, options: optionsOf(gaps, locked) };
}

/** The choices that cannot be kept, because the person is no option there. */
export function impossibleChoices(
  { gaps, options }: CoverPlanProblem,
  locked: readonly CoverPlanChoice[],
): CoverPlanChoice[] {
  return locked.filter(
    (choice) =>
      !options.some(
        (option) => option.personId === choice.byPersonId && isFor(choice, gapAt(gaps, option.gap)),
      ),
  );
}

/** Everything of a problem that a plan depends on, as one text: the same text, the same plan. */
export function coverPlanBasis({ gaps, snapshot }: CoverPlanProblem): string {
  const { settings, background, people } = snapshot;
  return JSON.stringify({
    gaps: gaps.map(({ session, gap, continuityKey, start, end, candidates }) => [
      [session.id, session.date, session.site, gap.personId, continuityKey, start, end, gap.coverTerm],
      candidates.map(({ personId, interval, findings }) => [personId, interval, findings.map(basisOf)]),
    ]),
    turns: background.turns.map((turn) => JSON.stringify(turn)).sort(),
    met: [...background.met].map(([continuityKey, met]) => [continuityKey, [...met]]),
    hours: [...people.values()].map((person) => [person.id, person.contractedMinutes, person.patterns]),
    settings,
  });
}

function basisOf(finding: Finding) {
  return [finding.code, finding.severity, finding.sessionId, finding.when, finding.facts];
}

function optionsOf(gaps: readonly CoverPlanGap[], locked: readonly CoverPlanChoice[]): CoverPlanOption[] {
  const options: CoverPlanOption[] = [];
  gaps.forEach((gap, position) => {
    const kept = new Set(locked.filter((choice) => isFor(choice, gap)).map((choice) => choice.byPersonId));
    for (const { personId, interval, findings, eligible } of gap.candidates) {
      if (!eligible) continue;
      const at = options.length;
      options.push({ gap: position, at, personId, interval, findings, locked: kept.has(personId) });
    }
  });
  return options;
}

/** The coordinator's own word: not this person here. */
function leftOut({ personId, interval }: CoverPlanCandidate): Finding {
  return { code: 'leftOut', severity: 'hard', personId, sessionId: null, when: interval, facts: {} };
}

/** The row of cover that an option stands for. */
export function rowOf({ gaps }: CoverPlanProblem, option: CoverPlanOption): PlannedCover {
  const { session, gap } = gapAt(gaps, option.gap);
  return {
    sessionId: session.id,
    forPersonId: gap.personId,
    byPersonId: option.personId,
    start: timeOf(option.interval.start),
    end: timeOf(option.interval.end),
  };
}

/** The gap at a position. Throws a RangeError when there is none. */
export function gapAt(gaps: readonly CoverPlanGap[], position: number): CoverPlanGap {
  const gap = gaps[position];
  if (!gap) throw new RangeError(`No gap at ${position}.`);
  return gap;
}

/** Whether a choice is about this stretch. */
export function isFor(
  choice: Omit<CoverPlanChoice, 'byPersonId'>,
  { session, gap, start }: Pick<CoverPlanGap, 'session' | 'gap' | 'start'>,
): boolean {
  return choice.sessionId === session.id && choice.forPersonId === gap.personId && choice.start === start;
}

type Stretch = Omit<CoverPlanGap, 'candidates'>;

function stretches(snapshot: Snapshot, scope: CoverPlanScope): Stretch[] {
  const { away, coverTerm } = viewOf(snapshot);
  const wanted = scope.people && new Set(scope.people);
  const only = scope.only && new Set(scope.only.map((each) => `${each.sessionId} ${each.forPersonId}`));
  const found: Stretch[] = [];
  for (const session of snapshot.sessions) {
    if (session.date < scope.from || session.date >= scope.until || hasBegun(session, snapshot.now)) continue;
    const open = gapsOf(session, away, coverTerm).filter(isOpenGap);
    for (const gap of open) {
      if (wanted && !wanted.has(gap.personId)) continue;
      if (only && !only.has(`${session.id} ${gap.personId}`)) continue;
      const isAlone = open.filter((other) => other.personId === gap.personId).length === 1;
      for (const time of timesOf(session, gap, isAlone)) {
        found.push({ session, gap, continuityKey: continuityKeyOf(session), ...time });
      }
    }
  }
  return found.sort(byTime);
}

/** All of the session where one row can do it, else each open piece by itself. */
function timesOf(session: Session, gap: Gap, isAlone: boolean): CoverTime[] {
  if (isAlone && gap.uncovered.length === 1) return [usualCoverTime(session, gap)];
  return gap.uncovered.map(({ start, end }) => ({ start: timeOf(start), end: timeOf(end) }));
}

/** All of the time when that can be, else only what is open, else why all of the time cannot be. */
function candidateFor(snapshot: Snapshot, stretch: Stretch, person: Person): CoverPlanCandidate {
  const { session, gap, start, end } = stretch;
  const usual = { start: momentOf(session.date, start), end: momentOf(session.date, end) };
  const [open] = gap.uncovered;
  const times = open && gap.uncovered.length === 1 && isLess(open, usual) ? [usual, open] : [usual];
  const tries = times.map((interval): CoverPlanCandidate => {
    const question = { session, forPersonId: gap.personId, interval, snapshot };
    const findings = coverFindings(question, person);
    const eligible = findings.every(({ severity, code }) => severity === 'soft' && code !== 'declined');
    return { personId: person.id, interval, findings, eligible };
  });
  const [first] = tries;
  const can = tries.find(({ eligible }) => eligible) ?? first;
  if (!can) throw new Error('A stretch has no time.');
  return can;
}

function isLess(part: Interval, whole: Interval): boolean {
  return part.start > whole.start || part.end < whole.end;
}

function byTime(a: Stretch, b: Stretch): number {
  const [one, other] = [momentOf(a.session.date, a.start), momentOf(b.session.date, b.start)];
  return compareText(one, other) || a.session.id - b.session.id || a.gap.personId - b.gap.personId;
}
