import { createHash } from 'node:crypto';
import type { TermScopeInput } from '../../../contract/termPlan.ts';
import { addDays } from '../../../domain/dates.ts';
import { mayLead, statusOn } from '../../../domain/person.ts';
import type { TermProblem } from '../../../domain/termPlan.ts';
import { type TermGround, termBasis, termProblem } from '../../../domain/termPlanProblem.ts';
import type { Context } from '../context.ts';
import { allPlaces } from '../people/reads.ts';
import { invalid, notFound, notPossible } from '../refusal.ts';
import { sessionsBetween } from '../sessions/reads.ts';
import { type Gathered, gatherAround } from '../snapshot.ts';
import { groundsOf, ledgerGround } from '../supervision/reads.ts';

/** A term as the database has it, and the digest of all that a plan for it depends on. */
export interface GatheredTerm {
  ground: TermGround;
  problem: TermProblem;
  snapshot: Gathered;
  digest: string;
}

/** The longest period, in days: a year and the day after it. */
const longest = 366;

/** Gathers what a term is planned from. Throws NOT_FOUND, INVALID and NOT_POSSIBLE. */
export function gatherTerm(context: Context, scope: TermScopeInput): GatheredTerm {
  const { db, today } = context;
  if (scope.from < today) throw invalid('from', 'Choose a day from today on.');
  if (addDays(scope.from, longest) < scope.until) throw invalid('until', 'Plan a year at most.');
  const sessions = sessionsBetween(db, { from: today, until: scope.until });
  const snapshot = gatherAround(context, today, scope.until, sessions);
  refuseLead(snapshot, scope);
  const places = new Map(allPlaces(db).map((place) => [place.id, place]));
  const rooms = scope.rooms.map((placeId) => {
    const place = places.get(placeId);
    if (!place) throw notFound('place');
    return { placeId, site: place.site };
  });
  const ground: TermGround = {
    snapshot,
    scope,
    rooms: rooms.length > 0 ? rooms : [{ placeId: null, site: null }],
    ledgerOf: groundsOf(ledgerGround(context, today)),
  };
  const problem = termProblem(ground);
  const digest = createHash('sha256').update(termBasis(problem)).digest('hex');
  return { ground, problem, snapshot, digest };
}

function refuseLead({ people }: Gathered, { leadId, from, kinds, people: chosen }: TermScopeInput): void {
  const lead = people.get(leadId);
  if (!lead || chosen.some((id) => !people.has(id))) throw notFound('person');
  if (statusOn(lead, from) !== 'active') {
    throw invalid('leadId', `${lead.name} is not active on the first day. Choose somebody else to lead.`);
  }
  const not = kinds.find((kind) => !mayLead(lead, kind));
  if (not) {
    const what = not === 'groupSupervision' ? 'group' : 'individual';
    throw notPossible(
      `${lead.name} may not lead ${what} supervision. Choose another lead, or change this in their details first.`,
    );
  }
}
