import { createHash } from 'node:crypto';
import type { CoverPlanScope } from '#contract/coverPlan.ts';
import { type Absence, awayIntervals } from '#domain/absence/absence.ts';
import { type PlannedCover, withoutCover } from '#domain/cover/planned.ts';
import { type CoverPlanProblem, coverPlanBasis, coverPlanProblem } from '#domain/coverPlan/problem.ts';
import { addDays, dateOf } from '#domain/time/dates.ts';
import { withBackground } from '#main/features/cover/background.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import { type StoredSession, sessionsBetween } from '#main/snapshot/sessions.ts';
import { type Gathered, gatherAround } from '#main/snapshot/snapshot.ts';

/** A problem as the database has it, and the digest of all that a plan for it depends on. */
export interface GatheredCoverPlan {
  problem: CoverPlanProblem;
  snapshot: Gathered;
  digest: string;
}

/**
 * Gathers the open gaps of a scope and what the rules say about everybody for each. `taken` are rows of cover to be left
 * out of account: those accepted from the same plan before. Throws NOT_FOUND and INVALID.
 */
export function gatherCoverPlan(
  context: Context,
  scope: CoverPlanScope,
  taken: readonly PlannedCover[] = [],
): GatheredCoverPlan {
  const snapshot = withoutCover(gatherScope(context, scope), taken) as Gathered;
  const problem = coverPlanProblem(snapshot, scope);
  return { problem, snapshot, digest: createHash('sha256').update(coverPlanBasis(problem)).digest('hex') };
}

/** Everything on the dates of a scope that are still to come, with the person imagined away. */
function gatherScope(context: Context, scope: CoverPlanScope): Gathered {
  const { from, until, sessions } = sessionsToCome(context, scope);
  const gathered = withImagined(gatherAround(context, from, until, sessions), scope.imagined);
  return withBackground(context, gathered, sessions.filter(isLedByAway(gathered)));
}

/** The same for trying absences of one person after the other: who has met whom is known for every session. */
export function gatherForTrials(context: Context, dates: Pick<CoverPlanScope, 'from' | 'until'>): Gathered {
  const { from, until, sessions } = sessionsToCome(context, dates);
  return withBackground(context, gatherAround(context, from, until, sessions), sessions);
}

function sessionsToCome(context: Context, dates: Pick<CoverPlanScope, 'from' | 'until'>) {
  const from = dates.from > context.today ? dates.from : context.today;
  const last = dates.until < context.horizon ? dates.until : context.horizon;
  const until = last > from ? last : addDays(from, 1);
  return { from, until, sessions: sessionsBetween(context.db, { from, until }) };
}

/** The snapshot with somebody imagined to be away; no row says so. Throws NOT_FOUND and INVALID. */
export function withImagined(gathered: Gathered, imagined: CoverPlanScope['imagined']): Gathered {
  return { ...gathered, absences: [...gathered.absences, ...imaginedAbsences(gathered, imagined)] };
}

function imaginedAbsences(
  { people }: Gathered,
  imagined: CoverPlanScope['imagined'],
): Gathered['absences'][number][] {
  if (!imagined) return [];
  if (!people.has(imagined.personId)) throw notFound('person');
  if (imagined.until !== null && imagined.until < imagined.from) {
    throw invalid('imagined.until', 'The last day away must not be before the first.');
  }
  const times = { fromTime: null, untilTime: null, longTermFrom: null };
  // No row has this id: nothing is recorded.
  return [{ id: 0, version: 1, ...times, ...imagined }];
}

/** Who has met whom is asked only for sessions that may need cover: somebody who leads or covers them is away that day. */
function isLedByAway({ people, absences, from, until }: Gathered): (session: StoredSession) => boolean {
  const away = new Map<number, readonly { start: string; end: string }[]>();
  const byPerson = Map.groupBy(absences, (absence: Absence) => absence.personId);
  for (const person of people.values()) {
    away.set(person.id, awayIntervals(person, byPerson.get(person.id) ?? [], from, until));
  }
  return ({ date, parts, cover }) =>
    [
      ...parts.filter(({ part }) => part === 'lead').map(({ personId }) => personId),
      ...cover.map(({ byPersonId }) => byPersonId),
    ].some((personId) =>
      (away.get(personId) ?? []).some((each) => dateOf(each.start) <= date && date <= dateOf(each.end)),
    );
}
