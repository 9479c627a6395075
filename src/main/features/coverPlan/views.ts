import type { CoverPlan, CoverPlanRow, CoverPlanScope } from '#contract/coverPlan.ts';
import type { SessionView } from '#contract/values.ts';
import { heaviestLoad, scoreOf } from '#domain/cover/ranking.ts';
import type { CoverPlanOption } from '#domain/coverPlan/problem.ts';
import { type CoverPlanLine, readCoverPlan } from '#domain/coverPlan/reading.ts';
import { chosenOf, sharesOf } from '#domain/coverPlan/value.ts';
import { roundedShare } from '#domain/snapshot/fairShare.ts';
import { viewOf } from '#domain/snapshot/view.ts';
import { timeOf } from '#domain/time/dates.ts';
import { type Gathered, viewsOf } from '#main/snapshot/snapshot.ts';
import type { MadeCoverPlan } from './make.ts';

/** A plan as the screen shows it. */
export function coverPlanView(made: MadeCoverPlan, scope: CoverPlanScope): CoverPlan {
  const { problem, limits, assignment, digest, method, tiers } = made;
  const lines = readCoverPlan(problem, limits, assignment);
  const wanted = new Set(problem.gaps.map(({ session }) => session.id));
  const snapshot = problem.snapshot as Gathered;
  const shown = viewsOf({
    ...snapshot,
    sessions: snapshot.sessions.filter((session) => wanted.has(session.id)),
  });
  const sessions = new Map(shown.map((session) => [session.id, session]));
  return {
    scope,
    digest,
    method,
    tiers,
    rows: lines.flatMap((line) => rowView(made, line, sessions.get(line.gap.session.id)) ?? []),
    shares: sharesOf(problem, assignment).map((each) => ({ ...each, share: roundedShare(each.share) })),
    faces: facesOf(made),
  };
}

function rowView(
  made: MadeCoverPlan,
  line: CoverPlanLine,
  session: SessionView | undefined,
): CoverPlanRow | null {
  if (!session) return null;
  const { gap, chosen, alternatives, obstacles } = line;
  const time = chosen
    ? { start: timeOf(chosen.option.interval.start), end: timeOf(chosen.option.interval.end) }
    : { start: gap.start, end: gap.end };
  return {
    session,
    gap: gap.gap,
    stretch: gap.start,
    ...time,
    chosen: chosen && {
      personId: chosen.option.personId,
      findings: chosen.findings,
      score: scoreIn(made, chosen.option),
      locked: chosen.option.locked,
      met: metIn(made, chosen.option),
      runs: runsIn(made, chosen.option),
    },
    alternatives: alternatives.map(({ option, leavesOpen, change }) => ({
      personId: option.personId,
      findings: option.findings,
      leavesOpen: leavesOpen.map((open) => ({
        sessionId: open.session.id,
        forPersonId: open.gap.personId,
        start: open.start,
      })),
      coverTerm: change.coverTerm,
      faces: change.faces,
      load: change.load,
      warnings: change.warnings,
    })),
    obstacles: obstacles.map(({ code, findings }) => ({ code, findings })),
  };
}

function scoreIn(
  { problem }: MadeCoverPlan,
  { gap: position, personId, interval, findings }: CoverPlanOption,
) {
  const gap = problem.gaps[position];
  const person = problem.snapshot.people.get(personId);
  if (!gap || !person) return [];
  const view = viewOf(problem.snapshot);
  const forPersonId = gap.gap.personId;
  const heaviest = heaviestLoad(gap.session, forPersonId, view);
  return scoreOf({ person, forPersonId, session: gap.session, interval }, findings, heaviest, view);
}

function metIn({ problem }: MadeCoverPlan, { gap, personId }: CoverPlanOption): number | null {
  const continuityKey = problem.gaps[gap]?.continuityKey ?? null;
  if (continuityKey === null) return null;
  return problem.snapshot.background.met.get(continuityKey)?.get(personId) ?? 0;
}

/** How many sessions of the same service user or group the plan gives the person, this one included. */
function runsIn({ problem, assignment }: MadeCoverPlan, { gap, personId }: CoverPlanOption): number {
  const continuityKey = problem.gaps[gap]?.continuityKey ?? null;
  if (continuityKey === null) return 1;
  return chosenOf(problem, assignment).filter(
    (option) => option.personId === personId && problem.gaps[option.gap]?.continuityKey === continuityKey,
  ).length;
}

function facesOf({ problem, assignment }: MadeCoverPlan): CoverPlan['faces'] {
  const faces = new Map<string, Set<number>>();
  for (const option of chosenOf(problem, assignment)) {
    const continuityKey = problem.gaps[option.gap]?.continuityKey ?? null;
    if (continuityKey !== null)
      faces.set(continuityKey, (faces.get(continuityKey) ?? new Set()).add(option.personId));
  }
  return [...faces].map(([continuityKey, people]) => ({ continuityKey, people: [...people] }));
}
