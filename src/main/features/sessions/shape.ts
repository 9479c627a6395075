import type { Input } from '#contract/requests.ts';
import type { Part, Session } from '#domain/sessions/session.ts';
import type { Context } from '#main/request/context.ts';
import { invalid, notFound } from '#main/request/refusal.ts';
import type { ReadableDatabase, WritableDatabase } from '#main/store/database.ts';
import { addPart } from './parts.ts';

/** What a session is made of: people, place and code, checked before the rules look at it. */

const ledKinds: ReadonlySet<Session['kind']> = new Set([
  'groupSupervision',
  'individualSupervision',
  'supportMeeting',
]);

/** Checks who is to be in a session of a kind. Throws INVALID at the field to mend. */
export function checkPeople(
  kind: Session['kind'],
  leads: readonly number[],
  attendees: readonly number[],
): void {
  if (leads.length === 0 && ledKinds.has(kind)) throw invalid('leads', 'Choose who leads.');
  if (leads.length + attendees.length === 0) throw invalid('leads', 'Choose at least one person.');
  const all = [...leads, ...attendees];
  if (new Set(all).size < all.length) {
    throw invalid('attendees', 'Somebody is chosen twice. A person either leads or attends.');
  }
}

/** Checks that a support meeting, and nothing else, has a service-user code. */
export function checkServiceUser(kind: Session['kind'], serviceUserId: number | null): void {
  if (kind === 'supportMeeting' && serviceUserId === null) {
    throw invalid('serviceUserId', 'Choose the service user’s code.');
  }
  if (kind !== 'supportMeeting' && serviceUserId !== null) {
    throw invalid('serviceUserId', 'Only a support meeting has a service-user code.');
  }
}

/** The site of a place, null where it has none. Throws NOT_FOUND. */
export function siteOf(db: ReadableDatabase, placeId: number | null): string | null {
  if (placeId === null) return null;
  const place = db.get<{ site: string | null }>('SELECT site FROM place WHERE id = ?', [placeId]);
  if (!place) throw notFound('place');
  return place.site;
}

/** The most people a series' sessions should hold. */
export function sizeLimitOf(db: ReadableDatabase, seriesId: number | null): number | null {
  if (seriesId === null) return null;
  return (
    db.get<{ size: number | null }>('SELECT size_limit AS size FROM series WHERE id = ?', [seriesId])?.size ??
    null
  );
}

function handParts(leads: readonly number[], attendees: readonly number[]): Part[] {
  return [
    ...leads.map((personId) => ({ personId, part: 'lead', origin: 'hand' }) satisfies Part),
    ...attendees.map((personId) => ({ personId, part: 'attendee', origin: 'hand' }) satisfies Part),
  ];
}

/** A single session as proposed; its id is 0 until it is stored. */
export function newSession(context: Context, input: Input<'session.add'>): Session {
  checkPeople(input.kind, input.leads, input.attendees);
  checkServiceUser(input.kind, input.serviceUserId);
  if (input.start >= input.end) throw invalid('end', 'The end must be after the start, on the same day.');
  return {
    id: 0,
    version: 1,
    seriesId: null,
    slot: null,
    kind: input.kind,
    date: input.date,
    start: input.start,
    end: input.end,
    placeId: input.placeId,
    site: siteOf(context.db, input.placeId),
    state: 'planned',
    question: null,
    serviceUserCode: null,
    parts: handParts(input.leads, input.attendees),
    cover: [],
    asks: [],
    notNeededFor: [],
  };
}

/** Stores a single session; gives its id. */
export function writeNewSession(tx: WritableDatabase, input: Input<'session.add'>, session: Session): number {
  const { id } = tx.run(
    `INSERT INTO session (kind, date, start_time, end_time, place_id, link, service_user_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [input.kind, input.date, input.start, input.end, input.placeId, input.link, input.serviceUserId],
  );
  for (const part of session.parts) addPart(tx, id, part);
  return id;
}

/** The session at another place. */
export function changedPlace<S extends Session>(db: ReadableDatabase, session: S, placeId: number | null): S {
  return { ...session, placeId, site: siteOf(db, placeId) };
}

/** The session with other people: whoever stays keeps the origin of the part, whoever comes was set by hand. */
export function changedPeople<S extends Session>(
  session: S,
  leads: readonly number[],
  attendees: readonly number[],
): S {
  checkPeople(session.kind, leads, attendees);
  const parts = handParts(leads, attendees).map(
    (part) => session.parts.find((old) => old.personId === part.personId && old.part === part.part) ?? part,
  );
  return { ...session, parts };
}
