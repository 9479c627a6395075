import type { TermScopeInput } from '#contract/termPlan.ts';
import { mayLead, type Person, statusOn } from '#domain/people/person.ts';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import type { LedgerGround } from '#domain/supervision/ledger.ts';
import { leadOf, leadsOf } from '#domain/termPlan/leads.ts';
import { addDays } from '#domain/time/dates.ts';
import { ledgerGround } from '#main/features/supervision/reads.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound, notPossible } from '#main/request/refusal.ts';
import { allPlaces } from '#main/snapshot/people.ts';
import { type StoredSession, sessionsAtPlace, sessionsBetween } from '#main/snapshot/sessions.ts';
import { gatherAround } from '#main/snapshot/snapshot.ts';
import type { SentGround } from './orders.ts';

/** The longest period, in days: a year and the day after it. */
const longest = 366;

/** Gathers what a term is planned from, and no more than that. Throws NOT_FOUND, INVALID and NOT_POSSIBLE. */
export function gatherTerm(context: Context, scope: TermScopeInput): SentGround {
  const { db, today } = context;
  if (scope.from < today) throw invalid('from', 'Choose a day from today on.');
  if (addDays(scope.from, longest) < scope.until) throw invalid('until', 'Plan a year at most.');
  const places = new Map(allPlaces(db).map((place) => [place.id, place]));
  const rooms = scope.rooms.map((placeId) => {
    const place = places.get(placeId);
    if (!place) throw notFound('place');
    return { placeId, site: place.site };
  });
  const whose = [...new Set([...leadsOf(scope), ...scope.people])];
  const sessions = sessionsAbout(context, whose, scope);
  const snapshot = gatherAround(context, today, scope.until, sessions);
  refuseLeads(snapshot.people, scope);
  return {
    snapshot,
    scope,
    rooms: rooms.length > 0 ? rooms : [{ placeId: null, site: null }],
    ledger: ledgerOf(ledgerGround(context, today), whose),
  };
}

/** The sessions from today on in which one of some people has a part or stands in, and those in the rooms. */
function sessionsAbout(
  { db, today: from }: Context,
  people: readonly number[],
  { rooms, until }: TermScopeInput,
): StoredSession[] {
  const found = [
    ...sessionsBetween(db, { from, until, people }),
    ...rooms.flatMap((placeId) => sessionsAtPlace(db, placeId, from, until)),
  ];
  return [...new Map(found.map((session) => [session.id, session])).values()];
}

/** The ledger of some people. */
function ledgerOf(ground: LedgerGround, people: readonly number[]): LedgerGround {
  const own = new Set(people);
  const isOwn = ({ personId }: { personId: number }) => own.has(personId);
  return {
    ...ground,
    absences: ground.absences.filter(isOwn),
    attendances: ground.attendances.filter(isOwn),
    exceptions: ground.exceptions.filter(isOwn),
  };
}

function refuseLeads(people: ReadonlyMap<number, Person>, scope: TermScopeInput): void {
  if (scope.people.some((id) => !people.has(id))) throw notFound('person');
  for (const leadId of leadsOf(scope)) {
    const lead = people.get(leadId);
    if (!lead) throw notFound('person');
    const kinds = kindsOf(scope, leadId);
    // Whoever leads nothing may be anybody.
    if (kinds.length === 0) continue;
    const field = leadId === scope.leadId ? 'leadId' : 'ownLeads';
    if (statusOn(lead, scope.from) !== 'active') {
      throw invalid(field, `${lead.name} is not active on the first day. Choose somebody else to lead.`);
    }
    const not = kinds.find((kind) => !mayLead(lead, kind));
    if (not) {
      const what = not === 'groupSupervision' ? 'group' : 'individual';
      throw notPossible(
        `${lead.name} may not lead ${what} supervision. Choose another lead, or change this in their details first.`,
      );
    }
  }
}

/** What somebody would lead. */
function kindsOf(scope: TermScopeInput, leadId: number): SupervisionKind[] {
  const leads = (kind: SupervisionKind) => scope.people.some((id) => leadOf(scope, kind, [id]) === leadId);
  return scope.kinds.filter(leads);
}
