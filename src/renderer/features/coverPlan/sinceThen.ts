import type { CoverPlan, CoverPlanRow } from '#contract/coverPlan.ts';
import type { SessionView } from '#contract/values.ts';
import { ask } from '#renderer/client/client.ts';
import { asAccepted, rowStateOf } from './choices.ts';

/** What became of a plan since it was made. */
export interface Since {
  /** The sessions with a gap, as they are by now. */
  sessions: ReadonlyMap<number, SessionView>;
  /** Whether something it was worked out from has changed, other than its own rows being accepted. */
  isOutOfDate: boolean;
}

/** The rows of a plan that are arranged just as it has them. */
export function takenRows(plan: CoverPlan, sessions: Since['sessions']): CoverPlanRow[] {
  return plan.rows.filter((row) => rowStateOf(row, sessions.get(row.session.id)) === 'asPlanned');
}

/**
 * Looks what became of a plan; null when that cannot be told. A plan that holds an imagined absence cannot be held against
 * what is recorded: any change may concern it.
 */
export async function sinceThen(plan: CoverPlan): Promise<Since | null> {
  const { scope, digest } = plan;
  const gaps = await ask('gaps.between', { from: scope.from, until: scope.until });
  if (!gaps.ok) return null;
  const sessions = new Map(gaps.value.map(({ session }) => [session.id, session]));
  if (scope.imagined) return { sessions, isOutOfDate: true };
  const open = plan.rows.filter((row) => rowStateOf(row, sessions.get(row.session.id)) === 'open');
  const rows = open.flatMap(asAccepted);
  if (rows.length === 0) return { sessions, isOutOfDate: false };
  const taken = takenRows(plan, sessions).flatMap(asAccepted);
  const check = await ask('coverPlan.accept.check', { scope, digest, taken, rows });
  return { sessions, isOutOfDate: !check.ok && check.failure.code === 'STALE' };
}
