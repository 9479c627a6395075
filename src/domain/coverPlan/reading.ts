import { coverFindings } from '#domain/cover/eligibility.ts';
import { withCover } from '#domain/cover/planned.ts';
import { type Finding, type FindingCode, findingCodes } from '#domain/finding.ts';
import { coverInterval } from '#domain/sessions/coverChain.ts';
import type { Session } from '#domain/sessions/session.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { type Interval, overlaps } from '#domain/time/interval.ts';
import { fewestReasons } from './fewestReasons.ts';
import type { CoverPlanLimits } from './limits.ts';
import { fittingOf } from './oneByOne.ts';
import { type CoverPlanGap, type CoverPlanOption, type CoverPlanProblem, rowOf } from './problem.ts';
import { type Assignment, type CoverPlanValue, chosenOf, compareValues, coverPlanMeasure } from './value.ts';

/** What a plan says about one stretch of a gap. */
export interface CoverPlanLine {
  gap: CoverPlanGap;
  chosen: { option: CoverPlanOption; findings: Finding[] } | null;
  alternatives: CoverPlanAlternative[];
  obstacles: Obstacle[];
}

/** Somebody else, and what choosing them would change while all else stays as planned. */
export interface CoverPlanAlternative {
  option: CoverPlanOption;
  /** What would be left open: there this person is planned. */
  leavesOpen: CoverPlanGap[];
  change: CoverPlanValue;
}

/** A reason why nobody can, with what the rules say about each person it rules out. */
export interface Obstacle {
  code: FindingCode;
  findings: Finding[];
}

const alternativesShown = 3;

/** A plan in full: for each gap who and why, who else and at what cost, or why nobody. */
export function readCoverPlan(
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
  assignment: Assignment,
): CoverPlanLine[] {
  const after = afterPlan(problem, assignment);
  const alternatives = alternativesIn(problem, limits, assignment);
  return problem.gaps.map((gap, position): CoverPlanLine => {
    const at = assignment[position] ?? null;
    const option = at === null ? undefined : problem.options[at];
    if (!option) return { gap, chosen: null, alternatives: [], obstacles: obstaclesFor(after, gap) };
    const findings = judgeIn(after, gap, option.personId, option.interval);
    return { gap, chosen: { option, findings }, alternatives: alternatives(option), obstacles: [] };
  });
}

/** Why nobody covers what an assignment leaves open: for each such gap the fewest reasons that rule everybody out. */
export function whyOpen(problem: CoverPlanProblem, assignment: Assignment): Obstacle[][] {
  const after = afterPlan(problem, assignment);
  return problem.gaps
    .filter((_, position) => (assignment[position] ?? null) === null)
    .map((gap) => obstaclesFor(after, gap));
}

/** How things are with a whole plan arranged. */
interface AfterPlan {
  snapshot: Snapshot;
  sessions: ReadonlyMap<number, Session>;
  /** `session person` of what the plan gives to whom. */
  planned: ReadonlySet<string>;
}

function afterPlan(problem: CoverPlanProblem, assignment: Assignment): AfterPlan {
  const rows = chosenOf(problem, assignment).map((option) => rowOf(problem, option));
  const snapshot = withCover(problem.snapshot, rows);
  const wanted = new Set(problem.gaps.map(({ session }) => session.id));
  const sessions = snapshot.sessions.filter(({ id }) => wanted.has(id));
  return {
    snapshot,
    sessions: new Map(sessions.map((session) => [session.id, session])),
    planned: new Set(rows.map(({ sessionId, byPersonId }) => `${sessionId} ${byPersonId}`)),
  };
}

/** What the rules say about a person for a gap with all the rest of the plan arranged: what accepting it will say. */
function judgeIn(
  after: AfterPlan,
  { session: before, gap }: CoverPlanGap,
  personId: number,
  interval: Interval,
) {
  const { snapshot } = after;
  const person = snapshot.people.get(personId);
  const session = after.sessions.get(before.id);
  if (!person || !session) return [];
  const ownCover = session.cover.filter(
    (cover) =>
      cover.byPersonId === personId &&
      cover.forPersonId === gap.personId &&
      overlaps(coverInterval(session, cover), interval),
  );
  const replacing = ownCover.map(({ id }) => id);
  return coverFindings({ session, forPersonId: gap.personId, interval, snapshot, replacing }, person);
}

/** The fewest reasons that rule everybody out of a gap, with the plan arranged. */
function obstaclesFor(after: AfterPlan, gap: CoverPlanGap): Obstacle[] {
  const hard = new Map<number, Finding[]>();
  for (const { personId, interval, findings, eligible } of gap.candidates) {
    const judged = eligible ? judgeIn(after, gap, personId, interval) : findings;
    hard.set(
      personId,
      judged
        .filter(({ severity, code }) => severity === 'hard' || code === 'declined')
        .map((finding) => asPlanned(finding, after.planned)),
    );
  }
  const codes = new Map([...hard].map(([id, findings]) => [id, new Set(findings.map(({ code }) => code))]));
  return fewestReasons(codes, findingCodes).map(({ code, people }) => ({
    code,
    findings: people.flatMap((id) => hard.get(id)?.find((finding) => finding.code === code) ?? []),
  }));
}

/** A clash with a session that the plan itself gives the person: they are needed there. */
function asPlanned(finding: Finding, planned: ReadonlySet<string>): Finding {
  const isOwn =
    (finding.code === 'clash' || finding.code === 'travelTooShort' || finding.code === 'alreadyStanding') &&
    planned.has(`${finding.sessionId} ${finding.personId}`);
  return isOwn ? { ...finding, code: 'plannedElsewhere' } : finding;
}

/** For a chosen option the others of its gap, the cheapest first. */
function alternativesIn(
  problem: CoverPlanProblem,
  limits: CoverPlanLimits,
  assignment: Assignment,
): (chosen: CoverPlanOption) => CoverPlanAlternative[] {
  const measure = coverPlanMeasure(problem, limits);
  const value = measure(assignment);
  const fitting = fittingOf(problem, limits);
  for (const option of chosenOf(problem, assignment)) fitting.hold(option);
  const byGap = Map.groupBy(problem.options, (option) => option.gap);
  return (chosen) => {
    fitting.release(chosen);
    const found = (byGap.get(chosen.gap) ?? [])
      .filter((option) => option !== chosen)
      .map((option): CoverPlanAlternative => {
        const blockers = fitting.blockers(option);
        const open = new Set(blockers.map((blocker) => blocker.gap));
        const trial = assignment.map((at, gap) =>
          gap === chosen.gap ? option.at : open.has(gap) ? null : at,
        );
        const leavesOpen = [...open].sort((a, b) => a - b).flatMap((gap) => problem.gaps[gap] ?? []);
        return { option, leavesOpen, change: difference(measure(trial), value) };
      });
    fitting.hold(chosen);
    return found.sort((a, b) => compareValues(a.change, b.change)).slice(0, alternativesShown);
  };
}

function difference(after: CoverPlanValue, before: CoverPlanValue): CoverPlanValue {
  return {
    uncovered: after.uncovered - before.uncovered,
    coverTerm: after.coverTerm - before.coverTerm,
    faces: after.faces - before.faces,
    load: after.load - before.load,
    warnings: after.warnings - before.warnings,
  };
}
