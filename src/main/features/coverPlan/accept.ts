import type { Input } from '#contract/requests.ts';
import { coverFindings } from '#domain/cover/eligibility.ts';
import { type PlannedCover, withCover } from '#domain/cover/planned.ts';
import { type CoverPlanProblem, gapAt, rowOf } from '#domain/coverPlan/problem.ts';
import type { Finding } from '#domain/finding.ts';
import { coverInterval } from '#domain/sessions/coverChain.ts';
import { arrangeCover } from '#main/features/cover/writes.ts';
import { type Decision, proposalHandler } from '#main/request/context.ts';
import { notPossible, Refusal } from '#main/request/refusal.ts';
import { gatherCoverPlan } from './gather.ts';

interface Acceptance extends Decision {
  judged: { row: PlannedCover; findings: Finding[] }[];
}

/** Arranges rows of a plan, each judged with the others in place. All of them, or none. */
export const acceptCoverPlan = proposalHandler<'coverPlan.accept', Acceptance>({
  decide: (context, { scope, digest, taken, rows }) => {
    if (scope.imagined) {
      throw notPossible(
        'This plan is for an absence that is not recorded. Record the absence first, then plan it.',
      );
    }
    const { problem, digest: now } = gatherCoverPlan(context, scope, taken.map(asRow));
    const planned = rows.map(asRow);
    if (now !== digest || !planned.every((row) => isPossible(problem, row))) throw outOfDate();
    const snapshot = withCover(problem.snapshot, [...taken.map(asRow), ...planned]);
    const judged = planned.map((row) => ({ row, findings: judge(snapshot, row) }));
    return { findings: judged.flatMap(({ findings }) => findings), judged };
  },
  write: (tx, { now }, _input, { judged }) => {
    for (const { row, findings } of judged) arrangeCover(tx, now, row, findings);
    return null;
  },
});

function asRow({
  sessionId,
  forPersonId,
  byPersonId,
  start,
  end,
}: Input<'coverPlan.accept'>['rows'][number]): PlannedCover {
  return { sessionId, forPersonId, byPersonId, start, end };
}

/** Whether the row is one that the plan could have proposed. */
function isPossible(problem: CoverPlanProblem, row: PlannedCover): boolean {
  return problem.options.some((option) => {
    if (option.personId !== row.byPersonId || gapAt(problem.gaps, option.gap).session.id !== row.sessionId) {
      return false;
    }
    const { forPersonId, start, end } = rowOf(problem, option);
    return forPersonId === row.forPersonId && start === row.start && end === row.end;
  });
}

/** What the rules say about a row with all the others arranged. */
function judge(snapshot: CoverPlanProblem['snapshot'], row: PlannedCover): Finding[] {
  const session = snapshot.sessions.find(({ id }) => id === row.sessionId);
  const person = snapshot.people.get(row.byPersonId);
  if (!session || !person) throw outOfDate();
  const { forPersonId, byPersonId, start } = row;
  const own = session.cover.filter(
    (cover) => cover.forPersonId === forPersonId && cover.byPersonId === byPersonId && cover.start === start,
  );
  const replacing = own.map(({ id }) => id);
  const interval = coverInterval(session, row);
  return coverFindings({ session, forPersonId, interval, snapshot, replacing }, person);
}

function outOfDate(): Refusal {
  return new Refusal({
    code: 'STALE',
    message:
      'Something this plan was worked out from has changed since, so nothing of it was arranged. Press “Replan” and look again.',
  });
}
