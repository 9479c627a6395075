import type { Person } from '#domain/people/person.ts';
import type { SupervisionKind } from '#domain/supervision/cadence.ts';
import { canSupervise } from '#domain/supervision/catchUp.ts';
import { addDays } from '#domain/time/dates.ts';
import type { Context } from '#main/request/context.ts';

/** Who leads, and as long and where as they do. */
export interface Like {
  leadId: number;
  placeId: number | null;
  link: string | null;
  start: string;
  end: string;
}

/**
 * Whoever supervises somebody in a kind: who led them nearest to today, else whoever leads most of it; of a coordinator,
 * whose lead comes from outside, whoever is recorded as such. Null when nobody is known.
 */
export function likelyLead(
  context: Context,
  person: Person,
  kind: SupervisionKind,
  people: ReadonlyMap<number, Person>,
): Like | null {
  const suits = ({ leadId }: Like) => isSuited(context, people.get(leadId), person, kind);
  const known = sessionsLike(context, person.id, kind).find(suits);
  if (known) return known;
  const others =
    person.role === 'coordinator'
      ? [...people.values()].filter(({ role }) => role === 'external').map(({ id }) => anyTime(id))
      : usualLeads(context, kind);
  return others.find(suits) ?? null;
}

/** The same with a lead that was chosen; null when they cannot lead it. */
export function chosenLead(
  context: Context,
  leadId: number,
  person: Person,
  kind: SupervisionKind,
  people: ReadonlyMap<number, Person>,
): Like | null {
  return isSuited(context, people.get(leadId), person, kind) ? anyTime(leadId) : null;
}

/** Who could supervise somebody, by name. */
export function suitedLeads(
  { today }: Context,
  person: Person,
  kind: SupervisionKind,
  people: ReadonlyMap<number, Person>,
): number[] {
  return [...people.values()].filter((lead) => canSupervise(lead, person, kind, today)).map(({ id }) => id);
}

function isSuited({ today }: Context, lead: Person | undefined, person: Person, kind: SupervisionKind) {
  return lead !== undefined && canSupervise(lead, person, kind, today);
}

/** For an hour, wherever they choose. */
const anyTime = (leadId: number): Like => ({
  leadId,
  placeId: null,
  link: null,
  start: '09:00',
  end: '10:00',
});

/** The sessions of a kind somebody attends, with each that leads them; nearest to today first. */
function sessionsLike({ db, today }: Context, personId: number, kind: SupervisionKind): Like[] {
  return db.all<Like>(
    `SELECT l.person_id AS leadId, s.place_id AS placeId, s.link, s.start_time AS start, s.end_time AS "end"
     FROM session_part t CROSS JOIN session s ON s.id = t.session_id
       CROSS JOIN session_part l ON l.session_id = s.id AND l.part = 'lead'
     WHERE t.person_id = :personId AND t.part = 'attendee' AND s.kind = :kind
     ORDER BY abs(julianday(s.date) - julianday(:today)), s.id, l.id LIMIT 60`,
    { personId, kind, today },
  );
}

/** Days back and ahead in which it is counted who leads how much. */
const usualDays = 120;

/** Who leads a kind, whoever leads most first. */
function usualLeads({ db, today }: Context, kind: SupervisionKind): Like[] {
  return db
    .column<number>(
      `SELECT l.person_id FROM session s CROSS JOIN session_part l ON l.session_id = s.id AND l.part = 'lead'
       WHERE s.kind = :kind AND s.date >= :from AND s.date < :until
       GROUP BY l.person_id ORDER BY COUNT(*) DESC, l.person_id`,
      { kind, from: addDays(today, -usualDays), until: addDays(today, usualDays) },
    )
    .map(anyTime);
}
